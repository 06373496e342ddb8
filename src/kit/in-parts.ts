type Parts = readonly (() => object)[];

type Together<Part> = (Part extends object ? (part: Part) => void : never) extends (all: infer All) => void
  ? All
  : never;

/**
 * What makes one object of several parts, each made when something of it is first read: who wants one verb of a hundred
 * pays for the part that has it. Which part has what is learned from the first object; all others have the same.
 * Properties are not the object's own: `for … in` finds them, `Object.keys` does not.
 */
export function inParts<Given, const P extends Parts>(
  partsOf: (given: Given) => P,
): (given: Given) => Together<ReturnType<P[number]>> {
  let create: ((parts: Parts) => object) | null = null;
  return (given) => {
    const parts = partsOf(given);
    create ??= assemblyOf(parts);
    return create(parts) as Together<ReturnType<P[number]>>;
  };
}

type Part = Readonly<Record<string, unknown>>;

function assemblyOf(like: Parts): (parts: Parts) => object {
  class Assembly {
    readonly #parts: Parts;
    readonly #made: Part[] = [];

    constructor(parts: Parts) {
      this.#parts = parts;
    }

    static read(assembly: Assembly, index: number, name: string): unknown {
      assembly.#made[index] ??= assembly.#parts[index]?.() as Part;
      return assembly.#made[index][name];
    }
  }
  for (const [index, part] of like.entries())
    for (const name of Object.keys(part())) {
      const get = function (this: Assembly): unknown {
        return Assembly.read(this, index, name);
      };
      Object.defineProperty(Assembly.prototype, name, { get, enumerable: true });
    }
  return (parts) => new Assembly(parts);
}
