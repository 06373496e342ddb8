import type { Call } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import { profile } from './accounts.ts';
import { toPublic, toPublicWithAvatar, toRow } from './answer.ts';
import { conditionIn } from './door.ts';
import type { State, User } from './state.ts';
import { createUser, editUser, type WriteBody } from './write.ts';

/** Answers one operation. The call was checked against the facts, so a handler may take its shape for granted. */
type Handler = (state: State, call: Call) => unknown;

export const handlers: Readonly<Record<string, Handler>> = {
  listUsers: (state, call) => {
    const { page = 1, take = 10, email } = call.query as ListQuery;
    const found = visible(state, call).filter((user) => email?.includes(user.email) ?? true);
    const users = found.slice((page - 1) * take, page * take).map(toPublic);
    return { users, total: found.length };
  },
  getUserById: (state, call) => {
    const user = state.users.get(idIn(state, call)) ?? missing();
    return { user: toPublicWithAvatar(shown(call, user)) };
  },
  editUserById: (state, call) => {
    const id = idIn(state, call);
    const user = editUser(state, id, call.body as WriteBody | null, isAdmin(state, call));
    return { user: toPublic(shown(call, user)) };
  },
  removeUserById: (state, call) => {
    const id = idIn(state, call);
    if (!state.users.delete(id)) throw new Refusal(404, 'User not found');
    return { message: `User with id: ${id} deleted successfully` };
  },
  /** The stored row goes out as it is, not what reads show of it. */
  addUser: (state, call) => {
    if (!isAdmin(state, call)) throw new Refusal(401, 'You are not authorized');
    const user = createUser(state, call.body as WriteBody);
    return { user: toRow(user, state.random) };
  },
};

interface ListQuery {
  readonly page?: number;
  readonly take?: number;
  readonly email?: readonly string[];
}

function isAdmin({ users }: State, { conditions }: Call): boolean {
  return users.get(profile.owner)?.role === 'ADMIN' && !conditionIn(conditions, 'not-admin');
}

/** Whoever is no admin of the whole instance sees themselves only. */
const visible = (state: State, call: Call): User[] =>
  [...state.users.values()]
    .filter(({ id }) => isAdmin(state, call) || id === profile.owner)
    .map((user) => shown(call, user));

/** @throws Refusal 403 for somebody else's id, whether it exists or not */
function idIn(state: State, call: Call): number {
  const id = Number(call.params.userId);
  if (!isAdmin(state, call) && id !== profile.owner) throw new Refusal(403, 'Forbidden');
  return id;
}

/** Where the owner is made out to be no admin, the role says so. */
const shown = ({ conditions }: Call, user: User): User =>
  user.id === profile.owner && conditionIn(conditions, 'not-admin') ? { ...user, role: 'USER' } : user;

/** Nobody has the id: the empty row does not fit what is shown, and the validator says so field by field. */
function missing(): never {
  const required = ['id', 'email', 'timeZone', 'weekStart', 'endTime', 'bufferTime', 'hideBranding'];
  const issues = [...required, 'createdDate', 'role'].map((name) => `invalid_type in '${name}': Required`);
  throw new Refusal(400, issues.join('; '));
}
