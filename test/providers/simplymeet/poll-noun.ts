import { identity } from './nouns.ts';

export const poll = {
  ...identity('501'),
  name: 'When?',
  durationMinutes: 30,
  eventType: {
    ...identity('301'),
    partly: true,
    name: 'Intro call',
    color: '#3366ff',
    timeZone: 'Europe/Warsaw',
    locationType: 'ZOOM',
    locationTypeRaw: 'zoom',
  },
  owner: {
    ...identity('17'),
    partly: true,
    name: 'Ada Byron',
    firstName: null,
    lastName: null,
    email: 'ada@example.com',
    emails: ['ada@example.com'],
    timeZone: null,
    locale: null,
    avatarUrl: null,
    role: null,
    updatedAt: null,
  },
  options: [
    {
      ref: { account: 'fake', id: '501/p-uuid/11' },
      externalId: '11',
      startsAt: new Date('2026-03-09T10:00:00Z'),
      votes: [{ email: 'v@example.com', comment: 'Yes' }],
    },
  ],
  createdAt: new Date('2026-02-01T08:12:00Z'),
  details: {
    simplymeet: {
      uuid: 'p-uuid',
      voteVisibility: true,
      commentVisibility: false,
      emailNotification: true,
      eventTypeOwnerName: 'Ada Byron',
      eventTypeLocalized: true,
    },
  },
};
