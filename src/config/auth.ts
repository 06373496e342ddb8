import { z } from 'zod';
import { scopes } from '../graphql/context.ts';
import { type ApiKey, type Auth, digestOf } from '../plugins/use-authentication.ts';
import type { Problem } from './problem.ts';

const shortestKey = 16;

export const authSchema = z.object({
  keys: z
    .array(
      z.object({
        name: z.string().regex(/^[\w.-]{1,64}$/, 'may hold letters, digits, `.`, `_` and `-`'),
        key: z
          .string()
          .min(shortestKey, `must have at least ${shortestKey} characters`)
          .regex(/^[\x21-\x7e]*$/, 'must be printable ASCII without spaces'),
        accounts: z.array(z.string()).nullish(),
        scopes: z.array(z.enum(scopes)).min(1).nullish(),
      }),
    )
    .min(1, 'must list at least one key'),
});

type Written = z.infer<typeof authSchema>;

export const authOf = ({ keys }: Written): Auth => ({
  keys: keys.map(
    ({ name, key, accounts, scopes: given }): ApiKey => ({
      name,
      digest: digestOf(key),
      accounts: accounts ? new Set(accounts) : null,
      scopes: new Set(given ?? scopes),
    }),
  ),
});

const loose = z
  .object({
    keys: z.array(
      z.object({ name: z.unknown(), key: z.unknown(), accounts: z.array(z.unknown()).catch([]) }).partial(),
    ),
  })
  .catch({ keys: [] });

/** What no single key can be wrong about: doubles, and accounts that do not exist. */
export function problemsOfAuth(written: unknown, accountNames: readonly unknown[]): Problem[] {
  const { keys } = loose.parse(written);
  return keys.flatMap(({ name, key, accounts }, index) => {
    const path = ['auth', 'keys', index];
    const before = keys.slice(0, index);
    const unknown = (accounts ?? []).map((account, at) =>
      accountNames.includes(account) ? [] : [{ path: [...path, 'accounts', at], message: 'no such account' }],
    );
    return [
      ...(name !== undefined && before.some((other) => other.name === name)
        ? [{ path: [...path, 'name'], message: 'is used twice' }]
        : []),
      ...(key !== undefined && before.some((other) => other.key === key)
        ? [{ path: [...path, 'key'], message: 'is used twice' }]
        : []),
      ...unknown.flat(),
    ];
  });
}
