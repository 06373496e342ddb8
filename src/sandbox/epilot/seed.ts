import type { SeedOptions } from '../provider.ts';
import { randomOf } from '../random.ts';
import { type Profile, profiles } from './accounts.ts';
import { awaitProof } from './email-change.ts';
import { organizationOf } from './organization.ts';
import { seedGroup } from './seed-groups.ts';
import { seedNavigations } from './seed-navigations.ts';
import { seedPasskeys } from './seed-passkeys.ts';
import { seedSettings } from './seed-settings.ts';
import { seedUser } from './seed-users.ts';
import { type Organization, type State, startOfTime } from './state.ts';

/** Everything as it is before the first write. Same seed and scale: same data. */
export function seedState(options: SeedOptions): State {
  const state: State = {
    random: randomOf(options.seed, 'epilot/writes'),
    organizations: new Map(),
    navigations: seedNavigations(),
    verifications: new Map(),
    partnerInvitations: new Map(),
    challenges: new Map(),
    mails: [],
    now: startOfTime,
  };
  for (const profile of profiles) {
    const { name: account, organization: own, userId } = profile;
    const organization = organizationOf({ ...own, account, userId });
    state.organizations.set(organization.id, organization);
    seedMembers(state, profile, organization, options);
    seedSettings(organization);
    seedPasskeys(state, organization, randomOf(options.seed, `${account}/passkeys`));
    for (const n of [1, 2]) state.partnerInvitations.set(`CANARY-IN-partner-${account}-${n}`, account);
  }
  return state;
}

function seedMembers(
  state: State,
  profile: Profile,
  organization: Organization,
  { seed, scale }: SeedOptions,
): void {
  const navigations = [...state.navigations.keys()];
  const people = randomOf(seed, `${profile.name}/users`);
  for (let n = 1; n <= profile.sizes.users * scale; n++) {
    const user = seedUser(profile, organization, n, people);
    const { fields } = user;
    organization.users.set(fields.id, user);
    if (fields.image_uri !== null) fields.custom_navigation = navigations[n % navigations.length] ?? null;
    if (fields.draft_email !== null) awaitProof(state, organization, user, fields.draft_email);
  }
  const groups = randomOf(seed, `${profile.name}/groups`);
  for (let n = 1; n <= profile.sizes.groups * scale; n++) {
    const group = seedGroup(profile, organization, n, groups);
    organization.groups.set(group.id, group);
  }
}
