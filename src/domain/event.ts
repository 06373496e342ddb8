import type { DetailsOf } from './details/index.ts';
import type { EventType, EventTypeKind } from './event-type.ts';
import type { LocationType } from './location-type.ts';
import type { Embedded, Noun } from './partly.ts';
import type { Ref } from './ref.ts';
import type { User } from './user.ts';

export const eventStatuses = ['SCHEDULED', 'CANCELLED', 'UNKNOWN'] as const;
export type EventStatus = (typeof eventStatuses)[number];

/** A time agreed between a host and guests. */
export interface Event extends Noun {
  readonly title: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly timeZone: string | null;
  readonly durationMinutes: number | null;
  readonly status: EventStatus;
  /** The provider's own word for the status. */
  readonly state: string | null;
  readonly location: string | null;
  readonly locationType: LocationType | null;
  readonly locationTypeRaw: string | null;
  readonly notes: string | null;
  readonly host: Embedded<User> | null;
  readonly eventType: Embedded<EventType> | null;
  readonly invitee: Invitee | null;
  readonly participants: readonly Participant[];
  readonly answers: readonly Answer[];
  readonly cancellation: Cancellation | null;
  readonly reschedulings: readonly Rescheduling[];
  readonly payment: Payment | null;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
  readonly details: DetailsOf<'Event'>;
}

/** The guest who booked. */
export interface Invitee {
  readonly externalId: string | null;
  readonly uuid: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly timeZone: string | null;
  readonly phone: string | null;
  readonly locale: string | null;
  readonly cancellationPolicy: string | null;
}

/** A further guest. */
export interface Participant {
  readonly externalId: string | null;
  readonly email: string | null;
  readonly createdAt: Date | null;
}

/** What the invitee answered to a question of the event type. */
export interface Answer {
  readonly ref: Ref;
  readonly externalId: string;
  readonly label: string | null;
  readonly kind: string | null;
  readonly value: string | null;
  readonly plainValue: string | null;
  readonly questionRef: Ref | null;
  readonly questionExternalId: string | null;
}

export interface Cancellation {
  readonly externalId: string | null;
  readonly canceler: string | null;
  readonly reason: string | null;
  readonly cancelledAt: Date | null;
}

export interface Rescheduling {
  readonly externalId: string | null;
  readonly rescheduler: string | null;
  readonly reason: string | null;
  readonly previousStartsAt: Date | null;
  readonly previousHost: Embedded<User> | null;
}

/** What was paid. The provider does not say whether `amount` counts major or minor units. */
export interface Payment {
  readonly provider: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly status: string | null;
  readonly system: string | null;
  readonly referenceId: string | null;
}

export interface EventFilter {
  readonly ids?: readonly Ref[];
  readonly uuid?: string;
  readonly state?: string;
  readonly paymentStatus?: string;
  readonly eventTypeKind?: EventTypeKind;
  /** E-mail or name of the invitee. */
  readonly invitee?: string;
  readonly eventTypes?: readonly Ref[];
  readonly hosts?: readonly Ref[];
  readonly tags?: readonly Ref[];
  /** Whole days `YYYY-MM-DD` in the account's zone, both ends included. */
  readonly scheduledAtFrom?: string;
  readonly scheduledAtTo?: string;
  /** Part of what names the meeting or whoever takes part in it, whatever the case. */
  readonly search?: string;
  /** The invitee has this address, spelled as addresses of persons are. */
  readonly inviteeEmail?: string;
}

export const eventOrderFields = ['STARTS_AT', 'CREATED_AT', 'UPDATED_AT'] as const;
export type EventOrderField = (typeof eventOrderFields)[number];
