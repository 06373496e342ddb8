import type { SeedOptions } from '../provider.ts';
import { randomOf } from '../random.ts';
import { account, clients, managedUserId, owner } from './account.ts';
import { createLimiter, type Limiter } from './limiter.ts';
import { seedClients } from './seed-clients.ts';
import { managedPeople, ownerPerson } from './seed-people.ts';
import { seedWebhooks } from './seed-webhooks.ts';
import { type Person, type State, startOfTime, type TokenPair } from './state.ts';

/** Managed users of the configured client and of the second one, at scale 1. The third client has none. */
const sizes = { configured: 42, second: 3 };

/** Everything before the first write. Same seed and scale: same data. */
export function seedState({ seed, scale }: SeedOptions): State {
  const random = (label: string) => randomOf(seed, `${account.name}/${label}`);
  const [configured, second] = clients;
  const managed = managedPeople(configured.id, managedUserId, sizes.configured * scale, random('people'));
  const others = managedPeople(second.id, managedUserId + managed.length, sizes.second, random('others'));
  const people: Person[] = [ownerPerson, ...managed, ...others];
  return {
    random: random('writes'),
    requestIds: random('requests'),
    people: new Map(people.map((person) => [person.id, person])),
    clients: new Map(seedClients(scale, random('clients')).map((client) => [client.id, client])),
    webhooks: new Map(seedWebhooks(scale, random('webhooks')).map((webhook) => [webhook.id, webhook])),
    tokens: new Map([[managedUserId, seededTokens]]),
    apiKey: account.credentials.apiKey,
    retiredKeys: new Set(),
    stripe: new Set([owner.id, managedUserId]),
    spentCodes: new Set(),
    expired: null,
    limiterOf: limiters(),
    mails: [],
    now: startOfTime,
    lastId: 1_000_000,
  };
}

const seededTokens: TokenPair = {
  clientId: account.credentials.oauthClient.id,
  userId: managedUserId,
  ...account.credentials.managedUser,
};

/** Each time a limit is switched on, everybody starts anew. */
function limiters(): State['limiterOf'] {
  const now = () => performance.now();
  const limited = new WeakMap<object, Limiter>();
  const unlimited = createLimiter(now);
  return (condition) => {
    if (condition === null) return unlimited;
    const limiter = limited.get(condition) ?? createLimiter(now);
    limited.set(condition, limiter);
    return limiter;
  };
}
