import { ValidationError } from '../../domain/errors.ts';
import type { AvailabilityDay, AvailabilityHour } from '../../domain/event-type.ts';
import { builder } from '../builder.ts';
import { siblingOf } from '../ids.ts';
import { EventTypeObject } from '../objects.ts';

const longestDays = 366;

const AvailabilityHourObject = builder.objectRef<AvailabilityHour>('AvailabilityHour').implement({
  description: 'One start within a day.',
  fields: (t) => ({
    start: t.exposeString('start', { description: 'Wall-clock start in the zone asked for, `HH:mm`.' }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'The same as an instant, UTC.' }),
    available: t.exposeBoolean('available', { description: 'Whether it can be booked.' }),
  }),
});

const AvailabilityDayObject = builder.objectRef<AvailabilityDay>('AvailabilityDay').implement({
  description: "One day of an event type's calendar.",
  fields: (t) => ({
    date: t.expose('date', { type: 'Date', description: 'The day, in the zone asked for.' }),
    available: t.exposeBoolean('available', { description: 'Whether anything can be booked that day.' }),
    hours: t.field({
      type: [AvailabilityHourObject],
      nullable: false,
      description: 'Possible starts, free or taken.',
      resolve: ({ hours }) => [...hours],
    }),
  }),
});

builder.objectField(EventTypeObject, 'availability', (t) =>
  t.field({
    type: [AvailabilityDayObject],
    nullable: { list: true, items: false },
    needs: null,
    description: 'When it can be booked.',
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'First day.' }),
      to: t.arg({
        type: 'Date',
        required: true,
        description: `Last day, included; at most ${longestDays} days.`,
      }),
      timeZone: t.arg({
        type: 'TimeZone',
        required: true,
        defaultValue: 'UTC',
        description: 'Zone of days and hours.',
      }),
      durationId: t.arg.id({ description: 'For this length, where there are several.' }),
      userId: t.arg.id({ description: 'With this host, where there are several.' }),
    },
    complexity: ({ from, to }) => ({
      field: 1,
      multiplier: Math.max(1, Math.min(daysBetween(from, to), longestDays)),
    }),
    resolve: async ({ ref }, { from, to, timeZone, durationId, userId }, { clients }) => {
      const days = daysBetween(from, to);
      if (days < 1) throw new ValidationError('to', 'to is before from.');
      if (days > longestDays)
        throw new ValidationError('to', `from and to are more than ${longestDays} days apart.`);
      const query = {
        from,
        to,
        timeZone,
        durationId: siblingOf(ref, 'Duration', durationId, 'durationId', clients),
        userId: siblingOf(ref, 'User', userId, 'userId', clients),
      };
      return [...(await clients.need(ref.account, 'getEventTypeAvailability')(ref.id, query))];
    },
  }),
);

const dayMs = 86_400_000;

/** Days from one to the other, both counted. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
