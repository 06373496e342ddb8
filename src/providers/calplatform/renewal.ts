import type { CalplatformTokens } from '../../domain/details/calplatform.ts';
import { GatewayError } from '../../domain/errors.ts';
import type { Change } from '../../kit/kept.ts';
import { dataOf } from './envelope.ts';
import { operations } from './operations.ts';
import type { Session } from './session.ts';
import type { CalplatformCredentials } from './settings.ts';
import { KeysDto, ownerIdIn, toTokens } from './tokens.ts';

const oneKeys = dataOf(KeysDto);

/** Spends a refresh token. */
export async function spend(
  session: Session,
  clientId: string,
  refreshToken: string,
): Promise<CalplatformTokens> {
  const operation = operations.oauth_flow_controller_refresh_tokens;
  const request = { operation, params: { clientId }, body: { refreshToken }, decode: oneKeys };
  return toTokens(await session.asClient(clientId, request, 'detached'));
}

/** Asks for new tokens by the client's secret alone. */
export async function force(session: Session, clientId: string, userId: number): Promise<CalplatformTokens> {
  const operation = operations.oauth_client_users_controller_force_refresh;
  const request = { operation, params: { clientId, userId }, decode: oneKeys };
  return toTokens(await session.asClient(clientId, request, 'detached'));
}

/** Puts new tokens in the place of the account's own. */
export const withTokens =
  ({ accessToken, refreshToken }: CalplatformTokens): Change<CalplatformCredentials> =>
  (now) => ({ ...now, managedUser: { ...now.managedUser, accessToken, refreshToken } });

/** The managed user's id, where it is known without asking. */
export const ownUserId = ({ managedUser }: CalplatformCredentials): number | null =>
  managedUser === undefined ? null : (managedUser.userId ?? ownerIdIn(managedUser.accessToken));

/**
 * Sees to it that the account has other tokens than the one that has expired: once, however many find it so, and kept
 * before anybody uses them.
 * @throws GatewayError UNAUTHENTICATED when that cannot be done, saying what to do
 */
export async function renewTokens(session: Session, expired: string): Promise<void> {
  const { credentials, settings } = session.link;
  if (!settings.deprecatedRoutes) {
    throw lockedOut('`deprecatedRoutes: false` forbids the calls that renew it.');
  }
  if (!credentials.lasting) {
    throw lockedOut(
      'To have it renewed, set `stateDir`: a refresh token works once, so its successor must be kept.',
    );
  }
  await credentials.renewed(
    'managedUser',
    ({ managedUser }) => managedUser?.accessToken === expired,
    async () => withTokens(await newTokens(session, credentials.current())),
  );
}

async function newTokens(session: Session, now: CalplatformCredentials): Promise<CalplatformTokens> {
  const { oauthClient, managedUser } = now;
  if (oauthClient === undefined || managedUser === undefined) throw lockedOut('It belongs to no client.');
  try {
    return await spend(session, oauthClient.id, managedUser.refreshToken);
  } catch (error) {
    // Anything but "try later" means that the refresh token is no good any more, or may just have been spent.
    if (!(error instanceof GatewayError) || error.retryable) throw error;
    return forced(session, oauthClient.id, ownUserId(now));
  }
}

async function forced(session: Session, clientId: string, userId: number | null): Promise<CalplatformTokens> {
  if (userId === null) {
    throw lockedOut(
      'Its refresh token was refused, and whose it is cannot be told: set `userId` of `managedUser`, or give it new tokens.',
    );
  }
  try {
    return await force(session, clientId, userId);
  } catch (error) {
    if (!(error instanceof GatewayError) || error.retryable) throw error;
    throw lockedOut(
      'Its refresh token was refused, and so was the secret of its client: give it new tokens.',
    );
  }
}

const lockedOut = (what: string): GatewayError =>
  new GatewayError('UNAUTHENTICATED', `The access token of the managed user has expired. ${what}`);
