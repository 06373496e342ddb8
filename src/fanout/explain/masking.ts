import { censored, isSecretName, redactByKey } from '../../kit/secrets.ts';

/** Shorter ones give nothing away, and would be found inside other words. */
const shortestSecret = 4;

/** Every text in credentials that stands under a secret-looking name. */
export function secretsIn(credentials: unknown): readonly string[] {
  if (typeof credentials !== 'object' || credentials === null) return [];
  return Object.entries(credentials).flatMap(([name, value]) => {
    if (typeof value !== 'string') return secretsIn(value);
    return isSecretName(name) && value.length >= shortestSecret ? [value] : [];
  });
}

/** What to hide of one request: names the provider module calls secret, and the account's own credentials. */
export interface Hiding {
  readonly names: readonly string[];
  readonly values: readonly string[];
}

/** A value as it may be shown. */
export const maskedText = (name: string, text: string, { names, values }: Hiding): string =>
  isSecretName(name) || names.includes(name) || values.some((secret) => text.includes(secret))
    ? censored
    : text;

/** A copy of a body as it is sent, without what must not be shown. */
export const masked = (body: unknown, hiding: Hiding): unknown =>
  hidden(redactByKey(JSON.parse(JSON.stringify(body))), hiding);

function hidden(value: unknown, hiding: Hiding): unknown {
  if (typeof value === 'string') return maskedText('', value, hiding);
  if (Array.isArray(value)) return value.map((item) => hidden(item, hiding));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    hiding.names.includes(name) && inner !== null ? censored : hidden(inner, hiding),
  ]);
  return Object.fromEntries(entries);
}
