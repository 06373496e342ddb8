import type { SeedOptions } from '../provider.ts';
import { type Random, randomOf } from '../random.ts';
import type { Profile } from './accounts.ts';
import { locales, themes, timeFormats, weekdays } from './facts/values.ts';
import { personAt } from './people.ts';
import { instant, type State, startOfTime, type User } from './state.ts';

const day = 86_400_000;

/** An instance as it is before the first write. */
export function seedState(profile: Profile, { seed, scale }: SeedOptions): State {
  const random = (label: string) => randomOf(seed, `${profile.name}/${label}`);
  const count = Math.max(1, Math.round(profile.size * scale));
  const draws = random('users');
  const users = Array.from({ length: count }, (_, index) => seedUser(profile, index, draws));
  return {
    random: random('writes'),
    users: new Map(
      random('order')
        .shuffle(users)
        .map((user) => [user.id, user]),
    ),
    now: startOfTime,
    lastId: idOf(profile, count),
  };
}

/** From the owner's on, every third one missing. */
const idOf = ({ owner }: Profile, index: number): number => owner + index + Math.floor(index / 2);

const zones = ['Europe/London', 'America/New_York', 'Europe/Amsterdam', 'Asia/Tokyo', 'Africa/Lagos'];
const colors = ['#FF5733', '#3366FF', '#22AA66', '#C70039', '#292929'];

/** Every field is filled, but in one row of fourteen whatever may be null is. */
function seedUser(profile: Profile, index: number, random: Random): User {
  const { name, username, email } = personAt(index);
  const created = Date.parse('2025-03-01T08:00:00Z') + index * 37 * 60_000;
  const scheduleIds = [21 + 2 * index, 22 + 2 * index];
  const user: User = {
    id: idOf(profile, index),
    username,
    name,
    email,
    emailVerified: instant(created + day),
    bio: `${name} is best met in the morning.`,
    avatarUrl: `https://cal.example.com/api/avatar/${random.hex(16)}.png`,
    timeZone: index === 0 ? 'Europe/London' : random.pick(zones),
    weekStart: random.pick(weekdays),
    endTime: random.pick([1_020, 1_080, 1_440]),
    bufferTime: random.pick([0, 5, 15]),
    appTheme: random.pick(themes),
    theme: random.pick(themes),
    defaultScheduleId: random.pick(scheduleIds),
    locale: random.pick(locales),
    timeFormat: random.pick(timeFormats),
    hideBranding: random.chance(0.3),
    brandColor: random.pick(colors),
    darkBrandColor: random.pick(colors),
    allowDynamicBooking: random.chance(0.7),
    createdDate: instant(created),
    verified: random.chance(0.5),
    invitedTo: 300 + random.int(1, 50),
    role: index % 9 === 0 ? 'ADMIN' : 'USER',
    scheduleIds,
  };
  return index % 14 === 5 ? { ...user, ...nothing } : user;
}

/** Every column that may be null. */
const nothing = {
  username: null,
  name: null,
  emailVerified: null,
  bio: null,
  avatarUrl: null,
  appTheme: null,
  theme: null,
  defaultScheduleId: null,
  locale: null,
  timeFormat: null,
  brandColor: null,
  darkBrandColor: null,
  allowDynamicBooking: null,
  verified: null,
  invitedTo: null,
} as const;
