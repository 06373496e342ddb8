import { ValidationError } from '../../domain/errors.ts';
import type { SingleUseLink } from '../../domain/event-type.ts';
import { refKey } from '../../domain/ref.ts';
import { builder } from '../builder.ts';
import { described } from '../described.ts';
import { refOf, siblings } from '../ids.ts';
import { mutation } from '../mutation.ts';
import { EventTypeObject } from '../objects.ts';

const AvailabilityKindEnum = builder.enumType('AvailabilityKind', {
  description: 'Rules that repeat every week, or rules for single days.',
  values: described({
    WEEKDAY: 'Every week.',
    DATE: 'Single days.',
  }),
});

const HourIntervalInput = builder.inputType('HourIntervalInput', {
  description: 'Part of a day.',
  fields: (t) => ({
    start: t.string({ required: true, description: 'Wall-clock start, `HH:mm`.' }),
    end: t.string({ required: true, description: 'Wall-clock end, `HH:mm`.' }),
  }),
});

const AvailabilityRuleInput = builder.inputType('AvailabilityRuleInput', {
  description: 'When hosts can be booked on certain days.',
  fields: (t) => ({
    type: t.string({
      required: true,
      description: "The provider's word for the kind of rule, for example `weekday`.",
    }),
    hourIntervals: t.field({
      type: [HourIntervalInput],
      required: true,
      description: 'Bookable hours; none: closed.',
    }),
    config: t.field({
      type: 'JSON',
      description: 'Which days: `{"weekday": "monday"}` or `{"date": "2026-11-16"}`.',
    }),
  }),
});

const AvailabilityRuleSavePayload = mutation('availabilityRuleSave', {
  description: 'Replaces the availability rules of event types of one account.',
  input: (t) => ({
    eventTypeIds: t.idList({ required: true, description: 'Event types of one account.' }),
    rules: t.field({ type: [AvailabilityRuleInput], required: true, description: 'All rules from now on.' }),
    periodType: t.string({
      required: true,
      description: "The provider's word for how far ahead can be booked.",
    }),
    periodTypeConfig: t.field({
      type: 'JSON',
      description: 'Details: `{"start": "2026-01-01", "end": "2026-12-31"}`.',
    }),
    only: t.field({
      type: AvailabilityKindEnum,
      description: 'Replace only rules of this kind; both when left out.',
    }),
  }),
  run: async ({ eventTypeIds, rules, ...input }, { clients }) => {
    const refs = siblings('EventType', eventTypeIds, 'eventTypeIds', clients);
    rules.forEach(({ hourIntervals }, index) => {
      hourIntervals.forEach(checkInterval(`rules[${index}].hourIntervals`));
    });
    const save = clients.need(refs[0].account, 'saveAvailabilityRules');
    await save({ ...input, rules, eventTypeIds: refs.map(({ id }) => id) });
    return refs;
  },
});

builder.objectField(AvailabilityRuleSavePayload, 'eventTypes', (t) =>
  t.field({
    type: [EventTypeObject],
    nullable: { list: true, items: true },
    description: 'The event types as they are now, in the order given.',
    resolve: ({ result }, _args, context) => {
      const loader = EventTypeObject.getDataloader(context);
      return result?.map((ref) => loader.load(refKey(ref))) ?? null;
    },
  }),
);

const wallClock = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

const checkInterval = (argument: string) => (interval: { start: string; end: string }, index: number) => {
  for (const end of ['start', 'end'] as const) {
    if (wallClock.test(interval[end])) continue;
    const name = `${argument}[${index}].${end}`;
    throw new ValidationError(name, `${name} is not a time of day, HH:mm.`);
  }
  if (interval.end > interval.start) return;
  const name = `${argument}[${index}].end`;
  throw new ValidationError(name, `${name} is not after its start.`);
};

const SingleUseLinkObject = builder.objectRef<SingleUseLink>('SingleUseLink').implement({
  description: 'A link that books once. Whoever holds it can book: it is shown here and never again.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code.' }),
    url: t.expose('url', { type: 'URL', description: 'Its address.' }),
  }),
});

const SingleUseLinkCreatePayload = mutation('singleUseLinkCreate', {
  description: 'Makes a link that books an event type once.',
  input: (t) => ({ eventTypeId: t.id({ required: true, description: 'What it books.' }) }),
  run: ({ eventTypeId }, { clients }) => {
    const { account, id } = refOf('EventType', eventTypeId, 'eventTypeId', clients);
    return clients.need(account, 'createSingleUseLink')(id);
  },
});

builder.objectField(SingleUseLinkCreatePayload, 'singleUseLink', (t) =>
  t.field({
    type: SingleUseLinkObject,
    description: 'The link, this once.',
    resolve: ({ result }) => result,
  }),
);
