import type { Ref } from '../../ref.ts';

/** What belongs to the user behind an epilot credential, and menus. */

/** Names alone: values are read one by one or by scope. */
export interface SettingScopeKeys {
  readonly scope: string;
  readonly keys: readonly string[];
}

export interface SettingScope {
  readonly scope: string;
  readonly settings: readonly Setting[];
}

/** Any JSON a client has put there, null included. When it was written is known only where it was read alone. */
export interface Setting {
  readonly ref: Ref;
  readonly scope: string;
  readonly key: string;
  readonly value: unknown;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
}

export interface Passkey {
  readonly ref: Ref;
  /** The WebAuthn credential id, base64url. */
  readonly externalId: string;
  readonly name: string | null;
  readonly createdAt: Date | null;
  readonly transports: readonly string[];
  readonly aaguid: string | null;
}

/** What a browser needs to make or use a passkey, and what must come back with its answer. Told once. */
export interface PasskeyChallenge {
  /** WebAuthn options, for `navigator.credentials`. */
  readonly options: unknown;
  readonly challengeToken: string | null;
}

/** A menu. Its id is a hash of its content: the same content has the same id everywhere. */
export interface Navigation {
  readonly ref: Ref;
  readonly externalId: string;
  readonly name: string | null;
  readonly configuration: unknown;
}
