import { isoOf, type Organization, type User } from './state.ts';

interface Newcomer {
  readonly id: string;
  readonly email: string;
  readonly token: string;
  readonly language: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Somebody who was asked to come and has said nothing yet: named by the address, as documented. */
export const newUser = (
  { id: organization_id }: Organization,
  { id, email, token, language, now }: Newcomer,
  roles: readonly string[] = [`${organization_id}:user`],
): User => ({
  roles,
  passkeys: [],
  emailChanges: 0,
  fields: {
    id,
    organization_id,
    created_at: isoOf(now),
    display_name: email,
    status: 'Pending',
    email,
    draft_email: null,
    draft_email_expires_at: null,
    password_reset_token_hash: null,
    password_reset_token_expires_at: null,
    department: null,
    phone: null,
    secondary_phone: null,
    mfa_enabled: false,
    phone_verified: false,
    token,
    signature: null,
    is_signature_enabled: null,
    preferred_language: language,
    // The documented default.
    custom_start_page: '/app/dashboard',
    custom_navigation: null,
    override_release_channel: null,
    feature_preferences: null,
    image_uri: null,
    favorites: {},
    email_notification_setting: {},
    in_app_notification_setting: {},
    properties: [],
    tags: null,
  },
});
