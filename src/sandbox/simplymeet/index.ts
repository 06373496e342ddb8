import { type OpenAccount, perAccount } from '../per-account.ts';
import type { Door, Entry, ProviderSandbox, SeedOptions } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import { profiles } from './accounts.ts';
import { availabilityHandlers } from './availability.ts';
import { eventTypeHandlers } from './event-types.ts';
import { eventCreate } from './events-create.ts';
import { eventReads } from './events-read.ts';
import { eventWrites } from './events-write.ts';
import { simplymeetFacts } from './facts/index.ts';
import type { Handlers } from './handler.ts';
import { policyHandlers } from './policies.ts';
import { pollHandlers } from './polls.ts';
import { seedState } from './seed.ts';
import { tagHandlers } from './tags.ts';
import { userHandlers } from './users.ts';

const handlers: Handlers = {
  ...userHandlers,
  ...policyHandlers,
  ...eventReads,
  ...eventCreate,
  ...eventWrites,
  ...eventTypeHandlers,
  ...availabilityHandlers,
  ...tagHandlers,
  ...pollHandlers,
};

/** Milliseconds that every write moves the account's clock on. */
const tick = 1_000;

/**
 * SimplyMeet.me: two organizations behind one server, told apart by `X-API-KEY`. The document states no rate limit and
 * no header that counts one down, so none is sent; nor does it state the shape of an error, which follows the vendor's
 * older API.
 */
export const simplymeet = {
  id: 'simplymeet',
  port: 4101,
  facts: simplymeetFacts,
  accounts: profiles.map(({ name, label, credentials, settings }) => ({
    name,
    label,
    credentials,
    settings,
  })),
  refusal: ({ message, problems }) => ({ message, ...(problems && { errors: problems }) }),
  open: (options) => ({ enter, ...perAccount(openAccount, options) }),
} as const satisfies ProviderSandbox;

function enter({ headers }: Door): Entry {
  const profile = profiles.find(({ credentials }) => credentials.apiKey === headers['x-api-key']);
  if (profile === undefined) throw new Refusal(401, 'Invalid API key');
  return { account: profile.name };
}

function openAccount(account: string, options: SeedOptions): OpenAccount {
  const profile = profiles.find(({ name }) => name === account);
  if (profile === undefined) throw new Error(`no account ${account}`);
  const state = seedState(profile, options);
  return {
    run: (call) => {
      if (call.operation.kind === 'write') state.now += tick;
      const handler = handlers[call.operation.name];
      if (handler === undefined) throw new Error(`no handler for ${call.operation.name}`);
      return handler(state, call);
    },
    mails: () => state.mails,
  };
}
