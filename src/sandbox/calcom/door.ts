import type { Condition, Door, Entry } from '../provider.ts';
import type { Random } from '../random.ts';
import { profile } from './accounts.ts';
import type { Limiter, Rule } from './limiter.ts';
import { EarlyRefusal } from './refusals.ts';
import type { State } from './state.ts';

/** What tests may switch on. `limited` and `limited-older` take the number of requests a minute as their value. */
export const conditions = [
  'limited',
  'limited-older',
  'locked',
  'expired',
  'unlicensed',
  'maintenance',
  'not-admin',
] as const;

type Name = (typeof conditions)[number];

/** The instance has one account, so a condition either names it or means everyone. */
export const conditionIn = (all: readonly Condition[], wanted: Name): Condition | undefined =>
  all.find(({ name, account = profile.name }) => name === wanted && account === profile.name);

/** Requests a minute where nothing else is said. */
const usualSize = 30;

/** Everything that may stop a request before its handler, in the provider's order. @throws EarlyRefusal */
export function enter(door: Door, state: State, limiter: Limiter, random: Random): Entry {
  checkInstance(door);
  checkKey(door);
  if (!state.users.has(profile.owner)) throw new EarlyRefusal('key', 404, 'No user found for this API key.');
  if (limiter.isLocked() || conditionIn(door.conditions, 'locked')) {
    throw new EarlyRefusal('key', 403, 'Your account is locked.');
  }
  // The list runs its middleware twice, and the limiter with it.
  const limits = limiter.pass(ruleIn(door), door.operation?.name === 'listUsers' ? 2 : 1);
  return { account: profile.name, headers: { ...limits, 'Calcom-Response-ID': random.uuid() } };
}

function checkInstance({ conditions: all }: Door): void {
  if (conditionIn(all, 'maintenance')) {
    throw new EarlyRefusal(
      'plain',
      503,
      'API is currently under maintenance. Please try again at a later time.',
    );
  }
  if (conditionIn(all, 'unlicensed')) {
    throw new EarlyRefusal('key', 401, 'Invalid or missing CALCOM_LICENSE_KEY environment variable');
  }
}

/** The key is read from the query only. */
function checkKey({ query, conditions: all }: Door): void {
  const keys = query.filter(([name]) => name === 'apiKey').map(([, value]) => value);
  if (keys.join('') === '') throw new EarlyRefusal('plain', 401, 'No apiKey provided');
  if (keys.length > 1 || keys[0] !== profile.credentials.apiKey) {
    throw new EarlyRefusal('key', 401, 'Your API key is not valid.');
  }
  if (conditionIn(all, 'expired')) throw new EarlyRefusal('key', 401, 'This API key is expired.');
}

function ruleIn({ conditions: all }: Door): Rule | null {
  const newer = conditionIn(all, 'limited');
  const older = conditionIn(all, 'limited-older');
  const condition = newer ?? older;
  return condition === undefined
    ? null
    : { size: condition.value ?? usualSize, isOlder: newer === undefined };
}
