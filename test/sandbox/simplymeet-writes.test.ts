import { beforeEach, describe, expect, test } from 'vitest';
import { useSandbox } from './helper.ts';
import type { EventType, Identified, Listed, Meeting, Refused } from './shapes.ts';

const used = useSandbox({ seed: 5 });
beforeEach(() => used.control.reset());

const event = async (id: number, account = 'sales-meet') =>
  (await used.ask<Meeting>(`GET /panel/api/event/${id}`, { account })).json;
const mailKinds = () => used.control.mails('sales-meet').map(({ kind }) => kind);

const booking = {
  scheduledAt: '2026-04-01 10:00:00',
  eventType: 301,
  invitee: {
    fullName: 'Mary Somerville',
    email: 'mary@guests.example',
    timezone: 'Europe/Paris',
    locale: 'fr',
  },
};
const book = <Body = Meeting>(more: object = {}, account = 'sales-meet') =>
  used.ask<Body>('POST /panel/api/event', { account, body: { ...booking, ...more } });

describe('booking', () => {
  test('takes all that is given', async () => {
    const type = (await used.ask<EventType>('GET /panel/api/event-type/301')).json;
    const { json } = await book({
      durationId: type.eventTypeDurations[1]?.id,
      answers: [{ question: type.questions[0]?.uuid, value: 'Pricing' }],
      participants: [{ email: 'friend@guests.example' }],
      locationType: 'zoom',
      location: 'Their room',
    });
    expect(json).toMatchObject({
      scheduledAt: '2026-04-01 10:00:00',
      endDate: '2026-04-01 11:00:00',
      duration: 60,
      state: 'new',
      createdAt: '2026-03-02 08:00:01',
      invitee: { email: 'mary@guests.example', timezone: 'Europe/Paris', locale: 'fr', phoneNumber: null },
      answers: [{ questionLabel: 'Topic', value: 'Pricing', plainValue: 'Pricing' }],
      participants: [{ email: 'friend@guests.example', createdAt: '2026-03-02 08:00:01' }],
      locationType: 'zoom',
      location: 'Their room',
    });
    expect(await event(json.id)).toEqual(json);
    expect(used.control.mails().map(({ kind, to }) => [kind, to])).toEqual([
      ['booked', 'mary@guests.example'],
      ['booked', 'friend@guests.example'],
    ]);
  });

  test('falls back to the duration of the event type; null stands for absent', async () => {
    const { json } = await book({ durationId: null, participants: null });
    expect([json.duration, json.endDate]).toEqual([30, '2026-04-01 10:30:00']);
  });

  test('reads the time in the zone of the account', async () => {
    const gap = await book<Refused>({ scheduledAt: '2026-03-29 02:30:00' }, 'support-meet');
    expect([gap.status, gap.json.errors]).toEqual([
      422,
      { scheduledAt: ['This time does not exist in Europe/Warsaw.'] },
    ]);
    expect((await book({ scheduledAt: '2026-03-29 02:30:00' })).status).toBe(201);
    const overnight = (await book({ scheduledAt: '2026-03-29 01:45:00' }, 'support-meet')).json;
    expect([overnight.scheduledAt, overnight.endDate]).toEqual([
      '2026-03-29 01:45:00',
      '2026-03-29 03:15:00',
    ]);
  });

  test.each<readonly [object, Record<string, string>]>([
    [{ eventType: 999 }, { eventType: 'The event type does not exist.' }],
    [{ eventType: '301' }, { eventType: 'This value should be of type int.' }],
    [{ durationId: 1 }, { durationId: 'The event type has no such duration.' }],
    [
      { scheduledAt: '2026-04-01T10:00:00Z' },
      { scheduledAt: 'This value is not a valid datetime (Y-m-d H:i:s).' },
    ],
    [
      { answers: [{ question: 'x', value: 'y' }] },
      { 'answers.0.question': 'The event type does not ask this question.' },
    ],
    [
      { answers: [{ value: 1 }] },
      {
        'answers.0.value': 'This value should be of type string.',
        'answers.0.question': 'This value should not be blank.',
      },
    ],
    [{ participants: 'all' }, { participants: 'This value should be of type array.' }],
    [
      { invitee: { fullName: 'A', email: 'nobody', timezone: 'Mars/Base' } },
      {
        'invitee.email': 'This value is not a valid email address.',
        'invitee.timezone': 'This value is not a valid timezone.',
      },
    ],
    [{ invitee: 'me' }, { invitee: 'This value should be of type object.' }],
  ])('refuses %o', async (more, problems) => {
    const refused = await book<Refused>(more);
    expect(refused.status).toBe(422);
    expect(refused.json.errors).toEqual(
      Object.fromEntries(Object.entries(problems).map(([path, message]) => [path, [message]])),
    );
  });
});

describe('changing a meeting', () => {
  test('edits the invitee and answers', async () => {
    const before = await event(9002);
    const body = {
      id: 1,
      invitee: { fullName: 'New Name', phoneNumber: null },
      answers: [{ id: before.answers[0]?.id, value: 'Changed' }],
    };
    await used.ask('PUT /panel/api/event/9002', { body });
    const after = await event(9002);
    expect(after.invitee).toEqual({ ...before.invitee, fullName: 'New Name', phoneNumber: null });
    expect(after.answers[0]).toEqual({ ...before.answers[0], value: 'Changed', plainValue: 'Changed' });
    expect([after.updatedAt, after.id]).toEqual(['2026-03-02 08:00:01', 9002]);
    const refused = await used.ask<Refused>('PUT /panel/api/event/9002', {
      body: { answers: [{ id: 1, value: '' }] },
    });
    expect(refused.json.errors).toEqual({ 'answers.0.id': ['The event has no such answer.'] });
  });

  test('writes notes', async () => {
    await used.ask('PUT /panel/api/event/notes/9002', { body: { notes: 'Bring the contract' } });
    expect((await event(9002)).notes).toBe('Bring the contract');
  });

  test('reschedules and remembers what was', async () => {
    const before = await event(9002);
    const body = { start: '2026-05-04 08:00:00', end: '2026-05-04 08:50:00', eventTypeId: 303, userId: 20 };
    await used.ask('PUT /panel/api/event/reschedule/9002', { body });
    const after = await event(9002);
    expect(after).toMatchObject({
      scheduledAt: body.start,
      endDate: body.end,
      duration: 50,
      eventType: { id: 303 },
      user: { id: 20 },
    });
    expect(after.rescheduling).toEqual([
      expect.objectContaining({
        previouslyScheduledAt: before.scheduledAt,
        previousUser: before.user,
        reason: null,
      }),
    ]);
    expect(mailKinds()).toContain('rescheduled');
    const refusals = await Promise.all(
      [{ end: body.start }, { userId: 99 }, { eventTypeId: 99 }].map((wrong) =>
        used.ask<Refused>('PUT /panel/api/event/reschedule/9002', { body: { ...body, ...wrong } }),
      ),
    );
    expect(refusals.map(({ json }) => Object.keys(json.errors))).toEqual([
      ['end'],
      ['userId'],
      ['eventTypeId'],
    ]);
  });

  test('cancels, with or without a body, and mails again the second time', async () => {
    expect((await used.ask('PUT /panel/api/event/cancel/9002')).status).toBe(200);
    const mails = mailKinds().length;
    await used.ask('PUT /panel/api/event/cancel/9002', { body: { reason: 'ill' } });
    expect(await event(9002)).toMatchObject({
      state: 'canceled',
      canceledAt: '2026-03-02 08:00:02',
      cancellation: { reason: 'ill', canceler: 'Ada Byron' },
    });
    expect(mailKinds()).toHaveLength(2 * mails);
  });

  test('bulk acts pass over unknown ids', async () => {
    await used.ask('PUT /panel/api/event/no-show-list', { body: { ids: [9002, 1, 9003] } });
    expect([(await event(9002)).state, (await event(9003)).state]).toEqual(['no_show', 'no_show']);
    await used.ask('PUT /panel/api/event/cancel-list', { body: { ids: [1, 9003, 9003], reason: 'storm' } });
    expect((await event(9003)).cancellation?.reason).toBe('storm');
    expect(new Set(used.control.mails().map(({ about }) => about))).toEqual(new Set([9003]));
    await used.ask('DELETE /panel/api/event/delete-list', { body: { ids: [9002, 9003] } });
    expect((await used.ask('GET /panel/api/event/9002')).status).toBe(404);
    expect((await used.ask<Listed<Identified>>('GET /panel/api/event/')).json.meta.itemsCount).toBe(58);
  });

  test('deletes, marks as missed, mails again and invites', async () => {
    await used.ask('DELETE /panel/api/event/9005');
    expect((await used.ask('DELETE /panel/api/event/9005')).status).toBe(404);
    await used.ask('PUT /panel/api/event/no-show/9002');
    expect((await event(9002)).state).toBe('no_show');
    await used.ask('PUT /panel/api/event/resend-notification/9002');
    expect(mailKinds()).toContain('notification');
    await used.ask('POST /panel/api/event/invite-participants/9002', {
      body: { emails: ['late@guests.example'] },
    });
    expect((await event(9002)).participants.at(-1)?.email).toBe('late@guests.example');
    const bad = await used.ask<Refused>('POST /panel/api/event/invite-participants/9002', {
      body: { emails: ['a@b.example', 'x'] },
    });
    expect(Object.keys(bad.json.errors)).toEqual(['emails.1']);
  });

  test('one account does not see what the other did', async () => {
    await used.ask('DELETE /panel/api/event/9002');
    expect((await event(9002, 'support-meet')).id).toBe(9002);
  });
});
