import type { Call, Door, Entry, ProviderSandbox, SeedOptions } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import { profile } from './accounts.ts';
import { vyteFacts } from './facts/index.ts';
import { seedState } from './seed.ts';
import { handlers } from './users.ts';

const { name, label, credentials, settings } = profile;

/** Milliseconds that every write moves the account's clock on. */
const tick = 1_000;

/**
 * Vyte: one organization, its key bare in `Authorization`. The vendor lists the statuses of errors but not their bodies,
 * nor any rate limit or header. Bodies here are as bare as they may be: nothing may be built on them.
 */
export const vyte = {
  id: 'vyte',
  port: 4102,
  facts: vyteFacts,
  accounts: [{ name, label, credentials, settings }],
  refusal,
  open: (options) => ({ enter, ...openAccount(options) }),
} as const satisfies ProviderSandbox;

function refusal({ status, message, problems }: Refusal): unknown {
  if (status === 401) return {};
  if (status === 404) return undefined;
  const details = Object.entries(problems ?? {}).map(([path, texts]) => `${path}: ${texts.join(' ')}`);
  return { message: [message, ...details].join('; ') };
}

function enter({ headers }: Door): Entry {
  if (headers.authorization !== credentials.apiKey) throw new Refusal(401, 'Unauthorized');
  return { account: name };
}

function openAccount(options: SeedOptions) {
  const state = seedState(profile, options);
  return {
    run: (call: Call) => {
      if (call.operation.kind === 'write') state.now += tick;
      const handler = handlers[call.operation.name];
      if (handler === undefined) throw new Error(`no handler for ${call.operation.name}`);
      return handler(state, call);
    },
    mails: () => [],
  };
}
