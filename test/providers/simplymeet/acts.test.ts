import { expect, test } from 'vitest';
import type { Verbs } from '../../../src/contract/verbs.ts';
import { useSandbox } from './rig.ts';

const rig = useSandbox();
const startsAt = new Date('2026-04-01T10:00:00Z');
const endsAt = new Date('2026-04-01T11:00:00Z');

const question = async (verbs: Verbs) => {
  const [eventType] = await verbs.getEventTypes(['301']);
  rig.control().clearRequests();
  return eventType && 'questions' in eventType ? (eventType.questions[0]?.ref.id ?? '') : '';
};
const answers = async (verbs: Verbs) => {
  const [event] = await verbs.getEvents(['9001']);
  rig.control().clearRequests();
  return event && 'answers' in event ? event.answers : [];
};

test('createEvent with everything, and updateEvent of answers', async () => {
  const verbs = rig.verbs();
  const questionId = await question(verbs);
  const event = await verbs.createEvent({
    startsAt,
    eventTypeId: '301',
    durationId: '602',
    invitee: {
      name: 'Jan',
      email: 'jan@example.com',
      timeZone: 'America/New_York',
      locale: 'en',
      phone: '+1 555',
      cancellationPolicy: 'None',
    },
    answers: [{ questionId, value: 'Pricing' }],
    participants: ['guest@example.com'],
    locationType: 'GOOGLE_MEET',
    location: 'Room 1',
  });
  expect(rig.sent()).toMatchObject([
    {
      operation: 'createEvent',
      body: {
        scheduledAt: '2026-04-01 10:00:00',
        eventType: 301,
        durationId: 602,
        invitee: {
          fullName: 'Jan',
          email: 'jan@example.com',
          timezone: 'America/New_York',
          locale: 'en',
          phoneNumber: '+1 555',
          cancellationPolicy: 'None',
        },
        answers: [{ question: questionId, value: 'Pricing' }],
        participants: [{ email: 'guest@example.com' }],
        locationType: 'google_meet',
        location: 'Room 1',
      },
    },
  ]);
  expect(event).toMatchObject({ durationMinutes: 60, startsAt, endsAt, status: 'SCHEDULED' });

  rig.control().clearRequests();
  const [answer] = event.answers;
  await verbs.updateEvent(event.ref.id, { answers: [{ answerId: answer?.ref.id ?? '', value: null }] });
  expect(rig.sent()).toMatchObject([
    { operation: 'editEvent', body: { answers: [{ id: Number(answer?.externalId), value: '' }] } },
  ]);
});

test('votePoll names the poll by its uuid, and answers which poll it was', async () => {
  const [poll] = await rig.verbs().getPolls(['502']);
  if (!poll || poll instanceof Error) throw new Error('no poll');
  rig.control().clearRequests();
  const optionIds = poll.options.slice(1).map(({ ref }) => ref.id);
  const pollId = await rig.verbs().votePoll({ optionIds, email: 'v@example.com', comment: 'Yes' });
  expect(pollId).toBe('502');
  expect(rig.sent()).toMatchObject([
    {
      operation: 'createPollResult',
      body: {
        uuid: poll.details.simplymeet?.uuid,
        availability: poll.options.slice(1).map(({ externalId }) => Number(externalId)),
        email: 'v@example.com',
        comment: 'Yes',
      },
    },
  ]);
  const [after] = await rig.verbs().getPolls(['502']);
  expect(after).toMatchObject({ options: [{}, { votes: [{ email: 'v@example.com', comment: 'Yes' }] }, {}] });
});

test('a write is seen by what is read after it', async () => {
  const verbs = rig.verbs();
  await verbs.updateEventNotes('9002', 'Changed');
  await verbs.cancelEvent('9003', 'Ill');
  await verbs.rescheduleEvent('9004', { startsAt, endsAt, eventTypeId: '302', hostId: '18' });
  await verbs.inviteEventParticipants('9002', ['new@example.com'], null);
  expect(await verbs.getEvents(['9002', '9003', '9004'])).toMatchObject([
    {
      notes: 'Changed',
      participants: expect.arrayContaining([expect.objectContaining({ email: 'new@example.com' })]),
    },
    { status: 'CANCELLED', cancellation: { reason: 'Ill', cancelledAt: expect.any(Date) } },
    { startsAt, endsAt, host: { ref: { id: '18' } }, eventType: { ref: { id: '302' } } },
  ]);
  await verbs.deleteEvents(['9002', '9003']);
  expect(await verbs.getEvents(['9002', '9003'])).toEqual([null, null]);
  expect((await answers(rig.verbs())).length).toBeGreaterThan(0);
});

test('tags and policies come back changed', async () => {
  const verbs = rig.verbs();
  expect(await verbs.updateTag('72', { name: 'Out', color: null })).toMatchObject({
    name: 'Out',
    color: null,
    position: 1,
  });
  expect(await verbs.createTag({ name: 'New' })).toMatchObject({ name: 'New', owner: { ref: { id: '17' } } });
  await expect(verbs.updateTag('7999', { name: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await verbs.updateUserCancellationPolicy({ periodMinutes: null })).toMatchObject({
    periodMinutes: null,
    enabled: true,
    scope: 'USER',
    version: 4,
  });
  const link = await verbs.createSingleUseLink('301');
  expect(link.url).toBe(`https://secure.simplymeet.me/s/${link.code}`);
});
