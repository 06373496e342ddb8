import { type VyteUserPatch, vyteDays } from '../../contract/vyte.ts';
import { vyteLanguages } from '../../domain/details/vyte.ts';
import { ValidationError } from '../../domain/errors.ts';

/** What the provider has no place for, or does not speak: found before a call. */
export function checkPerson({ name, locale }: { name?: string | null; locale?: string | null }): void {
  if (name !== undefined) {
    throw new ValidationError('name', 'Vyte keeps first and last name apart: give firstName and lastName.');
  }
  if (typeof locale === 'string' && !(vyteLanguages as readonly string[]).includes(locale)) {
    throw new ValidationError('locale', `Vyte speaks ${vyteLanguages.join(', ')} and no other language.`);
  }
}

/** A link to choose a password, or the password: not both. */
export function checkSignup({ finishSignupWithEmail, login }: VyteUserPatch): void {
  if (finishSignupWithEmail !== true || !login) return;
  throw new ValidationError(
    'vyte.finishSignupWithEmail',
    'vyte.finishSignupWithEmail lets the user choose a password: it cannot be given together with vyte.login.',
  );
}

/** What holds further values, and what every user has: these cannot be cleared as single values can. */
const lasting: ReadonlySet<string> = new Set([
  'organization',
  'login',
  'availability',
  'bookingPage',
  'exchangeCalendars',
  'days',
  ...vyteDays,
  'slots',
  'custom',
  'fixedPlaces',
]);

/** A block without what says nothing: for a user who is made, null says no more than being absent. */
export const forNew = <Block extends object>(block: Block): Block => walked(block, 'vyte', false);

/** A block of changes, where null clears. @throws ValidationError for what cannot be cleared */
export const forChange = <Block extends object>(block: Block): Block => walked(block, 'vyte', true);

function walked<T>(value: T, path: string, clears: boolean): T {
  if (typeof value === 'number' && value < 0)
    throw new ValidationError(path, `${path} must not be negative.`);
  if (Array.isArray(value)) {
    return value.map((item, index) => walked(item, `${path}[${index}]`, clears)) as T;
  }
  if (typeof value !== 'object' || value === null || value instanceof URL) return value;
  const entries = Object.entries(value).filter(
    ([, inner]) => inner !== undefined && (clears || inner !== null),
  );
  const cleared = entries.find(([name, inner]) => inner === null && lasting.has(name));
  if (cleared !== undefined) {
    const argument = `${path}.${cleared[0]}`;
    throw new ValidationError(argument, `${argument} cannot be cleared.`);
  }
  return Object.fromEntries(
    entries.map(([name, inner]) => [name, walked(inner as unknown, `${path}.${name}`, clears)]),
  ) as T;
}
