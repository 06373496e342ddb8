import type { Random } from '../random.ts';
import { organizationId, owner, people } from './account.ts';
import { type Person, rewritten, startOfTime, usernameOf } from './state.ts';

const day = 86_400_000;

export const ownerPerson: Person = {
  id: owner.id,
  clientId: null,
  createdAt: startOfTime - 700 * day,
  email: owner.email,
  username: 'barbara-liskov',
  name: owner.name,
  bio: 'Substitutes anybody',
  timeZone: 'America/New_York',
  weekStart: 'Monday',
  timeFormat: 24,
  defaultScheduleId: 700 + owner.id,
  locale: 'en',
  avatarUrl: 'https://cal.example/api/avatar/barbara.png',
  metadata: { organization: organizationId },
};

const firstNames = ['Emmy', 'Sofia', 'Hedy', 'Mary', 'Edsger', 'Tony', 'Niklaus', 'Frances', 'Radia', 'John'];
const lastNames = ['Noether', 'Kovalevskaya', 'Lamarr', 'Somerville', 'Dijkstra', 'Hoare', 'Wirth', 'Allen'];
const zones = ['Europe/London', 'America/New_York', 'Europe/Warsaw', 'Asia/Kolkata', 'Australia/Lord_Howe'];

/** The first ones have names that others know too, in the configured client and in the second alike. */
export function managedPeople(clientId: string, firstId: number, count: number, random: Random): Person[] {
  return Array.from({ length: Math.max(1, Math.round(count)) }, (_, index) => {
    const [name, plain] = people[index] ?? someone(index, random);
    const email = rewritten(plain, clientId);
    return withGaps(index, {
      id: firstId + index,
      clientId,
      createdAt: startOfTime - 400 * day + index * 3_600_000,
      email,
      username: usernameOf(email),
      name,
      bio: `Joined as number ${index + 1}`,
      timeZone: random.pick(zones),
      weekStart: random.pick(['Monday', 'Sunday', 'Saturday']),
      timeFormat: random.pick([12, 24]),
      defaultScheduleId: 700 + firstId + index,
      locale: random.pick(['en', 'de', 'pl', 'pt-BR', 'zh-TW']),
      avatarUrl: `https://cal.example/api/avatar/${random.hex(8)}.png`,
      metadata: metadataOf(index, random),
    });
  });
}

function someone(index: number, random: Random): readonly [name: string, email: string] {
  const [first, last] = [random.pick(firstNames), random.pick(lastNames)];
  return [`${first} ${last}`, `${first}.${last}${index + 1}@example.com`.toLowerCase()];
}

/** What a customer keeps with a user is anything, and sometimes what should not be there. */
const metadataOf = (index: number, random: Random) => ({
  crm: `contact-${index + 1}`,
  plan: random.pick(['basic', 'gold']),
  seats: random.int(1, 9),
  newsletter: random.chance(0.5),
  syncToken: `CANARY-metadata-${random.hex(8)}`,
});

/** Each documented null is there, in one row of twenty; the first five rows are whole. */
const gaps = ['bio', 'name', 'username', 'timeFormat', 'defaultScheduleId', 'avatarUrl'];

function withGaps(index: number, person: Person): Person {
  const gap = gaps[(index % 20) - 6];
  return gap === undefined ? person : { ...person, [gap]: null };
}
