import type { Event, EventFilter, EventOrderField } from '../domain/event.ts';
import type { LocationType } from '../domain/location-type.ts';
import type { Slice, Window } from '../domain/page.ts';
import type { Found, ListQuery } from './list.ts';

export interface NewInvitee {
  readonly name: string;
  readonly email: string;
  readonly timeZone?: string | null;
  readonly locale?: string | null;
  readonly phone?: string | null;
  readonly cancellationPolicy?: string | null;
}

/** A booking. Ids are ref ids of the same account. */
export interface NewEvent {
  readonly startsAt: Date;
  readonly eventTypeId: string;
  readonly durationId?: string | null;
  readonly invitee: NewInvitee;
  readonly answers?: readonly { readonly questionId: string; readonly value: string }[];
  readonly participants?: readonly string[];
  readonly locationType?: Exclude<LocationType, 'UNKNOWN'> | null;
  readonly location?: string | null;
}

/** Changes to a booking: an absent field stays as it is, null clears it. */
export interface EventPatch {
  readonly invitee?: { readonly name?: string | null; readonly phone?: string | null };
  readonly answers?: readonly { readonly answerId: string; readonly value: string | null }[];
}

export interface NewTime {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly eventTypeId: string;
  readonly hostId?: string | null;
}

export interface EventVerbs {
  listEvents(query: ListQuery<EventFilter, EventOrderField>, window: Window): Promise<Slice<Event>>;
  getEvents(ids: readonly string[]): Promise<Found<Event>>;
  createEvent(event: NewEvent): Promise<Event>;
  updateEvent(id: string, patch: EventPatch): Promise<void>;
  updateEventNotes(id: string, notes: string | null): Promise<void>;
  rescheduleEvent(id: string, time: NewTime): Promise<void>;
  cancelEvent(id: string, reason: string | null): Promise<void>;
  /** One reason for all. Whether it is all or nothing is the provider's secret: callers read again. */
  cancelEvents(ids: readonly string[], reason: string | null): Promise<void>;
  deleteEvent(id: string): Promise<void>;
  deleteEvents(ids: readonly string[]): Promise<void>;
  markEventNoShow(id: string): Promise<void>;
  markEventsNoShow(ids: readonly string[]): Promise<void>;
  /** Sends the invitation mails once more. */
  resendEventNotification(id: string): Promise<void>;
  inviteEventParticipants(id: string, emails: readonly string[], message: string | null): Promise<void>;
}
