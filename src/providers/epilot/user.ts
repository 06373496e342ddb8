import { z } from 'zod';
import type { EpilotReleaseChannel, EpilotUser } from '../../domain/details/epilot.ts';
import type { Embedded } from '../../domain/partly.ts';
import type { User, UserStatus } from '../../domain/user.ts';
import { embedding } from '../../kit/embedding.ts';
import { hasKeys, lazyList } from '../../kit/lazily.ts';
import { mapping } from '../../kit/mapping.ts';
import { bool, list, required, text, wire } from '../../kit/wire.ts';
import { id, identity, refTo } from './ids.ts';
import { organizationOf } from './organizations.ts';
import { moment, ownJson, phone, toProperty, UserImageUri, UserProperty } from './wire.ts';

/**
 * `token`, which lets its holder take an invited account, and what belongs to password resets are left out on purpose:
 * they must not come further than the answer's body.
 */
export const userFields = {
  id: required(id('User')),
  organization_id: id('Organization'),
  created_at: moment,
  activated_at: moment,
  display_name: text,
  status: text,
  email: text,
  draft_email: text,
  draft_email_expires_at: moment,
  department: text,
  phone,
  secondary_phone: phone,
  mfa_enabled: bool,
  has_passkeys: bool,
  phone_verified: bool,
  signature: text,
  is_signature_enabled: bool,
  preferred_language: text,
  custom_start_page: text,
  custom_navigation: id('Navigation'),
  override_release_channel: text,
  feature_preferences: ownJson,
  image_uri: UserImageUri,
  favorites: ownJson,
  email_notification_setting: ownJson,
  in_app_notification_setting: ownJson,
  properties: list(UserProperty),
  tags: list(text),
} as const;

export const UserV2 = wire('UserV2', userFields);

export type UserWire = z.infer<typeof UserV2>;

const userOf = mapping<User, UserWire>({
  name: (answer) => answer.display_name ?? null,
  firstName: () => null, // the provider knows one name only
  lastName: () => null,
  email: (answer) => answer.email ?? null,
  emails: (answer) => (answer.email ? [answer.email] : []),
  timeZone: () => null,
  locale: (answer) => answer.preferred_language ?? null,
  avatarUrl: (answer) => answer.image_uri?.original ?? null,
  status: (answer) => (answer.status ? (statuses[answer.status] ?? 'UNKNOWN') : null),
  role: () => null, // only the first version of the API names roles
  organization: (answer, account) => organizationOf(account, answer.organization_id),
  createdAt: (answer) => answer.created_at ?? null,
  updatedAt: () => null,
  details: (answer, account) => ({ epilot: toDetails(answer, account) }),
});

export const toUser = (answer: UserWire, account: string): User =>
  userOf(identity(account, answer.id), answer);

const statuses: Readonly<Record<string, UserStatus>> = {
  Active: 'ACTIVE',
  Pending: 'PENDING',
  Deactivated: 'DISABLED',
  Deleted: 'DELETED',
};

const channels: Readonly<Record<string, EpilotReleaseChannel>> = {
  canary: 'CANARY',
  rc: 'RC',
  stable: 'STABLE',
};

const toDetails = (answer: UserWire, account: string): EpilotUser => ({
  statusRaw: answer.status ?? null,
  activatedAt: answer.activated_at ?? null,
  draftEmail: answer.draft_email ?? null,
  draftEmailExpiresAt: answer.draft_email_expires_at ?? null,
  department: answer.department ?? null,
  phone: answer.phone ?? null,
  secondaryPhone: answer.secondary_phone ?? null,
  mfaEnabled: answer.mfa_enabled ?? null,
  hasPasskeys: answer.has_passkeys ?? null,
  phoneVerified: answer.phone_verified ?? null,
  signature: answer.signature ?? null,
  signatureEnabled: answer.is_signature_enabled ?? null,
  customStartPage: answer.custom_start_page ?? null,
  navigation: refTo(account, answer.custom_navigation),
  overrideReleaseChannel: toChannel(answer.override_release_channel),
  overrideReleaseChannelRaw: answer.override_release_channel ?? null,
  featurePreferences: answer.feature_preferences ?? null,
  thumbnailUrl: answer.image_uri?.thumbnail_32 ?? null,
  favorites: answer.favorites ?? null,
  emailNotificationSetting: answer.email_notification_setting ?? null,
  inAppNotificationSetting: answer.in_app_notification_setting ?? null,
  properties: (answer.properties ?? []).map(toProperty),
  tags: answer.tags ?? [],
});

const toChannel = (raw: string | null | undefined) => (raw ? (channels[raw] ?? 'UNKNOWN') : null);

const embed = embedding<User, UserWire>({
  name: ['display_name'],
  firstName: [],
  lastName: [],
  email: ['email'],
  emails: ['email'],
  timeZone: [],
  locale: ['preferred_language'],
  avatarUrl: ['image_uri'],
  status: ['status'],
  role: [],
  organization: ['organization_id'],
  createdAt: ['created_at'],
  updatedAt: [],
  details: [
    'status',
    'activated_at',
    'draft_email',
    'draft_email_expires_at',
    'department',
    'phone',
    'secondary_phone',
    'mfa_enabled',
    'has_passkeys',
    'phone_verified',
    'signature',
    'is_signature_enabled',
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
  ],
});

/** What every user has. Of the other fields a user read alone lacks those that are empty, too. */
const marks = ['organization_id', 'status', 'email'] as const;

/**
 * A user inside a group. Documented are the id alone and, hydrated, the full user: whoever has the marks of one is one.
 * Anything between is taken for as much as it says.
 */
export function embedUser(answer: UserWire, account: string): Embedded<User> {
  const user = toUser(answer, account);
  return hasKeys(answer, marks) ? user : embed(user, answer);
}

export const oneUser = (body: unknown): UserWire => UserV2.parse(body);

const UserV2List = z.object({ results: lazyList(UserV2) });

export const userList = (body: unknown): readonly UserWire[] => UserV2List.parse(body).results;
