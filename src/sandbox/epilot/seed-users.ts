import type { Random } from '../random.ts';
import type { Profile } from './accounts.ts';
import { nextInviteToken, nextUserId } from './organization.ts';
import { personAt } from './seed-people.ts';
import { isoOf, type Organization, startOfTime, type User, type UserFields } from './state.ts';

const minute = 60_000;
const day = 1_440 * minute;

/** The n-th user, counting from 1: every documented field filled, in every tenth row null where null is documented. */
export function seedUser(profile: Profile, organization: Organization, n: number, random: Random): User {
  const [display_name, email] = personAt(profile, n);
  const status = statusOf(n);
  const created = profile.founded + n * 13 * minute + random.int(0, minute);
  const id = nextUserId(organization);
  const token =
    status === 'Pending' ? nextInviteToken(organization) : `CANARY-invite-${profile.name}-${random.hex(12)}`;
  const fields: UserFields = {
    id,
    organization_id: organization.id,
    created_at: isoOf(created),
    ...(status !== 'Pending' && { activated_at: isoOf(created + random.int(1, 6) * day) }),
    ...{ display_name, status, email, token },
    mfa_enabled: n % 3 === 0,
    phone_verified: n % 2 === 0,
    preferred_language: n % 4 === 0 ? 'en' : 'de',
    favorites: { entity_views: { opportunity: random.hex(40) }, dashboard: random.uuid() },
    email_notification_setting: { assigned_task: true, comment_opportunity: n % 2 === 0 },
    in_app_notification_setting: { assigned_task: true, integration_critical_error: n % 2 === 1 },
    properties: [{ name: 'profileImageName', value: `avatar-${n}.png` }],
    ...(n % 10 === 5 ? allNull : filled(n, email, display_name, random)),
  };
  return { fields, roles: [`${organization.id}:${roleOf(n)}`], passkeys: [], emailChanges: 0 };
}

const roleOf = (n: number): string => (n === 1 ? 'owner' : n % 8 === 2 ? 'administrator' : 'user');

/** At scale 1 five are pending and four deactivated in the north, two and one at the solar works. */
function statusOf(n: number): UserFields['status'] {
  if (n % 7 === 0) return 'Pending';
  return n % 9 === 0 ? 'Deactivated' : 'Active';
}

type Nullable = Pick<
  UserFields,
  | 'draft_email'
  | 'draft_email_expires_at'
  | 'password_reset_token_hash'
  | 'password_reset_token_expires_at'
  | 'department'
  | 'phone'
  | 'secondary_phone'
  | 'signature'
  | 'is_signature_enabled'
  | 'custom_start_page'
  | 'custom_navigation'
  | 'override_release_channel'
  | 'feature_preferences'
  | 'image_uri'
  | 'tags'
>;

const allNull: Nullable = {
  draft_email: null,
  draft_email_expires_at: null,
  password_reset_token_hash: null,
  password_reset_token_expires_at: null,
  department: null,
  phone: null,
  secondary_phone: null,
  signature: null,
  is_signature_enabled: null,
  custom_start_page: null,
  custom_navigation: null,
  override_release_channel: null,
  feature_preferences: null,
  image_uri: null,
  tags: null,
};

const departments = ['Sales', 'Service', 'Finance', 'Engineering'] as const;
const channels = ['stable', 'rc', 'canary'] as const;

/** The expiry of a password reset cannot say CANARY: no other instant lies in 2099. The draft of each 10 n + 3 is too old. */
const filled = (n: number, email: string, name: string, random: Random): Nullable => ({
  draft_email: email.replace('@', '@new.'),
  draft_email_expires_at: isoOf(startOfTime + (n % 10 === 3 ? -day : 30 * day)),
  password_reset_token_hash: `CANARY-hash-${random.hex(52)}`,
  password_reset_token_expires_at: '2099-09-09T09:09:09.999Z',
  department: departments[n % departments.length] ?? null,
  phone: `+4922155${String(50_000 + n)}`,
  secondary_phone: `+4917055${String(50_000 + n)}`,
  signature: `<p>Best regards<br>${name}</p>`,
  is_signature_enabled: n % 2 === 1,
  custom_start_page: n % 2 === 1 ? '/app/dashboard' : '/app/tasks',
  custom_navigation: null,
  override_release_channel: channels[n % channels.length] ?? null,
  feature_preferences: { new_table: n % 2 === 0, density: 'compact' },
  image_uri: {
    original: `https://images.example/people/${n}/avatar.png`,
    thumbnail_32: `https://images.example/people/${n}/avatar_32x32.png`,
  },
  tags: n % 2 === 1 ? ['billable'] : ['non-billable', 'field-staff'],
});
