import { ValidationError } from '../../domain/errors.ts';

/** A closed set of words: ours and the provider's. */
interface Vocabulary<Ours extends string> {
  /** UNKNOWN for a word that is not in the set, null for none. */
  read(word: string | null | undefined): Ours | 'UNKNOWN' | null;
  /** @throws ValidationError for UNKNOWN, which is no word of the provider's */
  written(value: Ours | 'UNKNOWN', argument: string): string;
}

function vocabulary<Ours extends string>(words: Readonly<Record<Ours, string>>): Vocabulary<Ours> {
  const ours = new Map(Object.entries<string>(words).map(([own, word]) => [word, own as Ours]));
  return {
    read: (word) => (word ? (ours.get(word) ?? 'UNKNOWN') : null),
    written: (value, argument) => {
      if (value !== 'UNKNOWN') return words[value];
      throw new ValidationError(argument, `${argument} cannot be UNKNOWN.`);
    },
  };
}

export const weekdays = vocabulary({
  MONDAY: 'Monday',
  TUESDAY: 'Tuesday',
  WEDNESDAY: 'Wednesday',
  THURSDAY: 'Thursday',
  FRIDAY: 'Friday',
  SATURDAY: 'Saturday',
  SUNDAY: 'Sunday',
});

export const themes = vocabulary({ DARK: 'dark', LIGHT: 'light' });

export const roles = vocabulary({ USER: 'USER', ADMIN: 'ADMIN' });

/** Every other spelling is refused, `en-US` of the document's own example included. */
export const locales: ReadonlySet<string> = new Set(
  'en fr it ru es de pt ro nl pt-BR es-419 ko ja pl ar iw zh-CN zh-TW cs sr sv vi bn'.split(' '),
);
