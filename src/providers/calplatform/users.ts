import type { CreatedUser, NewUser, UserPatch, UserVerbs } from '../../contract/users.ts';
import { UnsupportedError, ValidationError } from '../../domain/errors.ts';
import type { User } from '../../domain/user.ts';
import { nullIfMissing } from '../../kit/asking.ts';
import { eachOf } from '../../kit/batch.ts';
import { withoutNulls } from '../../kit/given.ts';
import { removed } from './envelope.ts';
import { type UserAddress, userAt } from './ids.ts';
import { createdUser, oneUser, toManagedUser } from './managed-user.ts';
import type { Me } from './me.ts';
import { operations } from './operations.ts';
import { toBody } from './profile.ts';
import { calplatformName, type Session } from './session.ts';
import { toTokens } from './tokens.ts';
import { listManagedUsers } from './user-list.ts';

/** Users that the account's OAuth client manages; by id also whoever its credentials are. There is no call for several. */
export function users(session: Session, me: Me) {
  const getUsers: UserVerbs['getUsers'] = (ids) => eachOf(ids, (id) => getUser(session, me, id));
  return {
    listUsers: (query, window) => listManagedUsers(session, query.filter, window, getUsers),
    getUsers,
    createUser: async (user) => createUser(session, user),
    updateUser: async (id, patch) => ({ user: await updateUser(session, id, patch), details: {} }),
    deleteUser: async (id) => {
      const { clientId, userId } = managedAt(session, id);
      const operation = operations.oauth_client_users_controller_delete_user;
      await session.asClient(clientId, { operation, params: { clientId, userId }, decode: removed });
    },
  } satisfies Partial<UserVerbs>;
}

async function getUser(session: Session, me: Me, id: string): Promise<User | null> {
  const { clientId, userId } = userAt(id, 'id');
  if (clientId === null) return me.userBy(userId);
  const operation = operations.oauth_client_users_controller_get_user_by_id;
  const request = { operation, params: { clientId, userId }, decode: oneUser };
  const answer = await nullIfMissing(session.asClient(clientId, request));
  return answer && toManagedUser(answer, session.link.account, clientId);
}

async function createUser(session: Session, { blocks, ...written }: NewUser): Promise<CreatedUser> {
  const { clientId } = session;
  const body = toBody(withoutNulls(written), withoutNulls(blocks.calplatform ?? {}), clientId);
  for (const [argument, why] of Object.entries(required)) {
    if (body[argument]) continue;
    throw new ValidationError(argument, `${argument} must be given at Cal.com Platform: ${why}.`);
  }
  const answer = await session.asClient(clientId, {
    operation: operations.oauth_client_users_controller_create_user,
    params: { clientId },
    body,
    decode: createdUser,
  });
  const user = toManagedUser(answer.user, session.link.account, clientId);
  return { user, details: { calplatform: { tokens: toTokens(answer) } } };
}

/** The provider asks for the first only. */
const required = {
  name: 'it is used in e-mails',
  timeZone: 'without it the user gets no schedule and cannot be booked',
} as const;

async function updateUser(session: Session, id: string, { blocks, ...person }: UserPatch): Promise<User> {
  const { clientId, userId } = managedAt(session, id);
  const answer = await session.asClient(clientId, {
    operation: operations.oauth_client_users_controller_update_user,
    params: { clientId, userId },
    body: toBody(person, blocks.calplatform ?? {}, clientId),
    decode: oneUser,
  });
  return toManagedUser(answer, session.link.account, clientId);
}

/** @throws UnsupportedError for whoever a credential is: they are changed by `viewerUpdate` alone, and never deleted */
export function managedAt(
  { link: { account } }: Session,
  id: string,
): UserAddress & { readonly clientId: string } {
  const { clientId, userId } = userAt(id, 'id');
  if (clientId !== null) return { clientId, userId };
  const why = 'this one is the owner of a credential: see `viewerUpdate`';
  throw new UnsupportedError(
    account,
    calplatformName,
    'this act for users that no OAuth client manages',
    why,
  );
}
