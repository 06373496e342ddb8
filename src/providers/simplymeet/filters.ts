import { ValidationError } from '../../domain/errors.ts';
import type { EventTypeKind } from '../../domain/event-type.ts';
import type { Ref } from '../../domain/ref.ts';
import type { Pairs } from '../../kit/http.ts';
import { toInt } from './ids.ts';

const mostIds = 100;

/** The document nests filters but does not show their wire form: PHP's brackets, as its date formats are PHP's. */
export const one = (name: string, value: string | undefined): Pairs =>
  value === undefined ? [] : [[name, value]];

/** 1 and 0, because PHP takes the word `false` for true. */
export const flag = (name: string, value: boolean | undefined): Pairs =>
  value === undefined ? [] : [[name, value ? '1' : '0']];

/** @throws ValidationError for more ids than fit into a URL */
export function idList(name: string, refs: readonly Ref[] | undefined, argument: string): Pairs {
  if (refs === undefined) return [];
  if (refs.length > 0 && refs.length <= mostIds) {
    return refs.map(({ id }) => [name, String(toInt(id, argument))]);
  }
  throw new ValidationError(argument, `${argument} takes 1 to ${mostIds} ids of one account.`);
}

const kindNames: Readonly<Record<EventTypeKind, string | null>> = {
  REGULAR: 'regular',
  ROUND_ROBIN: 'round-robin',
  COLLECTIVE: 'collective',
  UNKNOWN: null,
};

/** @throws ValidationError for UNKNOWN, which the provider has no word for */
export function kindName(kind: EventTypeKind | undefined, argument: string): string | undefined {
  if (kind === undefined) return undefined;
  const name = kindNames[kind];
  if (name === null)
    throw new ValidationError(argument, `SimplyMeet.me cannot filter by ${argument} ${kind}.`);
  return name;
}
