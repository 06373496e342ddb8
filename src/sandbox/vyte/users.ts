import type { Call } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import { instant, type State, type User } from './state.ts';
import { checkWrite, createUser, extidIn, updateUser, type WriteBody } from './write.ts';

/** Answers one operation. The call was checked against the facts, so a handler may take its shape for granted. */
type Handler = (state: State, call: Call) => unknown;

export const handlers: Readonly<Record<string, Handler>> = {
  listUsers: ({ users }) => [...users.values()],
  retrieveUser: (state, call) => userAt(state, call),
  /** Idempotent for an `extid` that somebody of the organization has. How to send the user's id is not shown. */
  createUser: (state, call) => {
    const body = call.body as WriteBody;
    const extid = extidIn(body);
    const known = [...state.users.values()].find(
      ({ account }) => extid !== null && account.organization.extid === extid,
    );
    if (known !== undefined) return update(state, known, body);
    checkWrite(state, body, undefined);
    const user = createUser(state, body);
    return { user, ...linkIn(state, body) };
  },
  updateUser: (state, call) => update(state, userAt(state, call), (call.body ?? {}) as WriteBody),
  /** Unlinks: the account lives on at Vyte, out of sight of the organization. */
  removeUser: (state, call) => {
    state.users.delete(userAt(state, call)._id);
    state.version++;
    return organizationOf(state);
  },
};

function update(state: State, user: User, body: WriteBody) {
  checkWrite(state, body, user);
  updateUser(state, user, body);
  return { user, ...linkIn(state, body) };
}

/** Given once, in the answer to the write that asked for it, and kept nowhere. */
const linkIn = (state: State, { finish_signup_with }: WriteBody) =>
  finish_signup_with == null
    ? {}
    : { signup_link: `https://signup.example.com/finish/ONCE-vyte-${state.random.hex(20)}` };

function userAt({ users }: State, { params }: Call): User {
  const user = users.get(String(params.user_id));
  if (user === undefined) throw new Refusal(404, 'Not found');
  return user;
}

function organizationOf({ organization, users, version, now }: State) {
  const members = [...users.values()];
  return {
    ...organization,
    admins: members.filter(({ account }) => account.organization.admin).map(({ _id }) => _id),
    members: members.map(({ _id, full_name, emails, picture_url, account: { plan }, calendars }) => ({
      ...{ _id, full_name, emails, picture_url, calendars },
      account: { plan },
    })),
    updatedAt: instant(now),
    __v: version,
  };
}
