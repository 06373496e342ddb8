import type { Random } from '../random.ts';
import type { State, TokenPair } from './state.ts';

/** Credentials made by a write. Each is answered once, where it was made, and works from then on. */

export const newApiKey = (state: State): string => `cal_ONCE-${state.random.hex(32)}`;

export const newClientSecret = (state: State): string => `ONCE-client-${state.random.hex(32)}`;

const hour = 3_600_000;

/** Gives a user new tokens; those before are good no longer. */
export function rotateTokens(state: State, clientId: string, userId: number): TokenPair {
  const pair: TokenPair = {
    clientId,
    userId,
    accessToken: `ONCE-access-${state.random.hex(32)}`,
    refreshToken: `ONCE-refresh-${state.random.hex(32)}`,
  };
  state.tokens.set(userId, pair);
  return pair;
}

/** Tokens as they are answered, with the epoch milliseconds of their ends. */
export const toKeys = ({ now }: State, { accessToken, refreshToken }: TokenPair) => ({
  accessToken,
  refreshToken,
  accessTokenExpiresAt: now + hour,
  refreshTokenExpiresAt: now + 365 * 24 * hour,
});

/** Looks like the ids that Cal.com gives its clients. */
export function cuid(random: Random): string {
  const letters = Array.from({ length: 23 }, () => random.int(0, 35).toString(36));
  return `cl${letters.join('')}`;
}
