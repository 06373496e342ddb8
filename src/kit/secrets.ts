const secretWords = ['token', 'secret', 'password', 'key', 'authorization', 'cookie', 'credential'];
export const censored = '[redacted]';
const deepest = 32;

/**
 * A deep copy of open JSON in which every value under a secret-looking name is `"[redacted]"` (null stays null).
 * Names are compared without case, dashes and underscores: `X-Api-Key`, `refresh_token`, `clientSecret`.
 */
export const redactByKey = (json: unknown): unknown => redact(json, deepest, new Set());

function redact(value: unknown, depth: number, above: Set<object>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toJSON();
  if (above.has(value)) return '[circular]';
  if (depth === 0) return '[too deep]';
  above.add(value);
  const copy = Array.isArray(value)
    ? value.map((item) => redact(item, depth - 1, above))
    : Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          inner !== null && inner !== undefined && isSecretName(key)
            ? censored
            : redact(inner, depth - 1, above),
        ]),
      );
  above.delete(value);
  return copy;
}

const mostNames = 2_000;
/** Names come again and again: those of our log lines, those of a provider's open JSON. */
const judged = new Map<string, boolean>();

/** Whether a field of this name is taken to hold a secret. */
export function isSecretName(name: string): boolean {
  const known = judged.get(name);
  if (known !== undefined) return known;
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const isSecret = secretWords.some((word) => plain.includes(word));
  if (judged.size < mostNames && name.length <= 100) judged.set(name, isSecret);
  return isSecret;
}
