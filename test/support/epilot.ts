import type { TestGateway } from './gateway.ts';
import { globalId } from './ids.ts';
import { mutationDocument, type PayloadAnswer, refusals, type UserError } from './mutations.ts';

export const north = 'north-epilot';
export const solar = 'solar-epilot';

/** The n-th user of the north, counting from 1; the first one is the user behind the token. */
export const northUser = (n: number): string => globalId('User', north, 10_014 + n);

/** The n-th group. Both accounts have groups of these ids. */
export const group = (n: number, account = north): string => globalId('Group', account, `g-${n}`);

type Payload = Readonly<Record<string, unknown>> & { readonly userErrors: readonly UserError[] };

/** What an act answers. Throws where it ends in a fault. */
export async function act(
  gateway: TestGateway,
  name: string,
  selection: string,
  input: unknown,
): Promise<Payload> {
  const answer = await gateway.data<Record<string, Payload>>(mutationDocument(name, selection), { input });
  const payload = answer[name];
  if (payload === undefined) throw new Error(`${name} answered nothing`);
  return payload;
}

/** Why an act was refused, as `CODE path.to.input`. Empty when it was done. */
export async function refused(gateway: TestGateway, name: string, input: unknown): Promise<string[]> {
  return refusals(await gateway.data<PayloadAnswer>(mutationDocument(name), { input }), name);
}
