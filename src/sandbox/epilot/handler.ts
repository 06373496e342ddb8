import type { Call } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import type { Group, Organization, State, User } from './state.ts';

/** What an operation with a token acts on. */
export interface Desk {
  readonly state: State;
  readonly organization: Organization;
  /** The user behind the token. */
  readonly viewer: User;
}

/** Answers one operation. The call was checked against the facts, so a handler may take its shape for granted. */
export type Handlers = Readonly<Record<string, (desk: Desk, call: Call) => unknown>>;

/** The same for operations without a token: they look over all organizations. */
export type PublicHandlers = Readonly<Record<string, (state: State, call: Call) => unknown>>;

/** A body of which nothing is required may be left out altogether. */
export const bodyOf = <Body>({ body }: Call): Partial<Body> => (body ?? {}) as Partial<Body>;

const found = <T>(thing: T | undefined, what: string): T => {
  if (thing === undefined) throw new Refusal(404, `${what} not found`);
  return thing;
};

export const userAt = ({ organization }: Desk, { params }: Call): User =>
  found(organization.users.get(String(params.id)), 'User');

export const groupAt = ({ organization }: Desk, { params }: Call): Group =>
  found(organization.groups.get(String(params.id)), 'Group');

/** @returns the place of the one with that id */
export const placeOf = <T>(list: readonly T[], is: (item: T) => boolean, what: string): number =>
  found(
    [...list.keys()].find((index) => is(list[index] as T)),
    what,
  );
