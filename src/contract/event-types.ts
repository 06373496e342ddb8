import type {
  AvailabilityDay,
  EventType,
  EventTypeFilter,
  EventTypeOrderField,
  SingleUseLink,
  Tag,
} from '../domain/event-type.ts';
import type { Slice, Window } from '../domain/page.ts';
import type { Found, ListQuery } from './list.ts';

export interface AvailabilityQuery {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  readonly durationId: string | null;
  readonly userId: string | null;
}

/** Replaces the availability rules of all the event types named. */
export interface AvailabilityRules {
  readonly eventTypeIds: readonly string[];
  readonly rules: readonly AvailabilityRule[];
  readonly periodType: string;
  readonly periodTypeConfig?: unknown;
  /** Replace only the rules of this kind; both when absent. */
  readonly only?: 'WEEKDAY' | 'DATE' | null;
}

export interface AvailabilityRule {
  readonly type: string;
  readonly hourIntervals: readonly { readonly start: string; readonly end: string }[];
  readonly config?: unknown;
}

export interface TagPatch {
  readonly name?: string;
  readonly color?: string | null;
  readonly position?: number | null;
}

export interface EventTypeVerbs {
  listEventTypes(
    query: ListQuery<EventTypeFilter, EventTypeOrderField>,
    window: Window,
  ): Promise<Slice<EventType>>;
  getEventTypes(ids: readonly string[]): Promise<Found<EventType>>;
  getEventTypeAvailability(id: string, query: AvailabilityQuery): Promise<readonly AvailabilityDay[]>;
  saveAvailabilityRules(rules: AvailabilityRules): Promise<void>;
  createSingleUseLink(eventTypeId: string): Promise<SingleUseLink>;
  listEventTypeTags(eventTypeId: string): Promise<readonly Tag[]>;
  addEventTypeTag(eventTypeId: string, tagId: string): Promise<void>;
  removeEventTypeTag(eventTypeId: string, tagId: string): Promise<void>;
  /** Every tag of the account's user, whether an event type carries it or not. */
  listTags(): Promise<readonly Tag[]>;
  createTag(tag: TagPatch & { readonly name: string }): Promise<Tag>;
  /** @throws NotFoundError when there is no such tag. */
  updateTag(id: string, patch: TagPatch): Promise<Tag>;
  deleteTag(id: string): Promise<void>;
}
