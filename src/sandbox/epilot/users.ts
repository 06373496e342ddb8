import { Refusal } from '../refusal.ts';
import { toGroup, toLegacyUser, toUser } from './answer.ts';
import { changeEmail } from './email-change.ts';
import { bodyOf, type Handlers, userAt } from './handler.ts';
import { listed } from './list.ts';
import { remove } from './members.ts';
import { userByEmail } from './organization.ts';
import type { User, UserFields } from './state.ts';

/**
 * Fields that an update changes. The others of the documented body are the server's own: they are taken, because
 * the documented example sends a whole user back, and nothing comes of them.
 */
const editable = [
  'display_name',
  'status',
  'department',
  'phone',
  'secondary_phone',
  'signature',
  'is_signature_enabled',
  'preferred_language',
  'custom_start_page',
  'custom_navigation',
  'override_release_channel',
  'feature_preferences',
  'image_uri',
  'favorites',
  'email_notification_setting',
  'in_app_notification_setting',
  'properties',
  'tags',
] as const satisfies readonly (keyof UserFields)[];

/** What a search looks through. */
export const textsOf = ({ fields }: User): string[] => [fields.display_name, fields.email];

export const userHandlers: Handlers = {
  getMeV2: ({ viewer }) => toUser(viewer),
  listUsersV2: ({ organization }, call) => ({
    results: listed([...organization.users.values()], call, textsOf).page.map(toUser),
  }),
  getUserV2: (desk, call) => toUser(userAt(desk, call)),
  updateUserV2: (desk, call) => {
    const user = userAt(desk, call);
    const given = bodyOf<UserFields>(call);
    const changed = editable.filter((name) => given[name] !== undefined);
    Object.assign(user.fields, Object.fromEntries(changed.map((name) => [name, given[name]])));
    changeEmail(desk, user, given);
    return toUser(user);
  },
  deleteUserV2: (desk, call) => {
    const user = userAt(desk, call);
    if (user === desk.viewer) throw new Refusal(403, 'You cannot delete yourself');
    remove(desk.organization, user);
    return toLegacyUser(user);
  },
  getGroupsForUser: (desk, call) => {
    const { fields } = userAt(desk, call);
    return [...desk.organization.groups.values()]
      .filter(({ userIds }) => userIds.includes(fields.id))
      .map((group) => toGroup(desk.organization, group, false));
  },
  /** Into an organization where the same address is at work, the own one included. */
  switchOrganization: ({ state, viewer }, call) => {
    const { org_id = '' } = bodyOf<{ org_id: string }>(call);
    const organization = state.organizations.get(org_id);
    const there = organization && userByEmail(organization, viewer.fields.email);
    if (there?.fields.status !== 'Active') throw new Refusal(403, 'You are no member of this organization');
    return { login_token: `ONCE-login-${state.random.hex(32)}` };
  },
};
