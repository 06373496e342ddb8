import type { Noun } from '../domain/partly.ts';

/** How each property of a noun is made of an answer. A value or, with a reason, null. */
export type Makers<T extends Noun, Wire> = {
  readonly [Name in Exclude<keyof T, keyof Noun | 'partly'>]: (answer: Wire, account: string) => T[Name];
};

const source = Symbol('source');
const kept = Symbol('kept');

interface Mapped<Wire> extends Noun {
  readonly [source]: Wire;
  [kept]: Record<string, unknown> | null;
}

/**
 * A mapper whose nouns make each property when it is first read: what nobody selects is never mapped, nor decoded where
 * the answer is read lazily. Properties are not the noun's own: spread one and they are gone, see {@link spelled}.
 */
export function mapping<T extends Noun, Wire>(makers: Makers<T, Wire>) {
  class Thing implements Mapped<Wire> {
    readonly ref: Noun['ref'];
    readonly externalId: string;
    readonly [source]: Wire;
    [kept]: Record<string, unknown> | null = null;

    constructor({ ref, externalId }: Noun, answer: Wire) {
      this.ref = ref;
      this.externalId = externalId;
      this[source] = answer;
    }
  }
  for (const [name, make] of Object.entries(makers) as [string, Maker<Wire>][])
    Object.defineProperty(Thing.prototype, name, { get: getter(name, make), enumerable: true });
  return (identity: Noun, answer: Wire): T => new Thing(identity, answer) as unknown as T;
}

type Maker<Wire> = (answer: Wire, account: string) => unknown;

/** Objects are made once, plain values each time: that is cheaper than to keep them. */
const getter = <Wire>(name: string, make: Maker<Wire>) =>
  function get(this: Mapped<Wire>): unknown {
    const known = this[kept]?.[name];
    if (known !== undefined) return known;
    const made = make(this[source], this.ref.account);
    if (typeof made !== 'object' || made === null) return made;
    this[kept] ??= {};
    this[kept][name] = made;
    return made;
  };

/** The same with all its properties its own, to be changed or compared. */
export function spelled<T extends object>(thing: T): T {
  const all: Record<string, unknown> = {};
  for (const name in thing) all[name] = thing[name];
  return all as T;
}
