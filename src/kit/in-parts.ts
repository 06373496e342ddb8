/** The same type once for all of a union's members: what has every property that any of them has. */
type Together<Part> = (Part extends object ? (part: Part) => void : never) extends (all: infer All) => void
  ? All
  : never;

type Make<Base> = (base: Base) => object;

/**
 * One object of several parts, each made when something of it is first read: who wants one verb of a hundred pays for the
 * part that has it. Which part has what is learned from the first object; all others have the same.
 * So what a part has must not depend on what it is made of.
 * Properties are not the object's own: `for … in` finds them, `Object.keys` does not.
 * @param baseOf what all parts are made of
 * @throws TypeError where two parts have the same, when the first object is made
 */
export function inParts<Given, Base, const Parts extends readonly Make<Base>[]>(
  baseOf: (given: Given) => Base,
  parts: Parts,
): (given: Given) => Together<ReturnType<Parts[number]>> {
  let create: ((base: Base) => object) | null = null;
  return (given) => {
    const base = baseOf(given);
    create ??= assemblyOf(parts, base);
    return create(base) as Together<ReturnType<Parts[number]>>;
  };
}

type Part = Readonly<Record<string, unknown>>;

/** @param example of what parts are made of, to see what they have */
function assemblyOf<Base>(parts: readonly Make<Base>[], example: Base): (base: Base) => object {
  class Assembly {
    readonly #base: Base;
    readonly #made: Part[] = [];

    constructor(base: Base) {
      this.#base = base;
    }

    static read(assembly: Assembly, index: number, name: string): unknown {
      assembly.#made[index] ??= parts[index]?.(assembly.#base) as Part;
      return assembly.#made[index][name];
    }
  }
  for (const [index, make] of parts.entries())
    for (const name of Object.keys(make(example))) {
      if (name in Assembly.prototype) throw new TypeError(`two parts have ${name}`);
      const get = function (this: Assembly): unknown {
        return Assembly.read(this, index, name);
      };
      Object.defineProperty(Assembly.prototype, name, { get, enumerable: true });
    }
  return (base) => new Assembly(base);
}
