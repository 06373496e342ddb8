import type { Fault } from '../domain/errors.ts';
import type { Auth } from './upstream-types.ts';

/** Shorter ones would be found in ordinary words; nobody gives out such keys. */
const shortestSecret = 4;

/** What a provider says of a refusal, without the credential that the request carried, which it may quote. */
export function withoutCredential(fault: Fault, { headers = {}, query = [] }: Auth): Fault {
  const secrets = [...Object.values(headers), ...query.map(([, value]) => value)]
    .map((value) => value.split(' ').at(-1) ?? '') // the secret part of `Bearer …`
    .filter(({ length }) => length >= shortestSecret);
  const cut = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
  return {
    ...fault,
    message: cut(fault.message),
    ...(fault.fields && { fields: fault.fields.map((it) => ({ ...it, message: cut(it.message) })) }),
  };
}
