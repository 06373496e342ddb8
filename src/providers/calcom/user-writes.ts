import type { NewUser, UpdatedUser, UserPatch, UserVerbs } from '../../contract/users.ts';
import { GatewayError, ValidationError } from '../../domain/errors.ts';
import type { Embedded } from '../../domain/partly.ts';
import type { User } from '../../domain/user.ts';
import { answerOrNull } from '../../kit/asking.ts';
import { filled } from '../../kit/given.ts';
import { changedBody, newBody, type UserBody } from './body.ts';
import { toInt } from './ids.ts';
import { operations, renameUser } from './operations.ts';
import type { CalcomLink } from './settings.ts';
import { OneUser, toUser, toWrittenUser, type UserWire } from './user.ts';
import { getUser, usersByEmail } from './users.ts';

export function userWrites(link: CalcomLink) {
  const { account, call } = link;
  return {
    createUser: async (user) => ({ user: toWrittenUser(await added(link, user), account), details: {} }),
    updateUser: async (id, patch): Promise<UpdatedUser> => ({
      user: await changed(link, id, patch),
      details: {},
    }),
    deleteUser: async (id, { calcom }) => {
      const params = { userId: toInt(id, 'id') };
      if (calcom?.confirm !== true) {
        const why = 'Cal.com removes everything the user owns';
        throw new ValidationError('calcom.confirm', `calcom.confirm must be true: ${why}.`);
      }
      await call({ operation: operations.removeUserById, params, decode: nothing });
    },
  } satisfies Partial<UserVerbs>;
}

async function changed(link: CalcomLink, id: string, patch: UserPatch): Promise<Embedded<User>> {
  const { account, call } = link;
  const params = { userId: toInt(id, 'id') };
  const asked = changedBody(patch);
  const now = asked?.username === undefined ? null : await getUser(link, id, renamed);
  const body = asked && now ? withoutSameName(asked, now) : asked;
  if (body === undefined) return toUser(now ?? (await getUser(link, id)), account);
  const operation = body.username === undefined ? operations.editUserById : renameUser;
  const answer = await answerOrNull(call, { operation, params, body }, OneUser);
  return answer === null ? toUser(await getUser(link, id), account) : toWrittenUser(answer.user, account);
}

const nothing = (): void => undefined;

/** A dry run takes it that the name is a new one. */
const renamed = () => ({ username: null }) as UserWire;

/** The user's own name is refused as taken, so it is not sent when it stays. */
function withoutSameName(body: UserBody, now: UserWire): UserBody | undefined {
  const { username, ...rest } = body;
  return isSame(username, now.username) ? filled(rest) : body;
}

const isSame = (one: string | null | undefined, other: string | null | undefined): boolean =>
  one?.toLowerCase() === other?.toLowerCase();

/**
 * Makes the user. When the answer is lost, their address tells whether it was done; when it was not, that is still no
 * leave to try again, because the first try may be on its way: the caller decides.
 */
async function added(link: CalcomLink, user: NewUser): Promise<UserWire> {
  const request = { operation: operations.addUser, body: newBody(user) };
  const answer = await answerOrNull(link.call, request, OneUser).catch(onlyDoubt);
  if (answer !== null && 'user' in answer) return answer.user;
  const [found] = await usersByEmail(link, [user.email]).catch(nobody);
  // Somebody else may have had the address before: then the name is another one.
  if (found !== undefined && isSame(found.username, user.blocks.calcom?.username)) return found;
  throw answer ?? madeButUnknown();
}

function onlyDoubt(error: unknown): GatewayError {
  if (error instanceof GatewayError && error.code === 'UNKNOWN_OUTCOME') return error;
  throw error;
}

/** A failed look must not be taken for a failed act. */
function nobody(error: unknown): UserWire[] {
  if (error instanceof GatewayError) return [];
  throw error;
}

const madeButUnknown = (): GatewayError =>
  new GatewayError(
    'UNKNOWN_OUTCOME',
    'Cal.com took the user but did not answer it; look before trying again.',
  );
