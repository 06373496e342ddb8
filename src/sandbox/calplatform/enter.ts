import type { Condition, Door, Entry } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import { account, managedUserId } from './account.ts';
import { authenticate, bearerIn, isApiKey } from './authenticate.ts';
import type { Usage } from './limiter.ts';
import { conditionOf, type State } from './state.ts';
import { tokenInState } from './stripe-state.ts';

/**
 * First the rate limit, then the route, then the credential: the order of the real service, where a route nobody
 * knows is a 404 even to strangers.
 */
export function enter(state: State, door: Door): Entry {
  markExpired(state, conditionOf(door.conditions, 'expired-token'));
  const usage = count(state, door);
  const headers = { 'x-request-id': state.requestIds.uuid(), ...rateHeaders(usage) };
  try {
    if (usage.blocked) {
      throw new Refusal(429, 'CustomThrottlerGuard - Too many requests. Please try again later.');
    }
    return { account: whoAsks(state, door), headers };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.status, error.message, error.problems, { ...headers, ...error.headers });
  }
}

function whoAsks(state: State, door: Door): string | null {
  const { operation, method, path, headers } = door;
  if (operation === null) throw new Refusal(404, `Cannot ${method} ${path}`);
  const bearer = bearerIn(headers);
  if (bearer !== null && isApiKey(bearer) && bearer !== state.apiKey && !state.retiredKeys.has(bearer)) {
    throw new Refusal(401, 'CustomThrottlerGuard - Invalid API Key');
  }
  if (operation.name === 'stripe_controller_save') {
    const token = tokenInState(door.query.find(([name]) => name === 'state')?.[1]);
    return [...state.tokens.values()].some((pair) => pair.accessToken === token) ? account.name : null;
  }
  authenticate(state, { ...door, operation });
  return account.name;
}

/** The condition meets the token that is current when its first request comes; tokens made later are good. */
function markExpired(state: State, condition: Condition | null): void {
  if (condition === null) state.expired = null;
  else if (state.expired?.by !== condition) {
    const accessToken = state.tokens.get(managedUserId)?.accessToken ?? null;
    state.expired = { by: condition, accessToken };
  }
}

/** Requests in a window that each kind of tracker may make when a limit without a size is switched on. */
const documented = { key: 120, token: 500, client: 500, ip: 120 };

/** Without a limit nobody has to wait: the real sizes can be agreed on, and tests come in bursts. */
const plenty = 1_000_000;

function count(state: State, { headers, conditions }: Door): Usage {
  const condition = conditionOf(conditions, 'limited');
  const bearer = bearerIn(headers);
  const client = headers['x-cal-client-id'];
  const kind =
    bearer !== null ? (isApiKey(bearer) ? 'key' : 'token') : client !== undefined ? 'client' : 'ip';
  const limit = condition === null ? plenty : (condition.value ?? documented[kind]);
  return state.limiterOf(condition).hit(`${kind} ${bearer ?? client ?? ''}`, limit);
}

const rateHeaders = ({ limit, remaining, resetSeconds }: Usage) => ({
  'x-ratelimit-limit-default': String(limit),
  'x-ratelimit-remaining-default': String(remaining),
  'x-ratelimit-reset-default': String(resetSeconds),
});
