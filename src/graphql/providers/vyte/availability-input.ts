import type { VyteAvailability, VyteDay, VyteDays, VyteSlot } from '../../../contract/vyte.ts';
import { builder } from '../../builder.ts';

const SlotInput = builder.inputRef<VyteSlot>('VyteSlotInput').implement({
  description: "Hours of a day, in the availability's zone.",
  fields: (t) => ({
    start: t.string({ required: true, description: 'Time of day, `HH:mm`.' }),
    end: t.string({ required: true, description: 'Time of day, `HH:mm`.' }),
  }),
});

const DayInput = builder.inputRef<VyteDay>('VyteDayInput').implement({
  description: 'When the user can be booked on one day of the week.',
  fields: (t) => ({
    enabled: t.boolean({ description: 'Whether the user can be booked on that day.' }),
    slots: t.field({ type: [SlotInput], description: 'When, in place of all that was set before.' }),
  }),
});

const DaysInput = builder.inputRef<VyteDays>('VyteDaysInput').implement({
  description: 'When the user can be booked, by day of the week.',
  fields: (t) => ({
    monday: t.field({ type: DayInput, description: 'Mondays.' }),
    tuesday: t.field({ type: DayInput, description: 'Tuesdays.' }),
    wednesday: t.field({ type: DayInput, description: 'Wednesdays.' }),
    thursday: t.field({ type: DayInput, description: 'Thursdays.' }),
    friday: t.field({ type: DayInput, description: 'Fridays.' }),
    saturday: t.field({ type: DayInput, description: 'Saturdays.' }),
    sunday: t.field({ type: DayInput, description: 'Sundays.' }),
  }),
});

export const AvailabilityInput = builder.inputRef<VyteAvailability>('VyteAvailabilityInput').implement({
  description: 'When a user can be booked.',
  fields: (t) => ({
    timeZone: t.field({ type: 'TimeZone', description: 'Zone of the hours below.' }),
    todayAsBusy: t.boolean({ description: 'Whether nothing can be booked on the same day.' }),
    pastAsBusy: t.boolean({ description: 'Whether nothing can be booked in the past.' }),
    daysAfterAsBusy: t.int({ description: 'Days ahead from which on nothing can be booked.' }),
    bufferBefore: t.int({ description: 'Minutes kept free before each meeting.' }),
    bufferAfter: t.int({ description: 'Minutes kept free after each meeting.' }),
    allDayBusy: t.boolean({ description: 'Whether busy all-day events make the whole day busy.' }),
    days: t.field({ type: DaysInput, description: 'Hours by day of the week.' }),
  }),
});
