import type { DetailsOf } from './details/index.ts';
import type { EventType } from './event-type.ts';
import type { Embedded, Noun } from './partly.ts';
import type { Ref } from './ref.ts';
import type { User } from './user.ts';

/** A question of when: guests vote for the times that suit them. */
export interface Poll extends Noun {
  readonly name: string | null;
  readonly durationMinutes: number | null;
  readonly eventType: Embedded<EventType> | null;
  readonly owner: Embedded<User> | null;
  readonly options: readonly PollOption[];
  readonly createdAt: Date | null;
  readonly details: DetailsOf<'Poll'>;
}

export interface PollOption {
  readonly ref: Ref;
  readonly externalId: string;
  readonly startsAt: Date | null;
  readonly votes: readonly PollVote[];
}

export interface PollVote {
  readonly email: string | null;
  readonly comment: string | null;
}

export interface PollFilter {
  readonly ids?: readonly Ref[];
  readonly eventTypes?: readonly Ref[];
  readonly owners?: readonly Ref[];
  readonly search?: string;
}

export const pollOrderFields = ['NAME', 'CREATED_AT'] as const;
export type PollOrderField = (typeof pollOrderFields)[number];
