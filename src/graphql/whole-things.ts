import { isPartly, type Noun } from '../domain/partly.ts';
import { type RefKey, refKey } from '../domain/ref.ts';

/**
 * Things that came whole inside others in this request: whoever needs one by its address need not ask its provider. Kept
 * as they came, and sorted when the first one is looked for, since mostly none is.
 */
export class WholeThings<T extends Noun> {
  #unsorted: (readonly T[])[] = [];
  readonly #byKey = new Map<RefKey, T>();

  add(things: readonly T[]): void {
    this.#unsorted.push(things);
  }

  find(key: RefKey): T | undefined {
    for (const thing of this.#unsorted.flat())
      if (!isPartly(thing)) this.#byKey.set(refKey(thing.ref), thing);
    this.#unsorted = [];
    return this.#byKey.get(key);
  }

  clearAll(): void {
    this.#unsorted = [];
    this.#byKey.clear();
  }
}
