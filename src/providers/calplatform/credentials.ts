import type { ApiKeyValidity, CalplatformVerbs } from '../../contract/calplatform.ts';
import type { CalplatformTokens } from '../../domain/details/calplatform.ts';
import { GatewayError, UnsupportedError, ValidationError } from '../../domain/errors.ts';
import { required, wire } from '../../kit/wire.ts';
import { dataOf } from './envelope.ts';
import type { Me } from './me.ts';
import { operations } from './operations.ts';
import { reasons } from './reasons.ts';
import { force, ownUserId, spend, withTokens } from './renewal.ts';
import { calplatformName, type Session } from './session.ts';
import { type CalplatformCredentials, secretText } from './settings.ts';
import { managedAt } from './users.ts';

const newKey = dataOf(wire('ApiKeyOutput', { apiKey: required(secretText) }));

type CredentialVerbs = Pick<
  CalplatformVerbs,
  'rotateApiKey' | 'rotateManagedUserTokens' | 'refreshManagedUserTokens'
>;

/** Acts that replace a credential. What is the account's own is kept before anybody else uses it. */
export const credentialActs = (session: Session, me: Me): CredentialVerbs => ({
  rotateApiKey: async (validity) => rotateApiKey(session, validity),
  rotateManagedUserTokens: async (id) => {
    const { clientId, userId } = managedAt(session, id);
    const make = () => force(session, clientId, userId);
    const isOwn = clientId === session.clientId && userId === (await ownId(session, me));
    return isOwn ? replaced(session, () => true, make) : make();
  },
  refreshManagedUserTokens: async (refreshToken) => {
    if (refreshToken === '') throw new ValidationError('refreshToken', 'refreshToken must not be empty.');
    const isOwn = ({ managedUser }: CalplatformCredentials) => managedUser?.refreshToken === refreshToken;
    const make = () => spend(session, session.clientId, refreshToken);
    return isOwn(session.link.credentials.current()) ? replaced(session, isOwn, make) : make();
  },
});

/** Of those who ask at once the first is served, and his key is the key of all. */
async function rotateApiKey(session: Session, { daysValid, neverExpires }: ApiKeyValidity): Promise<void> {
  if (typeof daysValid === 'number' && daysValid < 1) {
    throw new ValidationError('daysValid', 'daysValid must be at least 1.');
  }
  const { credentials } = session.link;
  const used = credentials.current().apiKey;
  const body = { apiKeyDaysValid: daysValid ?? undefined, apiKeyNeverExpires: neverExpires ?? undefined };
  const request = { operation: operations.api_keys_controller_refresh, body, decode: newKey };
  assertLasting(session, 'a new API key');
  await credentials.renewed(
    'apiKey',
    (now) => now.apiKey === used,
    async () => {
      const { apiKey } = await session.byDyingKey(request);
      return (now) => ({ ...now, apiKey });
    },
  );
}

/** Makes new tokens for the account's own managed user, and keeps them. */
async function replaced(
  session: Session,
  isStale: (now: CalplatformCredentials) => boolean,
  make: () => Promise<CalplatformTokens>,
): Promise<CalplatformTokens> {
  assertLasting(session, 'new tokens for its own managed user');
  const made: CalplatformTokens[] = [];
  const now = await session.link.credentials.renewed('managedUser', isStale, async () => {
    const tokens = await make();
    made.push(tokens);
    return withTokens(tokens);
  });
  return made[0] ?? tokensIn(now);
}

function assertLasting({ link: { account, credentials } }: Session, what: string): void {
  if (!credentials.lasting) throw new UnsupportedError(account, calplatformName, what, reasons.stateDir);
}

/** Somebody else made them at the same moment; their ends were told to him. */
const tokensIn = ({ managedUser }: CalplatformCredentials): CalplatformTokens => ({
  accessToken: managedUser?.accessToken ?? '',
  refreshToken: managedUser?.refreshToken ?? '',
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
});

/** The account's own managed user; null where there is none, or whose tokens are dead and do not tell. */
async function ownId(session: Session, me: Me): Promise<number | null> {
  const now = session.link.credentials.current();
  if (now.managedUser === undefined) return null;
  const known = ownUserId(now);
  if (known !== null) return known;
  try {
    return Number((await me.viewer()).externalId);
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'UNAUTHENTICATED') return null;
    throw error;
  }
}
