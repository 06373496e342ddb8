/** What the tests read of the answers: of each shape only the fields some test looks at. */

export interface Refused {
  readonly message: string;
}

export interface User {
  readonly id: string;
  readonly organization_id: string;
  readonly display_name: string;
  readonly status: string;
  readonly email: string;
  readonly activated_at?: string;
  readonly draft_email: string | null;
  readonly draft_email_expires_at: string | null;
  readonly password_reset_token_hash: string | null;
  readonly department: string | null;
  readonly signature: string | null;
  readonly custom_navigation: string | null;
  readonly has_passkeys: boolean;
  readonly token: string;
}

export interface LegacyUser {
  readonly id: string;
  readonly organization_id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
}

export interface Group {
  readonly id: string;
  readonly org_id: string;
  readonly name: string;
  readonly updated_at: string;
  readonly created_by: string;
  readonly abbreviation: string | null;
  readonly image_uri: object | null;
  readonly users: readonly Partial<User>[];
  readonly crt_assignee?: Partial<User> & { readonly crt_index: number };
}

export interface Groups {
  readonly hits: number;
  readonly groups: readonly Group[];
}

export interface Setting {
  readonly value: unknown;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface Login {
  readonly organization_id: string;
  readonly passkeys_registered: boolean;
}

export interface Challenge {
  readonly challenge_token: string;
  readonly options: { readonly allowCredentials: readonly { readonly id: string }[] };
}

export interface Passkey {
  readonly credential_id: string;
  readonly friendly_name: string;
}
