import type { Mail } from '../provider.ts';
import type { Random } from '../random.ts';
import { wallClock } from '../zone.ts';

/** A whole UserDTO, as answered: no documented call changes one. */
export type User = Readonly<Record<string, unknown>> & {
  readonly id: number;
  readonly email: string;
  readonly fullName: string;
};

/** Event types do not change either; only whom they belong to and which tags they carry is kept by id. */
export interface EventType {
  readonly id: number;
  readonly ownerId: number;
  readonly userIds: readonly number[];
  /** Ids of the tags it carries. */
  readonly tags: Set<number>;
  /** The fields of EventTypeDTO besides `user` and `users`. */
  readonly plain: EventTypePlain;
}

export type EventTypePlain = Readonly<Record<string, unknown>> & {
  readonly name: string;
  readonly color: string;
  readonly type: string;
  readonly duration: number;
  readonly locationType: string;
  readonly location: string;
  readonly timezone: string;
  readonly isLocalized: boolean;
  readonly eventTypeDurations: readonly { readonly id: number; readonly duration: number }[];
  readonly questions: readonly Question[];
};

export interface Question {
  readonly label: string;
  readonly type: string;
  readonly required: boolean;
  readonly config: readonly { readonly label: string }[];
  readonly uuid: string;
  readonly position: number;
}

/** Instants are epoch milliseconds here and become text only in answers. */
export interface Meeting {
  readonly id: number;
  readonly uuid: string;
  userId: number;
  userIds: number[];
  eventTypeId: number;
  readonly invitee: Invitee;
  cancellation: { readonly id: number; readonly canceler: string; readonly reason: string | null } | null;
  readonly participants: { readonly id: number; readonly email: string; readonly createdAt: number }[];
  readonly answers: Answer[];
  readonly rescheduling: Rescheduling[];
  payment: Readonly<Record<string, unknown>> | null;
  readonly createdAt: number;
  updatedAt: number;
  scheduledAt: number;
  endDate: number;
  canceledAt: number | null;
  state: string;
  notes: string | null;
  details: string | null;
  location: string | null;
  locationType: string;
  onlineEventId: string | null;
  sentEmailReminder: number;
  lastSentInviteeEmailReminder: number | null;
  lastSentInviteeEmailFollowUp: number | null;
}

export interface Invitee {
  readonly id: number;
  readonly email: string;
  fullName: string;
  readonly timezone: string | null;
  phoneNumber: string | null;
  readonly locale: string | null;
  readonly cancellationPolicy: string | null;
  readonly uuid: string;
}

export interface Answer {
  readonly id: number;
  readonly questionLabel: string;
  readonly questionType: string;
  value: string;
  plainValue: string;
  readonly questionUuid: string;
}

export interface Rescheduling {
  readonly id: number;
  readonly rescheduler: string;
  readonly reason: string | null;
  readonly previouslyScheduledAt: number;
  readonly previousUserId: number;
}

export interface Tag {
  readonly id: number;
  name: string;
  color: string | null;
  position: number | null;
  readonly enabled: boolean;
  readonly userId: number;
}

export interface Poll {
  readonly id: number;
  readonly uuid: string;
  readonly userId: number;
  readonly eventTypeId: number;
  readonly voteVisibility: boolean;
  readonly commentVisibility: boolean;
  readonly emailNotification: boolean;
  readonly duration: number;
  readonly name: string;
  readonly createdAt: number;
  readonly availability: readonly {
    readonly id: number;
    readonly date: number;
    readonly results: { readonly email: string; readonly comment: string | null }[];
  }[];
}

/** Spelt as the answers spell it. */
export interface Policy {
  enabled: boolean;
  period: number | null;
  label: string | null;
  text: string | null;
  version: number;
  readonly type: 'user' | 'organization';
  overwrite_personal: boolean | null;
}

export interface AvailabilityRule {
  readonly type: string;
  readonly hourIntervals: readonly { readonly start: string; readonly end: string }[];
  readonly config: Readonly<Record<string, unknown>>;
}

/** The rules of one event type and the days between which they hold; no limit is null. */
export interface RuleSet {
  readonly rules: readonly AvailabilityRule[];
  readonly from: string | null;
  readonly to: string | null;
}

/** Everything one account holds. */
export interface State {
  readonly account: string;
  /** The zone in which the account's zone-less times are written. */
  readonly zone: string;
  readonly random: Random;
  readonly users: ReadonlyMap<number, User>;
  readonly currentUser: User;
  readonly eventTypes: ReadonlyMap<number, EventType>;
  readonly events: Map<number, Meeting>;
  readonly polls: Map<number, Poll>;
  readonly tags: Map<number, Tag>;
  readonly policies: { readonly user: Policy; readonly organization: Policy };
  /** By event type id; absent means the seeded working week. */
  readonly ruleSets: Map<number, RuleSet>;
  readonly integrations: { readonly user: readonly unknown[]; readonly organization: readonly unknown[] };
  readonly mails: Mail[];
  /** Epoch milliseconds of the account's own clock: it stands still but for a second a write. */
  now: number;
  /** Last id given: whatever is new, and the small parts of what is seeded, count on from here. */
  lastId: number;
}

/** Who holds a meeting of the type: all of a collective one, else the owner. How round robin picks is not stated. */
export const hostsOf = ({ ownerId, userIds, plain }: EventType): number[] =>
  plain.type === 'collective' ? [...userIds] : [ownerId];

/** Where every account's clock starts. */
export const startOfTime = Date.parse('2026-03-02T08:00:00Z');

/** An id is never given twice, not even when its holder was deleted in between. */
export const nextId = (state: State): number => ++state.lastId;

export const sendMail = (state: State, kind: string, to: string, about: number): void => {
  state.mails.push({ account: state.account, kind, to, about });
};

export const local = (state: State, instant: number): string => wallClock(instant, state.zone);

export const localOrNull = (state: State, instant: number | null): string | null =>
  instant === null ? null : local(state, instant);
