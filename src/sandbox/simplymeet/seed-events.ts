import type { Random } from '../random.ts';
import {
  type EventType,
  hostsOf,
  type Invitee,
  type Meeting,
  nextId,
  type State,
  startOfTime,
} from './state.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const firstNames = ['Maria', 'Jan', 'Amélie', 'Noor', 'Peter', 'Ingrid', 'Tomasz', 'Chen', 'Olu', 'Sofia'];
const lastNames = ['Kowalska', 'Smith', 'Dubois', 'Haddad', 'Nilsen', 'Okafor', 'Wei', 'Rossi'];
const zones = ['Europe/Warsaw', 'America/New_York', 'UTC', 'Asia/Kolkata'];

/** Ids count from 9001. The first five are made by hand for what tests need to find in every account. */
export function seedEvents(state: State, count: number, random: Random): void {
  const eventTypes = [...state.eventTypes.values()];
  for (let index = 0; index < count; index++) {
    const plain = meetingOf(state, index, eventTypes[index % eventTypes.length] as EventType, random);
    const special = specials[index];
    state.events.set(plain.id, special ? { ...plain, ...special(plain, state) } : plain);
  }
}

/** Not called off. */
const still = (state: string): Partial<Meeting> => ({ state, canceledAt: null, cancellation: null });

type Special = (meeting: Meeting, state: State) => Partial<Meeting>;

/** At this moment a Warsaw clock shows half past midnight of the next day. */
const lateEvening = Date.parse('2026-03-10T23:30:00Z');
/** Half an hour before clocks in Europe go forward. */
const beforeSummer = Date.parse('2026-03-29T00:30:00Z');

const specials: readonly Special[] = [
  (meeting, state) => ({ ...everything(meeting, state), ...at(meeting, Date.parse('2026-03-04T10:00:00Z')) }),
  (meeting) => ({ ...bare, ...at(meeting, Date.parse('2026-03-05T11:00:00Z')) }),
  (meeting) => ({ ...at(meeting, lateEvening), ...still('new') }),
  (meeting) => ({ ...at(meeting, beforeSummer), ...still('new') }),
  (meeting) => ({ ...at(meeting, Date.parse('2026-02-16T09:00:00Z')), ...still('no_show') }),
];

const at = ({ scheduledAt, endDate }: Meeting, start: number) => ({
  scheduledAt: start,
  endDate: start + (endDate - scheduledAt),
});

/** No documented field of the event is null. */
function everything(meeting: Meeting, state: State): Partial<Meeting> {
  const [owner, other] = [...state.users.values()];
  return {
    state: 'canceled',
    canceledAt: startOfTime - day,
    cancellation: { id: nextId(state), canceler: 'Emmy Noether', reason: 'Travel plans changed' },
    rescheduling: [
      {
        id: nextId(state),
        rescheduler: owner?.fullName ?? '',
        reason: 'Host was ill',
        previouslyScheduledAt: meeting.createdAt + 3 * day,
        previousUserId: other?.id ?? 17,
      },
    ],
    payment: paymentOf('paid', 49.5),
    invitee: {
      ...meeting.invitee,
      email: 'emmy.noether@guests.example',
      fullName: 'Emmy Noether',
      phoneNumber: '+49 30 5550 101',
    },
    userIds: [...state.users.keys()].slice(0, 2),
  };
}

/** What may be missing is missing. */
const bare: Partial<Meeting> = {
  ...still('new'),
  payment: null,
  notes: null,
  details: null,
  location: null,
  onlineEventId: null,
  lastSentInviteeEmailReminder: null,
  lastSentInviteeEmailFollowUp: null,
};

function meetingOf(state: State, index: number, eventType: EventType, random: Random): Meeting {
  const scheduledAt = startOfTime + random.int(-45, 60) * day + random.int(-1, 17) * 30 * minute;
  const createdAt = Math.min(scheduledAt, startOfTime) - random.int(1, 30) * day;
  const status = stateOf(scheduledAt, random);
  return {
    id: 9001 + index,
    uuid: random.uuid(),
    userId: eventType.ownerId,
    userIds: hostsOf(eventType),
    eventTypeId: eventType.id,
    invitee: inviteeOf(state, random),
    participants: participantsOf(state, createdAt, random),
    answers: answersOf(state, eventType, random),
    rescheduling: [],
    payment:
      eventType.plain.amount === 0
        ? null
        : paymentOf(random.pick(['paid', 'pending']), eventType.plain.amount),
    createdAt,
    updatedAt: createdAt,
    scheduledAt,
    endDate: scheduledAt + eventType.plain.duration * minute,
    ...cancellationOf(state, status, createdAt),
    state: status,
    notes: `Notes on meeting ${index + 1}`,
    details: `Agenda of meeting ${index + 1}`,
    location: eventType.plain.location,
    locationType: eventType.plain.locationType,
    onlineEventId: random.hex(10),
    sentEmailReminder: scheduledAt < startOfTime ? 1 : 0,
    lastSentInviteeEmailReminder: 60,
    lastSentInviteeEmailFollowUp: 1_440,
  };
}

/** Past meetings only can have been missed. */
function stateOf(scheduledAt: number, random: Random): string {
  const roll = random.next();
  if (roll < 0.15) return 'canceled';
  return roll < 0.25 && scheduledAt < startOfTime ? 'no_show' : 'new';
}

const cancellationOf = (state: State, status: string, createdAt: number) =>
  status === 'canceled'
    ? {
        canceledAt: createdAt + minute,
        cancellation: { id: nextId(state), canceler: state.currentUser.fullName, reason: 'No longer needed' },
      }
    : { canceledAt: null, cancellation: null };

export const paymentOf = (status: string, amount: unknown): Readonly<Record<string, unknown>> => ({
  provider: 'stripe',
  amount,
  currency: 'EUR',
  status,
  system: 'card',
  referenceId: 7_700,
  overwritePersonal: false,
});

function inviteeOf(state: State, random: Random): Invitee {
  const [first, last] = [random.pick(firstNames), random.pick(lastNames)];
  const id = nextId(state);
  return {
    id,
    email: `${first}.${last}@guests.example`
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/[^a-z.@]/g, ''),
    fullName: `${first} ${last}`,
    timezone: random.pick(zones),
    phoneNumber: `+48 600 ${random.int(100, 999)} ${random.int(100, 999)}`,
    locale: random.pick(['en', 'pl', 'fr']),
    cancellationPolicy: 'Two hours ahead',
    uuid: random.uuid(),
  };
}

const participantsOf = (state: State, createdAt: number, random: Random): Meeting['participants'] =>
  Array.from({ length: random.int(1, 2) }, (_, index) => ({
    id: nextId(state),
    email: `guest${index + 1}@guests.example`,
    createdAt,
  }));

const answersOf = (state: State, { plain }: EventType, random: Random): Meeting['answers'] =>
  plain.questions.map(({ label, type, uuid, config }) => {
    const value =
      config.length > 0 ? random.pick(config).label : random.pick(['Pricing', 'Migration', 'Onboarding']);
    return {
      id: nextId(state),
      questionLabel: label,
      questionType: type,
      value,
      plainValue: value,
      questionUuid: uuid,
    };
  });
