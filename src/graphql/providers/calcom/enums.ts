import { calcomRoles, calcomThemes, calcomWeekdays } from '../../../domain/details/calcom.ts';
import { builder } from '../../builder.ts';

/** In inputs `UNKNOWN` is refused: it is no word of the provider's. */
export const WeekdayEnum = builder.enumType('CalcomWeekday', {
  description: 'A day of the week.',
  values: calcomWeekdays,
});

export const ThemeEnum = builder.enumType('CalcomTheme', {
  description: 'Light or dark ground.',
  values: calcomThemes,
});

export const RoleEnum = builder.enumType('CalcomRole', {
  description: 'What a user may do in a Cal.com instance.',
  values: calcomRoles,
});
