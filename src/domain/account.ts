/** The rule about calling a meeting off that guests are shown. */
export interface CancellationPolicy {
  readonly enabled: boolean | null;
  readonly periodMinutes: number | null;
  readonly label: string | null;
  readonly text: string | null;
  readonly version: number | null;
  readonly scope: 'USER' | 'ORGANIZATION' | 'UNKNOWN' | null;
  readonly scopeRaw: string | null;
  readonly overridesPersonal: boolean | null;
}

/** Services connected at the provider. Their shape is open there; secrets are redacted by key name. */
export interface Integrations {
  readonly user: readonly unknown[];
  readonly organization: readonly unknown[];
}

/** What the account's user may see or change of one resource. */
export interface AclRule {
  readonly resource: string | null;
  readonly attributes: readonly string[];
  readonly allowedAttributes: readonly string[];
}
