interface Slot<Value> {
  value: Value | null;
}

/**
 * Values that come and go, by key. A plain Map that lives long must not hold them: each time it makes room, V8 keeps the table
 * before it, and what was in there, until the next full collection; so whatever passes through would outlive its request and
 * be moved to where only the costly kind of collection looks. Here a table that is kept holds empty slots.
 */
export class Passing<Value> {
  readonly #slots = new Map<string, Slot<Value>>();

  get size(): number {
    return this.#slots.size;
  }

  get(key: string): Value | undefined {
    return this.#slots.get(key)?.value ?? undefined;
  }

  /** @returns what takes this value out again, unless another one has taken its place */
  add(key: string, value: Value): () => void {
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
}
