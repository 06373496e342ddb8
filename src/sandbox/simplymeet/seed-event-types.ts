import type { Random } from '../random.ts';
import type { Profile } from './accounts.ts';
import type { EventType, EventTypePlain, Question } from './state.ts';

const names = [
  'Intro call',
  'Demo',
  'Onboarding',
  'Review',
  'Workshop',
  'Office hours',
  'Escalation',
  'Training',
  'Check-in',
];
const colors = ['#3366ff', '#22aa66', '#ff9900', '#cc3355', '#7744cc'];
const types = ['regular', 'round-robin', 'collective'];
const locations = ['request', 'zoom', 'custom', 'whereby', 'google_meet', 'kopano_meet', 'microsoft_teams'];
const durations = [30, 45, 60, 15];

/** Ids count from 301. The first one fills every list of the document; four more come with each step of scale. */
export function seedEventTypes(profile: Profile, scale: number, random: Random): Map<number, EventType> {
  const count = profile.sizes.eventTypes + Math.round((scale - 1) * 4);
  const made = Array.from({ length: count }, (_, index) => eventTypeOf(profile, index, random));
  return new Map(made.map((eventType) => [eventType.id, eventType]));
}

function eventTypeOf(profile: Profile, index: number, random: Random): EventType {
  const { people, tags } = profile;
  const plain = plainOf(profile, index, random);
  // A regular type has its owner alone; the others have three people.
  const crowd = plain.type === 'regular' ? 1 : 3;
  const userIds = Array.from({ length: crowd }, (_, nth) => 17 + ((index + nth) % people.length));
  return {
    id: 301 + index,
    ownerId: userIds[0] ?? 17,
    userIds,
    tags: new Set(index === 0 ? [71, 72] : [71 + (index % tags.length)]),
    plain,
  };
}

function plainOf(profile: Profile, index: number, random: Random): EventTypePlain {
  const round = Math.floor(index / names.length);
  const name = `${names[index % names.length]}${round > 0 ? ` ${round + 1}` : ''}`;
  const flexible = index % 3 === 0;
  const locationType = locations[index % locations.length] ?? 'zoom';
  return {
    id: 301 + index,
    name,
    color: colors[index % colors.length] ?? '#000000',
    type: types[index % types.length] ?? 'regular',
    duration: durations[index % durations.length] ?? 30,
    slug: `${name.toLowerCase().replaceAll(' ', '-')}-${profile.organization.id}`,
    amount: index % 2 === 0 ? 49.5 + index : 0,
    currency: index % 2 === 0 ? 'EUR' : 'USD',
    locationType,
    location: locationType === 'custom' ? 'Room 4, second floor' : `Details for ${name} follow by mail`,
    isEnabled: index % 5 !== 4,
    isSecret: index % 4 === 3,
    timezone: profile.settings.zone,
    isLocalized: index % 2 === 0,
    durationType: flexible ? 'flexible' : 'fixed',
    eventTypeDurations: flexible
      ? [30, 60].map((duration, nth) => ({ id: 2 * index + 601 + nth, duration }))
      : [],
    position: index,
    eventTypeRequestLocationTypes:
      locationType === 'request'
        ? ['zoom', 'google_meet'].map((it, nth) => ({ id: 2 * index + 801 + nth, locationType: it }))
        : [],
    uuid: random.uuid(),
    isAllowCancel: true,
    isAllowReschedule: index % 2 === 0,
    isShowPhone: index % 2 === 0,
    isPhoneFieldRequired: index % 4 === 0,
    questions: questionsOf(index, random),
    isMultipleMeeting: index % 6 === 0,
    locationLabel: 'Where shall we meet?',
    groupMeetingLimit: 1 + (index % 4) * 5,
  };
}

const questionsOf = (index: number, random: Random): Question[] => [
  { label: 'Topic', type: 'text', required: index % 2 === 1, config: [], uuid: random.uuid(), position: 0 },
  {
    label: 'Company size',
    type: 'select',
    required: false,
    config: [{ label: '1 to 10' }, { label: '11 to 100' }, { label: 'more' }],
    uuid: random.uuid(),
    position: 1,
  },
];
