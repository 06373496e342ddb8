import type { CalplatformWeekday } from '../../../domain/details/calplatform.ts';
import { builder } from '../../builder.ts';
import { daysOfTheWeek, described, unknownWord } from '../../described.ts';

export const WeekdayEnum = builder.enumType('CalplatformWeekday', {
  description: 'A day of the week. UNKNOWN, which is never sent: see the raw field beside it.',
  values: described<CalplatformWeekday | 'UNKNOWN'>({
    ...daysOfTheWeek,
    UNKNOWN: unknownWord,
  }),
});
