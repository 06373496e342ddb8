interface Shelved<Value> {
  readonly value: Value;
  readonly bytes: number;
}

/** Values by key, up to so many bytes together: what was used longest ago makes room. */
export class Bounded<Value> {
  readonly #maxBytes: number;
  /** In the order of their last use. */
  readonly #shelf = new Map<string, Shelved<Value>>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get size(): number {
    return this.#shelf.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Value | undefined {
    const known = this.#shelf.get(key);
    if (known === undefined) return undefined;
    this.#shelf.delete(key);
    this.#shelf.set(key, known);
    return known.value;
  }

  /** @returns false for what is larger than all there may be: it is not taken, and pushes nothing out */
  set(key: string, value: Value, bytes: number): boolean {
    this.delete(key);
    if (bytes > this.#maxBytes) return false;
    for (const oldest of this.#shelf.keys()) {
      if (this.#bytes + bytes <= this.#maxBytes) break;
      this.delete(oldest);
    }
    this.#shelf.set(key, { value, bytes });
    this.#bytes += bytes;
    return true;
  }

  delete(key: string): void {
    this.#bytes -= this.#shelf.get(key)?.bytes ?? 0;
    this.#shelf.delete(key);
  }

  clear(): void {
    this.#shelf.clear();
    this.#bytes = 0;
  }

  /** Drops what is not wanted any more. */
  sweep(isOver: (value: Value) => boolean): void {
    for (const [key, { value }] of this.#shelf) if (isOver(value)) this.delete(key);
  }
}
