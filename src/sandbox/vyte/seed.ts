import type { SeedOptions } from '../provider.ts';
import { type Random, randomOf } from '../random.ts';
import type { Profile } from './accounts.ts';
import { languages } from './facts/languages.ts';
import { personAt } from './people.ts';
import { idOf, instant, type State, startOfTime, type User } from './state.ts';

const firstDay = Date.parse('2025-01-08T09:00:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;

/** An account as it is before the first write. The list is not in the order of ids, as the page promises none. */
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
        .map((user) => [user._id, user]),
    ),
    organization: seedOrganization(profile),
    version: 41,
    now: startOfTime,
    lastId: 4_000 + count,
  };
}

const zones = ['Europe/Paris', 'Europe/London', 'America/Montreal', 'Europe/Warsaw', 'Europe/Rome'];

/** Every documented field is filled, but one in twelve came in over the API and has what the create sample has. */
function seedUser(profile: Profile, index: number, random: Random): User {
  const { first, last, slug, email } = personAt(index);
  const createdAt = firstDay + index * 37 * minute;
  const picture = `https://pictures.example.com/${slug}.jpg`;
  const own = {
    calendarList: idOf(createdAt + minute, 1_000 + index),
    consent: { terms: instant(createdAt + 2 * minute) },
    google: googleOf(slug, email, random),
  };
  const isOverApi = index % 12 === 11;
  return {
    _id: idOf(createdAt, 4_001 + index),
    first_name: first,
    last_name: last,
    full_name: `${first} ${last}`,
    timezone: index === 0 ? 'Europe/Paris' : random.pick(zones),
    language: index === 0 ? 'fr' : random.pick(languages),
    signedup_with: isOverApi ? 'api' : 'email',
    picture_url: picture,
    account: accountOf(profile, index, slug, createdAt),
    emails: [email],
    calendars: {
      google: !isOverApi,
      office365: random.chance(0.3),
      exchange: random.chance(0.2),
      icloud: random.chance(0.2),
      caldav: false,
    },
    modules: modulesOf(random),
    createdAt: instant(createdAt),
    updatedAt: instant(createdAt + random.int(1, 20) * day),
    __v: random.int(0, 9),
    ...(isOverApi ? {} : own),
  };
}

const accountOf = (profile: Profile, index: number, slug: string, createdAt: number): User['account'] => ({
  organization: {
    name: profile.organizationName,
    id: profile.settings.organization,
    admin: index === 0,
    extid: `crm-${1_001 + index}`,
  },
  plan: index % 4 === 3 ? 'free' : 'pro',
  free_trial_days: 14,
  free_trial_started: instant(createdAt),
  free_trial_until: instant(createdAt + 14 * day),
  app_url: `https://${slug}.pages.example.com`,
});

/** The token must never come out of a gateway. */
const googleOf = (slug: string, email: string, random: Random) => ({
  id: `1${String(random.int(0, 999_999_999)).padStart(20, '0')}`,
  email,
  picture: `https://pictures.example.com/google/${slug}.jpg`,
  token: `CANARY-google-${random.hex(12)}`,
  last_contacts_fetch: instant(startOfTime - random.int(1, 20) * day),
  last_profile_fetch: instant(startOfTime - random.int(1, 20) * day),
});

export const moduleNames = [
  'brand',
  'assistant',
  'vyteme',
  'vyteme_pro',
  'availabilities',
  'billing',
  'group_pro',
  'team',
] as const;

const modulesOf = (random: Random) =>
  Object.fromEntries(moduleNames.map((name) => [name, random.chance(0.5)]));

const seedOrganization = ({ settings, organizationName }: Profile): State['organization'] => ({
  _id: settings.organization,
  name: organizationName,
  lang: 'fr',
  private: false,
  plan: 'pro',
  superadmin_team: idOf(firstDay - day, 301),
  brand: idOf(firstDay - day, 302),
  free_trial_days: 14,
  free_trial_started: instant(firstDay - day),
  free_trial_until: instant(firstDay + 13 * day),
  createdAt: instant(firstDay - day),
});
