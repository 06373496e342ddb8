import { expect, test, vi } from 'vitest';
import type { Verbs } from '../../src/contract/verbs.ts';
import type { Account } from '../../src/fanout/accounts.ts';
import { Clients } from '../../src/fanout/clients.ts';
import type { Asker, UpstreamRequest } from '../../src/kit/http.ts';
import { operations } from '../kit/rig.ts';

type Call = (request: UpstreamRequest<unknown>) => Promise<unknown>;

/** Clients of one account whose provider has one verb, which makes one call, and how that was asked. */
function clientsOf(kind: 'read' | 'write' = 'read') {
  const askers: Asker[] = [];
  const connect = vi.fn(({ call }: { call: Call }) => ({
    getUsers: () =>
      call({
        operation: kind === 'read' ? operations.getThing : operations.createThing,
        params: {},
        decode: (body) => body,
      }),
  }));
  const account = {
    name: 'a',
    provider: { id: 'epilot', verbs: { getUsers: ['getUserV2'] }, publicVerbs: null, connect },
    granted: { settings: {} },
    withheld: {},
    patienceMs: 700,
    upstream: {
      call: async (_request: unknown, asker: Asker) => {
        askers.push(asker);
        return [];
      },
    },
  } as unknown as Account;
  const written = vi.fn();
  const leaving = new AbortController();
  const clients = new Clients({
    accounts: new Map([['a', account]]),
    visible: null,
    signal: leaving.signal,
    onWrite: written,
  });
  const ask = (...more: [] | [Parameters<Clients['need']>[2]]) => {
    const verb = clients.need('a', 'getUsers', ...more) as Verbs['getUsers'];
    return verb([]);
  };
  return { clients, ask, askers, connect, written, leaving };
}

test('a provider is connected once a request, and anew after a write through the account', async () => {
  const reads = clientsOf();
  await reads.ask();
  await reads.ask();
  expect([reads.connect.mock.calls.length, reads.written.mock.calls.length]).toEqual([1, 0]);
  const writes = clientsOf('write');
  await writes.ask();
  await writes.ask();
  expect(writes.connect).toHaveBeenCalledTimes(2);
  expect(writes.written.mock.calls).toEqual([['a'], ['a']]);
});

test('a list waits as long as its account is worth, leaves by itself, and takes what is old', async () => {
  const { ask, askers, leaving } = clientsOf();
  const { signal } = new AbortController();
  const cached = () => undefined;
  await ask({ signal, cached });
  await ask({ cached });
  await ask();
  expect(askers).toEqual([
    { live: false, signal, deadlineMs: 700, cached, takesStale: true },
    { live: false, signal: leaving.signal, cached, takesStale: true },
    { live: false, signal: leaving.signal },
  ]);
});

test('what is read once is given up when all who wait for it have left, and not before', async () => {
  const { clients } = clientsOf();
  const [one, other] = [new AbortController(), new AbortController()];
  const load = vi.fn((signal: AbortSignal) => new Promise<AbortSignal>((resolve) => resolve(signal)));
  const [signal, same] = await Promise.all(
    [one, other].map((it) => clients.once('a', 'key', load, it.signal)),
  );
  expect([load.mock.calls.length, signal === same]).toEqual([1, true]);
  one.abort();
  expect(signal?.aborted).toBe(false);
  other.abort(new Error('gone'));
  expect(signal?.reason).toEqual(new Error('gone'));
});

test('and is read again after a write through the account, not after one through another', async () => {
  const { clients, ask } = clientsOf('write');
  let count = 0;
  const read = (account: string) => clients.once(account, 'key', async () => (count += 1));
  expect([await read('a'), await read('ab'), await read('a'), await read('ab')]).toEqual([1, 2, 1, 2]);
  await ask();
  expect([await read('a'), await read('ab')]).toEqual([3, 2]);
});
