/** The same reason for several fields. */
export const because = (reason: string, ...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, reason]));

/** Fields of one type, for {@link because}. */
export const fieldsOf = (type: string, names: string): readonly string[] =>
  names
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => `${type}.${name}`);
