import type { Embedded, Noun } from '../domain/partly.ts';
import { hasKeys } from './lazily.ts';

/** The keys of an answer that each field of a noun is made of; none where the provider never says. */
export type MadeOf<T extends Noun, Wire> = {
  readonly [Name in Exclude<keyof T, keyof Noun>]: readonly (keyof Wire)[];
};

const whole = Symbol('whole');
const source = Symbol('source');

/** A thing known in part. */
interface Part<T extends Noun, Wire> extends Noun {
  readonly partly: true;
  readonly [whole]: T;
  readonly [source]: Wire;
}

/**
 * Tells a whole embed from a partial one. The function it returns gives back the noun where the answer had every key
 * of the standalone answer, else only the fields whose keys were all there; the others are undefined.
 */
export function embedding<T extends Noun, Wire extends object>(madeOf: MadeOf<T, Wire>) {
  const sources = Object.entries(madeOf) as [string & keyof T, readonly (keyof Wire)[]][];
  const every = [...new Set(sources.flatMap(([, keys]) => keys))];
  class Known implements Part<T, Wire> {
    readonly ref: Noun['ref'];
    readonly externalId: string;
    readonly partly = true;
    readonly [whole]: T;
    readonly [source]: Wire;

    constructor(noun: T, answer: Wire) {
      this.ref = noun.ref;
      this.externalId = noun.externalId;
      this[whole] = noun;
      this[source] = answer;
    }
  }
  for (const [name, keys] of sources) {
    Object.defineProperty(Known.prototype, name, {
      get(this: Known) {
        return hasKeys(this[source], keys) ? this[whole][name] : undefined;
      },
      enumerable: true,
    });
  }
  return (noun: T, answer: Wire): Embedded<T> =>
    hasKeys(answer, every) ? noun : (new Known(noun, answer) as unknown as Embedded<T>);
}
