import type { Mail } from '../provider.ts';
import type { Random } from '../random.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A user's own fields, spelt as the answers spell them. Instants are the texts that are answered. */
export interface UserFields {
  readonly id: string;
  readonly organization_id: string;
  readonly created_at: string;
  /** A person who has not accepted the invitation has none: null is not documented here. */
  activated_at?: string;
  display_name: string;
  status: 'Active' | 'Pending' | 'Deactivated' | 'Deleted';
  email: string;
  draft_email: string | null;
  draft_email_expires_at: string | null;
  readonly password_reset_token_hash: string | null;
  readonly password_reset_token_expires_at: string | null;
  department: string | null;
  phone: string | null;
  secondary_phone: string | null;
  readonly mfa_enabled: boolean;
  readonly phone_verified: boolean;
  readonly token: string;
  signature: string | null;
  is_signature_enabled: boolean | null;
  preferred_language: string;
  custom_start_page: string | null;
  custom_navigation: string | null;
  override_release_channel: string | null;
  feature_preferences: Json | null;
  image_uri: Json | null;
  favorites: Json;
  email_notification_setting: Json;
  in_app_notification_setting: Json;
  properties: readonly { readonly name: string; readonly value: string }[];
  tags: readonly string[] | null;
}

export interface User {
  readonly fields: UserFields;
  /** `<organization>:<role>`. */
  readonly roles: readonly string[];
  readonly passkeys: Passkey[];
  /** How many changes of the e-mail address there were: each has a token of its own. */
  emailChanges: number;
}

/** Spelt as the answers spell it. */
export interface Passkey {
  readonly credential_id: string;
  readonly friendly_name: string;
  readonly created_at: string;
  readonly transports: readonly string[];
  readonly aaguid: string;
}

export interface Group {
  readonly id: string;
  name: string;
  readonly createdAt: string;
  updatedAt: string;
  readonly createdBy: string;
  userIds: readonly string[];
  /** Place of the current assignee among the users. Says nothing when there are none. */
  current: number;
  image: Json | null;
  abbreviation: string | null;
}

export interface Setting {
  readonly value: unknown;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface Navigation {
  readonly id: string;
  readonly name: string;
  readonly configuration: Json;
}

/** What a challenge was given out for. Registering is for one user, signing in for whoever can answer. */
export interface Challenge {
  readonly purpose: 'register' | 'resolve';
  readonly user: User | null;
  readonly friendlyName: string | null;
}

/** A token that was mailed to a new address. */
export interface Verification {
  readonly organization: Organization;
  readonly user: User;
  readonly email: string;
}

/** Everything one organization holds. */
export interface Organization {
  readonly id: string;
  /** Whose token acts in it; null when it signed up at the stand-in. */
  readonly account: string | null;
  /** Spelt as the answers spell it, besides the id. */
  readonly fields: Json & {
    readonly name: string;
    readonly type: string;
    readonly logo_url: string;
    readonly logo_thumbnail_url: string;
    readonly cognito_details: CognitoDetails;
  };
  readonly slug: string;
  /** By id, in the order of their coming. */
  readonly users: Map<string, User>;
  readonly groups: Map<string, Group>;
  /** Of the user behind the token, by scope and key. */
  readonly settings: Map<string, Map<string, Setting>>;
  readonly userId: (n: number) => string;
  /** Numbers given so far: no id or token is given twice, not even when its holder was deleted in between. */
  readonly given: { users: number; groups: number; invitations: number };
}

export interface CognitoDetails {
  readonly cognito_region: string;
  readonly cognito_user_pool_id: string;
  readonly cognito_user_pool_client_id: string;
  readonly cognito_user_pool_arn: string;
}

/** Everything behind the one server: the public routes look over all organizations. */
export interface State {
  readonly random: Random;
  /** By id. */
  readonly organizations: Map<string, Organization>;
  /** By id, of nobody in particular. */
  readonly navigations: Map<string, Navigation>;
  /** By token. */
  readonly verifications: Map<string, Verification>;
  /** By token, the account that sent the invitation. */
  readonly partnerInvitations: Map<string, string>;
  readonly challenges: Map<string, Challenge>;
  readonly mails: Mail[];
  /** Epoch milliseconds of the stand-in's own clock: it stands still but for a second a write. */
  now: number;
}

export const startOfTime = Date.parse('2026-03-02T08:00:00Z');

export const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** In {@link Mail}s: an organization that signed up here has no account. */
const nobody = '-';

export const sendMail = (
  state: State,
  { account }: Organization,
  kind: string,
  to: string,
  about: string,
): void => {
  state.mails.push({ account: account ?? nobody, kind, to, about });
};
