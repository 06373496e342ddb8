import type { Slice, Window } from '../domain/page.ts';
import type { Poll, PollFilter, PollOrderField } from '../domain/poll.ts';
import type { Found, ListQuery } from './list.ts';

export interface NewPoll {
  readonly name: string;
  readonly eventTypeId: string;
  readonly durationMinutes?: number | null;
  readonly options: readonly Date[];
  readonly voteVisibility?: boolean | null;
  readonly commentVisibility?: boolean | null;
  readonly emailNotification?: boolean | null;
}

export interface PollBallot {
  /** Ref ids of options, all of one poll. */
  readonly optionIds: readonly string[];
  readonly email: string;
  readonly comment?: string | null;
}

export interface PollVerbs {
  listPolls(query: ListQuery<PollFilter, PollOrderField>, window: Window): Promise<Slice<Poll>>;
  getPolls(ids: readonly string[]): Promise<Found<Poll>>;
  createPoll(poll: NewPoll): Promise<Poll>;
  /**
   * @returns the ref id of the poll voted in, so that it can be read again
   * @throws ValidationError when the options belong to several polls
   */
  votePoll(ballot: PollBallot): Promise<string>;
  deletePoll(id: string): Promise<void>;
}
