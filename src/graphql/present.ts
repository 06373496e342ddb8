import { ValidationError } from '../domain/errors.ts';

/** What a client wrote of a thing to be made, for verbs: null says as little as leaving out. */
export function present<Input extends object>(input: Input): Present<Input> {
  const kept = Object.entries(input).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(kept) as Present<Input>;
}

export type Present<Input> = { [Name in keyof Input]?: NonNullable<Input[Name]> };

/**
 * What a client wrote of a change: a field left out stays as it is, null clears.
 * @param clearable names of fields that can be empty
 * @throws ValidationError for null in any other: nobody can tell what was meant
 */
export function changes<Input extends object, Clearable extends keyof Input & string = never>(
  input: Input,
  clearable: readonly Clearable[] = [],
): Changes<Input, Clearable> {
  const kept = Object.entries(input).filter(([, value]) => value !== undefined);
  for (const [name, value] of kept) {
    if (value !== null || clearable.some((it) => it === name)) continue;
    throw new ValidationError(name, `${name} cannot be cleared: leave it out, or give a value.`);
  }
  return Object.fromEntries(kept) as Changes<Input, Clearable>;
}

export type Changes<Input, Clearable extends keyof Input> = {
  [Name in keyof Input]?: Name extends Clearable ? Exclude<Input[Name], undefined> : NonNullable<Input[Name]>;
};
