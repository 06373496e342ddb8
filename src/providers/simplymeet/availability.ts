import { z } from 'zod';
import type { AvailabilityRules, EventTypeVerbs } from '../../contract/event-types.ts';
import type { AvailabilityDay, SingleUseLink } from '../../domain/event-type.ts';
import type { Pairs } from '../../kit/http.ts';
import { toInstant } from '../../kit/time.ts';
import { bool, list, text, wire } from '../../kit/wire.ts';
import { madeButUnknown, make, send } from './calls.ts';
import { one } from './filters.ts';
import { toInt, toInts } from './ids.ts';
import { operations } from './operations.ts';
import type { SimplymeetLink } from './settings.ts';

const Days = z.array(
  wire('EventTypeAvailabilityDTO', {
    date: text,
    hours: list(wire('EventTypeAvailabilityHoursDTO', { start: text, available: bool })),
    available: bool,
  }),
);

const parseDays = (body: unknown) => Days.parse(body);

const toDays = (answer: z.infer<typeof Days>, zone: string): AvailabilityDay[] =>
  answer.map(({ date, hours, available }) => ({
    date: date ?? null,
    available: available ?? null,
    hours: (hours ?? []).map((hour) => ({
      start: hour.start ?? null,
      startsAt: toStart(date, hour.start, zone),
      available: hour.available ?? null,
    })),
  }));

/** The form of `start` is not documented: `09:00`, or a whole date and time. */
function toStart(
  date: string | null | undefined,
  start: string | null | undefined,
  zone: string,
): Date | null {
  if (!start) return null;
  return toInstant(/^\d{1,2}:\d\d/.test(start) ? `${date} ${start.padStart(5, '0')}` : start, zone);
}

/** Config objects are the caller's: what the provider takes there is not documented. */
const fromRules = ({ eventTypeIds, rules, periodType, periodTypeConfig, only }: AvailabilityRules) => ({
  eventTypeIds: toInts(eventTypeIds, 'eventTypeIds'),
  availabilityRules: rules.map(({ type, hourIntervals, config }) => ({ type, hourIntervals, config })),
  periodType,
  periodTypeConfig,
  availabilityType: only?.toLowerCase(),
});

/** Both are capabilities: whoever holds them can book. They leave through this one answer and are never logged. */
const SingleUseLinkDTO = wire('SingleUseLinkDTO', { code: text, url: text });

const toLink = (answer: z.infer<typeof SingleUseLinkDTO> | null): SingleUseLink => {
  if (!answer?.code && !answer?.url) throw madeButUnknown('the single-use link');
  return { code: answer.code ?? null, url: answer.url ?? null };
};

export const availability = (link: SimplymeetLink) =>
  ({
    getEventTypeAvailability: async (id, { from, to, timeZone, durationId, userId }) => {
      const query: Pairs = [
        ['startDate', from],
        ['endDate', to],
        ['timezone', timeZone], // always sent: else nobody can say what `09:00` means
        ...one('durationId', durationId === null ? undefined : String(toInt(durationId, 'durationId'))),
        ...one('userId', userId === null ? undefined : String(toInt(userId, 'userId'))),
      ];
      const operation = operations.getEventTypeAvailability;
      const params = { id: toInt(id, 'id') };
      return toDays(await link.call({ operation, params, query, decode: parseDays }), timeZone);
    },
    saveAvailabilityRules: async (rules) =>
      send(link, { operation: operations.saveAvailabilityRule, body: fromRules(rules) }),
    createSingleUseLink: async (eventTypeId) => {
      const params = { id: toInt(eventTypeId, 'eventTypeId') };
      return toLink(
        await make(link, { operation: operations.createSingleUseLink, params }, SingleUseLinkDTO),
      );
    },
  }) satisfies Partial<EventTypeVerbs>;
