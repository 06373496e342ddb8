/** A copy without what is null: where something is made, null says no more than being absent. */
export const withoutNulls = <T extends object>(object: T): WithoutNulls<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null)) as WithoutNulls<T>;

export type WithoutNulls<T> = { [Name in keyof T]: Exclude<T[Name], null> };

/** The object without what is undefined, or undefined when nothing is left. */
export function filled(object: object): object | undefined {
  const kept = Object.entries(object).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
