import { account, organizationId } from './account.ts';
import { type Handlers, success } from './handler.ts';
import { changesOf, type ProfileRequest } from './profile.ts';
import { newApiKey } from './secrets.ts';
import type { Person } from './state.ts';

/** How long the new key lives, which the request may say, nobody can see. */
export const meHandlers: Handlers = {
  api_keys_controller_refresh: (state) => {
    state.retiredKeys.add(state.apiKey);
    state.apiKey = newApiKey(state);
    return success({ apiKey: state.apiKey });
  },
  me_controller_get_me: (_state, _call, { person }) => success(toMe(person)),
  me_controller_update_me: (state, { body }, { person }) => {
    const request = (body ?? {}) as ProfileRequest;
    Object.assign(person, changesOf(request));
    // The old address stays until the new one is verified, which nobody here can do.
    if (request.email !== undefined && request.email !== person.email) {
      state.mails.push({ account: account.name, kind: 'verify-email', to: request.email, about: person.id });
    }
    return success(toMe(person));
  },
};

/** A profile shows less of a user than a client sees, and never null where a client may find one. */
const toMe = (person: Person) => ({
  id: person.id,
  username: person.username ?? '',
  email: person.email,
  name: person.name,
  avatarUrl: person.avatarUrl,
  bio: person.bio,
  timeFormat: person.timeFormat ?? 12,
  defaultScheduleId: person.defaultScheduleId,
  weekStart: person.weekStart,
  timeZone: person.timeZone,
  organizationId,
  organization: { isPlatform: true, id: organizationId },
});
