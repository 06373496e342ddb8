import { calplatformWeekdays } from '../../../domain/details/calplatform.ts';
import { builder } from '../../builder.ts';

export const WeekdayEnum = builder.enumType('CalplatformWeekday', {
  description: 'A day of the week. UNKNOWN, which is never sent: see the raw field beside it.',
  values: [...calplatformWeekdays, 'UNKNOWN'] as const,
});
