import type { Call } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import { instantOf } from '../zone.ts';
import type { EventType, Meeting, Poll, State, Tag } from './state.ts';

/** Answers one operation. The call was checked against the facts, so a handler may take its shape for granted. */
export type Handler = (state: State, call: Call) => unknown;

export type Handlers = Readonly<Record<string, Handler>>;

/** An id in a path that nobody has is a 404; one in a body is an invalid argument. Neither is in the document. */
const found = <T>(thing: T | undefined, what: string): T => {
  if (thing === undefined) throw new Refusal(404, `${what} not found`);
  return thing;
};

export const eventAt = (state: State, { params }: Call): Meeting =>
  found(state.events.get(Number(params.id)), 'Event');

export const eventTypeAt = (state: State, { params }: Call): EventType =>
  found(state.eventTypes.get(Number(params.id ?? params.eventTypeId)), 'Event type');

export const pollAt = (state: State, { params }: Call): Poll =>
  found(state.polls.get(Number(params.id)), 'Poll');

export const tagAt = (state: State, { params }: Call): Tag =>
  found(state.tags.get(Number(params.id ?? params.tagId)), 'Event type tag');

/** @throws Refusal 422 for one field */
export function invalid(path: string, message: string): never {
  throw new Refusal(422, 'Invalid arguments', { [path]: [message] });
}

/** @returns the event type that a body names, refused under `path` when there is none */
export const eventTypeIn = (state: State, id: number, path: string): EventType =>
  state.eventTypes.get(id) ?? invalid(path, 'The event type does not exist.');

/** Zone-less text in the account's zone. In an overlap the earlier moment is meant; a gap is refused. */
export const instantIn = (state: State, text: string, path: string): number =>
  instantOf(text, state.zone) ?? invalid(path, `This time does not exist in ${state.zone}.`);
