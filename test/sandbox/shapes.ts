/** What the tests read of the answers: of each shape only the fields some test looks at. */

export interface Identified {
  readonly id: number;
}

export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly meta: { readonly itemsCount: number };
}

export interface Refused {
  readonly message: string;
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

export interface User extends Identified {
  readonly email: string;
  readonly slug: string;
  readonly isEnabled: boolean;
  readonly organization: Identified & { readonly name: string; readonly socialLink: Identified };
  readonly connections: readonly { readonly accessToken: string }[];
}

export interface EventType extends Identified {
  readonly type: string;
  readonly users: readonly User[];
  readonly eventTypeDurations: readonly Identified[];
  readonly questions: readonly { readonly uuid: string }[];
}

export interface Meeting extends Identified {
  readonly uuid: string;
  readonly state: string;
  readonly scheduledAt: string;
  readonly endDate: string;
  readonly duration: number;
  readonly updatedAt: string | null;
  readonly canceledAt: string | null;
  readonly notes: string | null;
  readonly user: User;
  readonly users: readonly User[];
  readonly eventType: EventType;
  readonly invitee: object;
  readonly participants: readonly { readonly email: string }[];
  readonly answers: readonly (Identified & { readonly value: string | null })[];
  readonly payment: { readonly status: string } | null;
  readonly cancellation: { readonly reason: string | null } | null;
  readonly rescheduling: readonly { readonly previousUser: User }[];
}

export interface Poll extends Identified {
  readonly uuid: string;
  readonly createdAt: string;
  readonly user: object;
  readonly eventType: object;
  readonly availability: readonly (Identified & {
    readonly date: string;
    readonly results: readonly object[];
  })[];
}

/** One day of an event type's availability. */
export interface Day {
  readonly date: string;
  readonly available: boolean;
  readonly hours: readonly { readonly start: string; readonly available: boolean }[];
}

export interface CancellationPolicy {
  readonly overwrite_personal: boolean;
  readonly version: number;
}

export interface AccessRule {
  readonly resource: string;
  readonly allowedAttributes: readonly string[];
}

export interface Integrations {
  readonly organization: readonly { readonly settings: object }[];
}

export interface SingleUseLink {
  readonly code: string;
  readonly url: string;
}
