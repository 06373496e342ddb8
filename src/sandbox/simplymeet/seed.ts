import type { SeedOptions } from '../provider.ts';
import { randomOf } from '../random.ts';
import type { Profile } from './accounts.ts';
import { seedEventTypes } from './seed-event-types.ts';
import { seedEvents } from './seed-events.ts';
import { seedPolls } from './seed-polls.ts';
import { seedIntegrations, seedUsers } from './seed-users.ts';
import { type Policy, type State, startOfTime, type Tag, type User } from './state.ts';

/** An account as it is before the first write. Same profile, seed and scale: same data. */
export function seedState(profile: Profile, { seed, scale }: SeedOptions): State {
  const random = (label: string) => randomOf(seed, `${profile.name}/${label}`);
  const users = seedUsers(profile, random('users'));
  const state: State = {
    account: profile.name,
    zone: profile.settings.zone,
    random: random('writes'),
    users: new Map(users.map((user) => [user.id, user])),
    currentUser: users[0] as User,
    eventTypes: seedEventTypes(profile, scale, random('event-types')),
    events: new Map(),
    polls: new Map(),
    tags: new Map(seedTags(profile).map((tag) => [tag.id, tag])),
    policies: { user: policy('user'), organization: policy('organization') },
    ruleSets: new Map(),
    integrations: seedIntegrations(random('integrations')),
    mails: [],
    now: startOfTime,
    lastId: 1_000_000,
  };
  seedEvents(state, Math.round(profile.sizes.events * scale), random('events'));
  seedPolls(state, profile.sizes.polls + Math.round((scale - 1) * 2), random('polls'));
  return state;
}

const colors = ['#3366ff', '#ff9900', '#22aa66', '#cc3355', '#999999', '#7744cc'];

const seedTags = ({ tags, people }: Profile): Tag[] =>
  tags.map((name, index) => ({
    id: 71 + index,
    name,
    color: colors[index] ?? '#000000',
    position: index,
    enabled: index < tags.length - 1,
    userId: 17 + (index % people.length),
  }));

const policy = (type: Policy['type']): Policy => ({
  enabled: true,
  period: type === 'user' ? 120 : 1_440,
  label: type === 'user' ? 'Two hours ahead' : 'One day ahead',
  text: `Please call off in good time (${type} policy).`,
  version: 3,
  type,
  overwrite_personal: type === 'organization',
});
