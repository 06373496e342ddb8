import type { CalcomRole, CalcomTheme, CalcomWeekday } from '../../../domain/details/calcom.ts';
import { builder } from '../../builder.ts';
import { daysOfTheWeek, described, unknownWord } from '../../described.ts';

/** In inputs `UNKNOWN` is refused: it is no word of the provider's. */
export const WeekdayEnum = builder.enumType('CalcomWeekday', {
  description: 'A day of the week.',
  values: described<CalcomWeekday>({
    ...daysOfTheWeek,
    UNKNOWN: unknownWord,
  }),
});

export const ThemeEnum = builder.enumType('CalcomTheme', {
  description: 'Light or dark ground.',
  values: described<CalcomTheme>({
    DARK: 'Light text on dark ground.',
    LIGHT: 'Dark text on light ground.',
    UNKNOWN: unknownWord,
  }),
});

export const RoleEnum = builder.enumType('CalcomRole', {
  description: 'What a user may do in a Cal.com instance.',
  values: described<CalcomRole>({
    USER: 'A user like any other.',
    ADMIN: 'An administrator of the instance.',
    UNKNOWN: unknownWord,
  }),
});
