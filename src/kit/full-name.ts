import { ValidationError } from '../domain/errors.ts';

interface Named {
  readonly name?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
}

/**
 * The name for a provider that keeps the full one only. Two halves are joined; of one nobody can say what the whole
 * becomes.
 * @throws ValidationError for a half alone, or halves beside another name
 */
export function fullName({ name, firstName, lastName }: Named, provider: string): string | null | undefined {
  if ((firstName ?? lastName ?? null) === null) return name;
  const joined = `${firstName} ${lastName}`;
  const isWhole = typeof firstName === 'string' && typeof lastName === 'string';
  if (isWhole && (name === undefined || name === joined)) return joined;
  const argument = typeof firstName === 'string' ? 'firstName' : 'lastName';
  const message = `${argument}: ${provider} keeps the full name only: give name, or firstName and lastName.`;
  throw new ValidationError(argument, message);
}
