import type { Random } from '../random.ts';
import { isoOf, type Organization, type State, startOfTime } from './state.ts';

const day = 86_400_000;

/** How many the n-th user has, counting from 1. */
function numberOf(n: number): number {
  if (n === 1) return 2;
  return n === 2 || n % 10 === 1 ? 1 : 0;
}

/**
 * The n-th passkey of an account is `passkey-<account>-<n>`; the first two are of the user behind the token. Two
 * challenges of each kind are as if given out before: `CANARY-IN-challenge-resolve-<n>`, and for that user
 * `CANARY-IN-challenge-register-<account>-<n>`.
 */
export function seedPasskeys({ challenges }: State, { account, users }: Organization, random: Random): void {
  let given = 0;
  const all = [...users.values()];
  for (const [at, user] of all.entries()) {
    for (let own = 1; own <= numberOf(at + 1); own++) {
      user.passkeys.push({
        credential_id: `passkey-${account}-${++given}`,
        friendly_name: own === 1 ? 'My laptop' : 'My phone',
        created_at: isoOf(startOfTime - random.int(10, 200) * day),
        transports: own === 1 ? ['internal'] : ['hybrid', 'internal'],
        aaguid: random.uuid(),
      });
    }
  }
  const [user = null] = all;
  for (const n of [1, 2]) {
    challenges.set(`CANARY-IN-challenge-resolve-${n}`, {
      purpose: 'resolve',
      user: null,
      friendlyName: null,
    });
    challenges.set(`CANARY-IN-challenge-register-${account}-${n}`, {
      ...{ purpose: 'register', user, friendlyName: null },
    });
  }
}
