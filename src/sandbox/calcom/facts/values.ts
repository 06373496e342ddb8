/** Closed value sets of users, spelt as the validator takes them. Notes in the vendor's source spell some otherwise. */

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export const themes = ['dark', 'light'] as const;

export const timeFormats = [12, 24] as const;

export const roles = ['USER', 'ADMIN'] as const;

export const locales = [
  ...['en', 'fr', 'it', 'ru', 'es', 'de', 'pt', 'ro', 'nl', 'pt-BR', 'es-419', 'ko', 'ja', 'pl', 'ar', 'iw'],
  ...['zh-CN', 'zh-TW', 'cs', 'sr', 'sv', 'vi', 'bn'],
] as const;
