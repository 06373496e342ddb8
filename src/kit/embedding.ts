import type { Embedded, Noun } from '../domain/partly.ts';
import { hasKey } from './lazily.ts';

/** The keys of an answer that each field of a noun is made of; none where the provider never says. */
export type MadeOf<T extends Noun, Wire> = {
  readonly [Name in Exclude<keyof T, keyof Noun>]: readonly (keyof Wire)[];
};

/**
 * Tells a whole embed from a partial one. The function it returns gives back the noun where the answer had every key
 * of the standalone answer, else only the fields whose keys were all there.
 */
export function embedding<T extends Noun, Wire extends object>(madeOf: MadeOf<T, Wire>) {
  const sources = Object.entries(madeOf) as [string, readonly (keyof Wire)[]][];
  const every = [...new Set(sources.flatMap(([, keys]) => keys))];
  return (noun: T, answer: Wire): Embedded<T> => {
    const has = (key: keyof Wire) => hasKey(answer, key);
    if (every.every(has)) return noun;
    const { ref, externalId } = noun;
    const known = sources
      .filter(([, keys]) => keys.every(has))
      .map(([name]) => [name, noun[name as keyof T]] as const);
    return { ref, externalId, partly: true, ...Object.fromEntries(known) } as unknown as Embedded<T>;
  };
}
