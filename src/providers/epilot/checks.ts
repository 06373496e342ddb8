import { ValidationError } from '../../domain/errors.ts';

/** What can be known before a call, by the names of our inputs. All throw ValidationErrors that name the argument. */

export function notEmpty(argument: string, value: string): string {
  if (value.trim() !== '' && value.isWellFormed()) return value;
  throw new ValidationError(argument, `${argument} must not be empty.`);
}

/** What cannot be cleared there: null is refused, absent stays absent. */
export function notNull<T>(argument: string, value: T | null | undefined): T | undefined {
  if (value !== null) return value;
  throw new ValidationError(argument, `${argument} cannot be cleared.`);
}

/** JSON objects, where any other JSON would be refused. */
export function objectOf(argument: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new ValidationError(argument, `${argument} must be a JSON object.`);
}

/** Fields that the provider has no place for. */
export function refuse(input: Readonly<Record<string, unknown>>, names: readonly string[]): void {
  const name = names.find((it) => input[it] !== undefined && input[it] !== null);
  if (name !== undefined) throw new ValidationError(name, `${name} is not kept by epilot.`);
}

/** A field that was given, as a body has it; nothing where it was not. */
export const given = <T>(name: string, value: T | undefined): Readonly<Record<string, T>> =>
  value === undefined ? {} : { [name]: value };
