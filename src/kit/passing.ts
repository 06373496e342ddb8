interface Slot<Value> {
  value: Value | null;
}

/** So many come before the table is changed, at the least. */
const leastTurnover = 64;

/**
 * Values that come and go, by key. A plain Map that lives long must not hold them: once its table is old, V8 keeps what was in
 * there, and each table before it, until the next full collection; so whatever passes through would outlive its request and
 * be moved to where only the costly kind of collection looks. Here no table lives long enough to be old when much comes and
 * goes, and one that is kept all the same holds no more than keys and empty slots.
 */
export class Passing<Value> {
  #slots = new Map<string, Slot<Value>>();
  /** How many came since the table was changed. */
  #added = 0;

  get size(): number {
    return this.#slots.size;
  }

  get(key: string): Value | undefined {
    return this.#slots.get(key)?.value ?? undefined;
  }

  /** @returns what takes this value out again, unless another one has taken its place */
  add(key: string, value: Value): () => void {
    this.#added += 1;
    if (this.#added > Math.max(leastTurnover, this.#slots.size)) this.#changeTable();
    const slot: Slot<Value> = { value };
    this.#slots.set(key, slot);
    return () => {
      slot.value = null;
      if (this.#slots.get(key) === slot) this.#slots.delete(key);
    };
  }

  clear(): void {
    for (const slot of this.#slots.values()) slot.value = null;
    this.#slots.clear();
  }

  #changeTable(): void {
    this.#slots = new Map(this.#slots);
    this.#added = 0;
  }
}
