import type { EpilotUserPatch } from '../../contract/epilot.ts';
import type { UserPatch, UserVerbs } from '../../contract/users.ts';
import type { EpilotReleaseChannel, EpilotUserStatus } from '../../domain/details/epilot.ts';
import { ValidationError } from '../../domain/errors.ts';
import { fullName } from '../../kit/full-name.ts';
import { given, notEmpty, notNull, objectOf, refuse } from './checks.ts';
import { sendable, siblingIn } from './ids.ts';
import { operations } from './operations.ts';
import type { EpilotLink } from './settings.ts';
import { oneUser, toUser } from './user.ts';
import { readUser } from './users.ts';

const statuses: Readonly<Record<EpilotUserStatus, string>> = {
  ACTIVE: 'Active',
  PENDING: 'Pending',
  DEACTIVATED: 'Deactivated',
  DELETED: 'Deleted',
};

const channels: Readonly<Record<EpilotReleaseChannel, string | null>> = {
  CANARY: 'canary',
  RC: 'rc',
  STABLE: 'stable',
  UNKNOWN: null,
};

type Body = Readonly<Record<string, unknown>>;

/** Only what shall change is sent, although the reference shows a whole user. */
export function fromUserPatch(patch: UserPatch, account: string): Body {
  refuse({ ...patch }, ['timeZone']);
  const { epilot = {} } = patch.blocks;
  const email = notNull('email', patch.email);
  const name = notNull('name', fullName(patch, 'epilot'));
  const locale = notNull('locale', patch.locale);
  return {
    ...given('email', email === undefined ? undefined : notEmpty('email', email)),
    ...given('display_name', name === undefined ? undefined : notEmpty('name', name)),
    ...given('preferred_language', locale === undefined ? undefined : notEmpty('locale', locale)),
    ...given('image_uri', imageOf(patch.avatarUrl, epilot.thumbnailUrl)),
    ...ownOf(epilot),
    ...administeredOf(epilot),
    ...given('custom_navigation', navigationOf(epilot.navigationId, account)),
  };
}

/** The two pictures are one value there, so that one alone would take the other away. */
function imageOf(original: string | null | undefined, thumbnail: URL | null | undefined) {
  if (original) return { original, ...given('thumbnail_32', thumbnail?.href) };
  if (!thumbnail) return original;
  throw new ValidationError('epilot.thumbnailUrl', 'epilot.thumbnailUrl goes with avatarUrl.');
}

const ownOf = (block: EpilotUserPatch): Body => ({
  ...given('department', block.department),
  ...given('phone', block.phone),
  ...given('secondary_phone', block.secondaryPhone),
  ...given('signature', block.signature),
  ...given('is_signature_enabled', block.signatureEnabled),
  ...given('custom_start_page', startPageOf(block.customStartPage)),
  ...given('feature_preferences', mapOf('featurePreferences', block, true)),
  ...given('favorites', mapOf('favorites', block)),
  ...given('email_notification_setting', mapOf('emailNotificationSetting', block)),
  ...given('in_app_notification_setting', mapOf('inAppNotificationSetting', block)),
  ...given('properties', notNull('epilot.properties', block.properties)),
});

/** For administrators. */
function administeredOf({ tags, status, overrideReleaseChannel }: EpilotUserPatch): Body {
  const wanted = notNull('epilot.status', status);
  return {
    ...given('tags', tags),
    ...given('status', wanted === undefined ? undefined : statuses[wanted]),
    ...given('override_release_channel', channelOf(overrideReleaseChannel)),
  };
}

function channelOf(channel: EpilotReleaseChannel | null | undefined): string | null | undefined {
  if (channel !== 'UNKNOWN') return channel ? channels[channel] : channel;
  const name = 'epilot.overrideReleaseChannel';
  throw new ValidationError(name, `${name} cannot be UNKNOWN.`);
}

function startPageOf(page: string | null | undefined): string | null | undefined {
  if (page === null || page === undefined || page.startsWith('/app/')) return page;
  throw new ValidationError('epilot.customStartPage', 'epilot.customStartPage must begin with /app/.');
}

const navigationOf = (id: string | null | undefined, account: string): string | null | undefined =>
  id === null || id === undefined ? id : siblingIn('Navigation', id, account, 'epilot.navigationId');

/** Open maps. Only `feature_preferences` can be cleared. */
function mapOf(
  name: 'featurePreferences' | 'favorites' | 'emailNotificationSetting' | 'inAppNotificationSetting',
  block: EpilotUserPatch,
  clearable = false,
): Body | null | undefined {
  const value = clearable ? block[name] : notNull(`epilot.${name}`, block[name]);
  return value === undefined ? undefined : value === null ? null : objectOf(`epilot.${name}`, value);
}

export const userWrites = (link: EpilotLink) =>
  ({
    updateUser: async (id, patch) => {
      const params = { id: sendable('User', id, 'id') };
      const body = fromUserPatch(patch, link.account);
      if (Object.keys(body).length === 0) return { user: await readUser(link, id), details: {} };
      const answer = await link.call({ operation: operations.updateUserV2, params, body, decode: oneUser });
      return { user: toUser(answer, link.account), details: {} };
    },
    deleteUser: async (id) => {
      const params = { id: sendable('User', id, 'id') };
      await link.call({ operation: operations.deleteUserV2, params, decode: () => undefined });
    },
  }) satisfies Partial<UserVerbs>;
