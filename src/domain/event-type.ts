import type { DetailsOf } from './details/index.ts';
import type { LocationType } from './location-type.ts';
import type { Embedded, Noun } from './partly.ts';
import type { Ref } from './ref.ts';
import type { User } from './user.ts';

export const eventTypeKinds = ['REGULAR', 'ROUND_ROBIN', 'COLLECTIVE', 'UNKNOWN'] as const;
export type EventTypeKind = (typeof eventTypeKinds)[number];

/** A kind of meeting that can be booked. */
export interface EventType extends Noun {
  readonly name: string | null;
  readonly slug: string | null;
  readonly durationMinutes: number | null;
  readonly durations: readonly Duration[];
  readonly color: string | null;
  readonly kind: EventTypeKind | null;
  readonly kindRaw: string | null;
  readonly enabled: boolean | null;
  readonly secret: boolean | null;
  readonly owner: Embedded<User> | null;
  readonly users: readonly Embedded<User>[];
  readonly price: number | null;
  readonly currency: string | null;
  readonly locationType: LocationType | null;
  readonly locationTypeRaw: string | null;
  readonly timeZone: string | null;
  readonly questions: readonly Question[];
  /** Place among the event types of its owner. */
  readonly position: number | null;
  readonly details: DetailsOf<'EventType'>;
}

/** One of several lengths the guest may choose from. */
export interface Duration {
  readonly ref: Ref;
  readonly externalId: string;
  readonly minutes: number | null;
}

/** What the guest is asked when booking. */
export interface Question {
  readonly ref: Ref;
  readonly externalId: string;
  readonly label: string | null;
  readonly kind: string | null;
  readonly required: boolean | null;
  readonly position: number | null;
  readonly choices: readonly (string | null)[];
}

/** A label of event types. `enabled` is known only where the tag was read through an event type. */
export interface Tag {
  readonly ref: Ref;
  readonly externalId: string;
  readonly name: string | null;
  readonly color: string | null;
  readonly position: number | null;
  readonly enabled: boolean | null;
  readonly owner: Embedded<User> | null;
}

/** One day of an event type's calendar. */
export interface AvailabilityDay {
  readonly date: string | null;
  readonly available: boolean | null;
  readonly hours: readonly AvailabilityHour[];
}

export interface AvailabilityHour {
  /** Wall-clock start in the zone asked for. */
  readonly start: string | null;
  readonly startsAt: Date | null;
  readonly available: boolean | null;
}

/** A link that books once. Whoever holds it can book: it is shown only to the caller who made it. */
export interface SingleUseLink {
  readonly code: string | null;
  readonly url: string | null;
}

export interface EventTypeFilter {
  readonly ids?: readonly Ref[];
  readonly kind?: EventTypeKind;
  /** Only those of the user whose credentials the account uses. */
  readonly mine?: boolean;
  /** Only those the user may edit. */
  readonly editable?: boolean;
  /** Owned by, or assigned to, one of these users. */
  readonly users?: readonly Ref[];
  readonly search?: string;
}

export const eventTypeOrderFields = ['NAME', 'POSITION'] as const;
export type EventTypeOrderField = (typeof eventTypeOrderFields)[number];
