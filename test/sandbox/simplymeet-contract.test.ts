import { describe, expect, test } from 'vitest';
import { type Facts, type OperationFact, simplymeetFacts, type TypeFact } from '../../src/sandbox/index.ts';
import { type AskOptions, useSandbox } from './helper.ts';
import type { Poll, Refused } from './shapes.ts';

/** A good request for each operation. Paths with `{id}` are filled from `ids`. */
const good: Readonly<Record<string, { readonly path: string; readonly body?: unknown }>> = {
  getCurrentUser: { path: '/panel/api/current-user' },
  getUserList: { path: '/panel/api/user' },
  getListOfAclRules: { path: '/panel/api/acl' },
  getListOfIntegrations: { path: '/panel/api/integration' },
  getOrganizationCancellationPolicy: { path: '/panel/api/organization-cancellation-policy' },
  updateOrganizationCancellationPolicy: {
    path: '/panel/api/organization-cancellation-policy',
    body: { enabled: true },
  },
  getUserCancellationPolicy: { path: '/panel/api/user-cancellation-policy' },
  updateUserCancellationPolicy: { path: '/panel/api/user-cancellation-policy', body: { enabled: true } },
  getListOfEvents: { path: '/panel/api/event/' },
  getEvent: { path: '/panel/api/event/9001' },
  createEvent: {
    path: '/panel/api/event',
    body: {
      scheduledAt: '2026-04-01 10:00:00',
      eventType: 301,
      invitee: { fullName: 'Mary Somerville', email: 'mary@guests.example' },
    },
  },
  editEvent: { path: '/panel/api/event/9001', body: { invitee: { fullName: 'Emmy N.' } } },
  editEventNotes: { path: '/panel/api/event/notes/9001', body: { notes: 'new' } },
  rescheduleEvent: {
    path: '/panel/api/event/reschedule/9001',
    body: { start: '2026-04-01 10:00:00', end: '2026-04-01 11:00:00', eventTypeId: 301 },
  },
  cancelEvent: { path: '/panel/api/event/cancel/9001', body: { reason: 'ill' } },
  cancelEventList: { path: '/panel/api/event/cancel-list', body: { ids: [9001], reason: 'ill' } },
  deleteEvent: { path: '/panel/api/event/9001' },
  deleteEventList: { path: '/panel/api/event/delete-list', body: { ids: [9001] } },
  noShowEvent: { path: '/panel/api/event/no-show/9001' },
  noShowEventList: { path: '/panel/api/event/no-show-list', body: { ids: [9001] } },
  resendEventNotification: { path: '/panel/api/event/resend-notification/9001' },
  inviteParticipantsToEvent: {
    path: '/panel/api/event/invite-participants/9001',
    body: { emails: ['a@guests.example'], message: 'Come along' },
  },
  getListOfEventTypes: { path: '/panel/api/event-type' },
  getEventType: { path: '/panel/api/event-type/301' },
  createSingleUseLink: { path: '/panel/api/single-use-link/301' },
  getEventTypeAvailability: {
    path: '/panel/api/event-type/availability/301?startDate=2026-03-02&endDate=2026-03-08',
  },
  saveAvailabilityRule: {
    path: '/panel/api/availability-rule',
    body: {
      eventTypeIds: [301],
      periodType: 'range',
      availabilityRules: [
        { type: 'weekday', config: { weekday: 'monday' }, hourIntervals: [{ start: '10:00', end: '12:00' }] },
      ],
    },
  },
  getUserEventTypeTagList: { path: '/panel/api/user-event-type-tag' },
  createUserEventTypeTag: { path: '/panel/api/user-event-type-tag', body: { name: 'Fresh' } },
  updateUserEventTypeTag: { path: '/panel/api/user-event-type-tag/71', body: { name: 'Renamed' } },
  deleteUserEventTypeTag: { path: '/panel/api/user-event-type-tag/71' },
  getEventTypeTagList: { path: '/panel/api/event-type-tag/301' },
  addEventTypeTagToEventType: { path: '/panel/api/event-type-tag/301/73' },
  removeEventTypeTag: { path: '/panel/api/event-type-tag/301/71' },
  getListOfPolls: { path: '/panel/api/poll' },
  retrievePollById: { path: '/panel/api/poll/501' },
  createNewPoll: {
    path: '/panel/api/poll',
    body: { eventTypeId: 301, name: 'When?', availability: [{ date: '2026-04-01T10:00:00+02:00' }] },
  },
  createPollResult: { path: '/panel/api/poll/poll-result', body: {} },
  deletePoll: { path: '/panel/api/poll/501' },
};

const used = useSandbox({ seed: 7 });

async function goodRequest(
  operation: OperationFact,
  account = 'sales-meet',
): Promise<{ line: string; options: AskOptions }> {
  const { path = '', body } = good[operation.name] ?? {};
  if (operation.name !== 'createPollResult')
    return { line: `${operation.method} ${path}`, options: { body } };
  const { uuid, availability } = (await used.ask<Poll>('GET /panel/api/poll/501', { account })).json;
  const vote = { uuid, availability: [availability[0]?.id], email: 'v@guests.example' };
  return { line: `${operation.method} ${path}`, options: { body: vote } };
}

/** Every documented field is there and no other: `path` says where it is not. */
function differences(facts: Facts, type: string, value: unknown, path: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, at) => differences(facts, type, item, `${path}[${at}]`));
  const fact: TypeFact | undefined = facts.types.get(type);
  if (fact === undefined || value === null) return [];
  const object = value as Record<string, unknown>;
  const names = fact.fields.map(({ name }) => name);
  return [
    ...names.filter((name) => object[name] === undefined).map((name) => `${path}.${name} is missing`),
    ...Object.keys(object)
      .filter((name) => !names.includes(name))
      .map((name) => `${path}.${name} is not documented`),
    ...fact.fields.flatMap((field) =>
      differences(facts, field.type, object[field.name], `${path}.${field.name}`),
    ),
  ];
}

test('there are 39 operations, and a good request for each', () => {
  expect(simplymeetFacts.operations).toHaveLength(39);
  expect(Object.keys(good).sort()).toEqual(simplymeetFacts.operations.map(({ name }) => name).sort());
});

describe.each(simplymeetFacts.operations)('$name', (operation) => {
  test('succeeds as documented for both accounts', async () => {
    for (const account of ['sales-meet', 'support-meet']) {
      used.control.reset();
      const { line, options } = await goodRequest(operation, account);
      const answer = await used.ask(line, { ...options, account });
      expect(answer.status, answer.text).toBe(operation.status);
      if (operation.answer === null) {
        expect([answer.text, answer.headers.get('content-type')]).toEqual(['', null]);
      } else {
        expect(answer.headers.get('content-type')).toBe('application/json');
        expect(Array.isArray(answer.json)).toBe(operation.answer.list);
        expect(differences(simplymeetFacts, operation.answer.type, answer.json, operation.name)).toEqual([]);
      }
    }
  });

  test('refuses a missing or wrong key, unknown parameters and a wrong body', async () => {
    used.control.reset();
    const { line, options } = await goodRequest(operation);
    for (const headers of [{ 'x-api-key': '' }, { 'x-api-key': 'wrong' }]) {
      const refused = await used.ask(line, { ...options, headers });
      expect([refused.status, refused.json]).toEqual([401, { message: 'Invalid API key' }]);
    }
    const unknown = await used.ask<Refused>(`${line}${line.includes('?') ? '&' : '?'}nonsense=1`, options);
    expect([unknown.status, Object.keys(unknown.json.errors)]).toEqual([422, ['nonsense']]);
    if (operation.body === null) return expectNoBody(operation, line);
    const body = { ...(options.body as object), nonsense: 1 };
    const more = await used.ask<Refused>(line, { body });
    expect([more.status, more.json.message]).toEqual([422, 'Invalid arguments']);
    expect(more.json.errors).toEqual({ nonsense: ['This field was not expected.'] });
    expect(
      (await used.ask(line, { body: '{', headers: { 'content-type': 'application/json' } })).status,
    ).toBe(400);
    expect((await used.ask(line, { ...options, headers: { 'content-type': 'text/plain' } })).status).toBe(
      415,
    );
  });

  test('requires what is required', async () => {
    used.control.reset();
    const { line, options } = await goodRequest(operation);
    const required =
      simplymeetFacts.types.get(operation.body ?? '')?.fields.filter((field) => field.required) ?? [];
    for (const { name } of required) {
      const { [name]: _, ...body } = options.body as Record<string, unknown>;
      expect((await used.ask<Refused>(line, { body })).json.errors).toEqual({
        [name]: ['This value should not be blank.'],
      });
    }
    const names = operation.query.filter((field) => field.required).map(({ name }) => name);
    if (names.length === 0) return;
    const refused = await used.ask<Refused>(line.replace(/\?.*/, ''), options);
    expect(Object.keys(refused.json.errors)).toEqual(names);
  });

  if (operation.pathParams.length > 0)
    test('answers 404 for an unknown id', async () => {
      used.control.reset();
      const { line, options } = await goodRequest(operation);
      for (const id of ['4040404', 'abc', '-1']) {
        const unknown = line.replace(/\d+(?=\?|$)/, id);
        const { status, json } = await used.ask<Refused>(unknown, options);
        expect([status, typeof json.message]).toEqual([404, 'string']);
      }
    });

  test('exists with its exact slash and method only', async () => {
    const { line, options } = await goodRequest(operation);
    const [method = '', path = ''] = line.replace(/\?.*/, '').split(' ');
    const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
    const slashed = simplymeetFacts.operations.some((it) => it.method === method && it.path === other);
    if (!slashed) expect((await used.ask(`${method} ${other}`, options)).status).toBe(404);
    const refused = await used.ask(`PATCH ${path}`);
    expect([refused.status, refused.headers.get('allow')?.includes(method)]).toEqual([405, true]);
  });
});

async function expectNoBody({ method }: OperationFact, line: string): Promise<void> {
  const typed = await used.ask(line, { headers: { 'content-type': 'application/json' } });
  expect(typed.status).toBe(415);
  if (method !== 'GET') expect((await used.ask(line, { body: {} })).status).toBe(400);
}
