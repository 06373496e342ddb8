import type { OpenProvider, ProviderSandbox, SeedOptions } from '../provider.ts';
import { randomOf } from '../random.ts';
import { profile } from './accounts.ts';
import { conditions, enter } from './door.ts';
import { calcomFacts } from './facts/index.ts';
import { createLimiter } from './limiter.ts';
import { refusalBody } from './refusals.ts';
import { seedState } from './seed.ts';
import { handlers } from './users.ts';

const { name, label, credentials, settings } = profile;

/** Milliseconds that every write moves the instance's clock on. */
const tick = 1_000;

/**
 * Cal.com, self-hosted, API v1, as a recent version behaves; `limited-older` is how older ones did. The key is in the
 * query, its owner an admin of the whole instance.
 */
export const calcom = {
  id: 'calcom',
  port: 4103,
  base: '/v1',
  facts: calcomFacts,
  accounts: [{ name, label, credentials, settings }],
  credentialQuery: ['apiKey'],
  conditions,
  refusal: refusalBody,
  open: openInstance,
} as const satisfies ProviderSandbox;

function openInstance(options: SeedOptions): OpenProvider {
  const state = seedState(profile, options);
  const limiter = createLimiter();
  const responses = randomOf(options.seed, `${name}/responses`);
  return {
    enter: (door) => enter(door, state, limiter, responses),
    run: (call) => {
      if (call.operation.kind === 'write') state.now += tick;
      const handler = handlers[call.operation.name];
      if (handler === undefined) throw new Error(`no handler for ${call.operation.name}`);
      return handler(state, call);
    },
    mails: () => [],
  };
}
