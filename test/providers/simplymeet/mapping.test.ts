import { expect, test } from 'vitest';
import { eventAnswer, eventTypeAnswer, organizationAnswer, pollAnswer, userAnswer } from './answers.ts';
import { event, eventType, identity, organization, user } from './nouns.ts';
import { poll } from './poll-noun.ts';
import { useFakeServer } from './rig.ts';

const rig = useFakeServer();
test('a whole user, without the OAuth connections', async () => {
  rig.server().answer(() => ({ json: userAnswer }));
  expect(await rig.verbs().getViewer()).toStrictEqual(user);
});

test('a whole organization, from whoever the key belongs to', async () => {
  rig.server().answer(() => ({ json: userAnswer }));
  expect(await rig.verbs().getOrganizations(['3', '4'])).toStrictEqual([organization, null]);
  rig.server().answer(() => ({ json: { ...userAnswer, organization: null } }));
  expect(await rig.verbs().listOrganizations(null, { offset: 0, limit: 9 })).toEqual({
    items: [],
    total: 0,
    more: false,
  });
});

test('a whole event type', async () => {
  rig.server().answer(() => ({ json: eventTypeAnswer }));
  expect(await rig.verbs().getEventTypes(['301'])).toStrictEqual([eventType]);
});

test('a whole event', async () => {
  rig.server().answer(() => ({ json: eventAnswer }));
  expect(await rig.verbs().getEvents(['9001'])).toStrictEqual([event]);
});

test('a whole poll', async () => {
  rig.server().answer(() => ({ json: pollAnswer }));
  expect(await rig.verbs().getPolls(['501'])).toStrictEqual([poll]);
});

test.each([
  [{ ...organizationAnswer, socialLink: undefined }, ['name', 'slug', 'email', 'createdAt']],
  [{ id: 3, name: 'Acme' }, ['name']],
])('an organization known in part', async (answer, known) => {
  rig.server().answer(() => ({ json: { ...userAnswer, organization: answer } }));
  const { organization: embedded } = await rig.verbs().getViewer();
  expect(embedded).toMatchObject({ partly: true, name: 'Acme' });
  expect(Object.keys(embedded ?? {}).sort()).toEqual(['ref', 'externalId', 'partly', ...known].sort());
});

test('an event type embedded in part, as the document shows it, knows what it was told', async () => {
  const { user: _, users: __, questions: ___, ...short } = eventTypeAnswer;
  rig.server().answer(() => ({ json: { ...eventAnswer, eventType: short } }));
  const [found] = await rig.verbs().getEvents(['9001']);
  expect(found).toMatchObject({
    title: 'Intro call',
    eventType: { partly: true, name: 'Intro call', price: 49.5 },
  });
  const embedded = found && 'eventType' in found ? (found.eventType ?? {}) : {};
  expect(Object.keys(embedded)).not.toEqual(expect.arrayContaining(['owner']));
  expect('users' in embedded || 'questions' in embedded).toBe(false);
  expect('details' in embedded).toBe(true);
});

test('a standalone answer is never partial: what it leaves out is null', async () => {
  rig.server().answer(() => ({ json: { id: 9001 } }));
  const [bare] = await rig.verbs().getEvents(['9001']);
  expect(bare).toMatchObject({
    title: null,
    host: null,
    answers: [],
    status: 'UNKNOWN',
    details: { simplymeet: { users: [] } },
  });
  expect(bare).not.toHaveProperty('partly');
});

test.each([
  [{ state: 'new', canceledAt: null }, 'SCHEDULED'],
  [{ state: 'new', canceledAt: '2026-01-01 10:00:00' }, 'CANCELLED'],
  [{ state: 'canceled', canceledAt: null }, 'CANCELLED'],
  [{ state: 'cancelled', canceledAt: null }, 'CANCELLED'],
  [{ state: 'no_show', canceledAt: null }, 'UNKNOWN'],
  [{ state: null, canceledAt: null }, 'UNKNOWN'],
])('an event with %j is %s', async (fields, status) => {
  rig.server().answer(() => ({ json: { ...eventAnswer, ...fields } }));
  expect(await rig.verbs().getEvents(['9001'])).toMatchObject([{ status, state: fields.state }]);
});

test('values outside the documented sets are UNKNOWN beside what was said', async () => {
  const fields = { type: 'new-kind', locationType: 'moon', durationType: 'elastic' };
  rig.server().answer(() => ({ json: { ...eventTypeAnswer, ...fields } }));
  expect(await rig.verbs().getEventTypes(['301'])).toMatchObject([
    {
      kind: 'UNKNOWN',
      kindRaw: 'new-kind',
      locationType: 'UNKNOWN',
      locationTypeRaw: 'moon',
      details: { simplymeet: { durationType: 'UNKNOWN', durationTypeRaw: 'elastic' } },
    },
  ]);
});

test('both spellings of what the document spells in snake case', async () => {
  const { location_type, user_full_name, ...rest } = pollAnswer.eventType;
  const camel = { ...rest, locationType: location_type, userFullName: user_full_name };
  rig.server().answer(() => ({ json: { ...pollAnswer, eventType: camel } }));
  expect(await rig.verbs().getPolls(['501'])).toEqual([poll]);
  for (const name of ['overwrite_personal', 'overwritePersonal']) {
    rig.server().answer(() => ({ json: { enabled: true, type: 'organization', [name]: true } }));
    expect(await rig.verbs().getOrganizationCancellationPolicy()).toEqual({
      enabled: true,
      periodMinutes: null,
      label: null,
      text: null,
      version: null,
      scope: 'ORGANIZATION',
      scopeRaw: 'organization',
      overridesPersonal: true,
    });
  }
});

test('tags: the user’s own say whose they are, those of an event type whether they are enabled', async () => {
  const tag = { id: 71, name: 'Inbound', color: '#ffffff', position: 0 };
  const mapped = { ...identity('71'), name: 'Inbound', color: '#ffffff', position: 0 };
  rig.server().answer(() => ({ json: [{ ...tag, user: userAnswer }] }));
  expect(await rig.verbs().listTags()).toStrictEqual([{ ...mapped, enabled: null, owner: user }]);
  rig.server().answer(() => ({ json: [{ ...tag, enabled: false }] }));
  expect(await rig.verbs().listEventTypeTags('301')).toStrictEqual([
    { ...mapped, enabled: false, owner: null },
  ]);
});

test('access rules, and integrations without what is named like a secret', async () => {
  const rule = { resource: 'event', attributes: ['view', 'edit'], allowedAttributes: ['view'] };
  rig.server().answer(() => ({ json: [rule, {}] }));
  expect(await rig.verbs().listAclRules()).toEqual([
    rule,
    { resource: null, attributes: [], allowedAttributes: [] },
  ]);
  const integration = {
    name: 'Zoom',
    refresh_token: 'CANARY-1',
    settings: { apiKey: 'CANARY-2', mode: 'live' },
  };
  rig.server().answer(() => ({ json: { user: [integration], organization: 'none' } }));
  expect(await rig.verbs().getIntegrations()).toEqual({
    user: [{ name: 'Zoom', refresh_token: '[redacted]', settings: { apiKey: '[redacted]', mode: 'live' } }],
    organization: [],
  });
});

test('availability, with the moment that each wall-clock start is', async () => {
  const hours = [
    { start: '09:00', available: true },
    { start: '2026-03-30T08:00:00+00:00', available: false },
    {},
  ];
  rig
    .server()
    .answer(() => ({ json: [{ date: '2026-03-30', available: true, hours }, { date: '2026-03-31' }] }));
  const query = {
    from: '2026-03-30',
    to: '2026-03-31',
    timeZone: 'Europe/Warsaw',
    durationId: null,
    userId: null,
  };
  expect(await rig.verbs().getEventTypeAvailability('301', query)).toEqual([
    {
      date: '2026-03-30',
      available: true,
      hours: [
        { start: '09:00', startsAt: new Date('2026-03-30T07:00:00Z'), available: true },
        { start: '2026-03-30T08:00:00+00:00', startsAt: new Date('2026-03-30T08:00:00Z'), available: false },
        { start: null, startsAt: null, available: null },
      ],
    },
    { date: '2026-03-31', available: null, hours: [] },
  ]);
});
