import type { Random } from '../random.ts';
import type { Profile } from './accounts.ts';
import { nextGroupId } from './organization.ts';
import { type Group, isoOf, type Organization, startOfTime } from './state.ts';

const hour = 3_600_000;
const members = 5;

/** The n-th group, counting from 1; the user behind the token is in the first. Every fourth has neither image nor abbreviation. */
export function seedGroup({ groups }: Profile, organization: Organization, n: number, random: Random): Group {
  const ids = [...organization.users.keys()];
  const first = (n - 1) * members;
  const round = Math.floor((n - 1) / groups.length);
  const name = groups[(n - 1) % groups.length] ?? '';
  const isBare = n % 4 === 3;
  return {
    id: nextGroupId(organization),
    name: round === 0 ? name : `${name} ${round + 1}`,
    createdAt: isoOf(startOfTime - (10_000 + n) * hour),
    updatedAt: isoOf(startOfTime - (n % 500) * hour),
    createdBy: ids[n % 2] ?? '',
    // Every third user from some place on: five different ones even of fourteen.
    userIds: Array.from({ length: members }, (_, at) => ids[(first + at * 3) % ids.length] ?? ''),
    current: random.int(0, members - 1),
    image: isBare ? null : imageOf(n),
    abbreviation: isBare ? null : name.slice(0, 2).toUpperCase(),
  };
}

const imageOf = (n: number) => ({
  original: `https://images.example/groups/${n}/avatar.png`,
  thumbnail_32: `https://images.example/groups/${n}/avatar_32x32.png`,
  thumbnail_64: `https://images.example/groups/${n}/avatar_64x64.png`,
  gradient_colors: n % 2 === 1 ? ['#0588f0', '#3358d4'] : ['#30a46c', '#18794e'],
});
