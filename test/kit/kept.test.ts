import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { keep } from '../../src/kit/kept.ts';
import { type Logger, silentLogger } from '../../src/kit/log.ts';
import type { StateFile } from '../../src/kit/state-file.ts';

const schema = z.strictObject({ key: z.string(), token: z.string() });
const configured = { key: 'CANARY-key-1', token: 'CANARY-token-1' };

/** A file in memory, with what it was told. */
function memory(content: unknown = null) {
  const written: unknown[] = [];
  let held = content;
  const file: StateFile = {
    read: () => held,
    write: async (value) => {
      await Promise.resolve();
      written.push(value);
      held = structuredClone(value);
    },
  };
  return { file, written };
}

function logged() {
  const lines: string[] = [];
  const write = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  const log: Logger = { ...silentLogger, debug: write, info: write, warn: write, error: write };
  return { log, lines };
}

const kept = (file: StateFile | null, given = configured) => {
  const { log, lines } = logged();
  return { lines, ...keep({ account: 'sales', configured: given, schema, file, log }) };
};

const isFirst = ({ token }: typeof configured) => token === configured.token;
const toSecond = async () => (now: typeof configured) => ({ ...now, token: 'CANARY-token-2' });

test('a file holds what replaces the configured credentials, and of those nothing', async () => {
  const { file, written } = memory();
  await kept(file).renewed('token', isFirst, toSecond);
  expect(written).toEqual([
    {
      replaces: expect.stringMatching(/^[0-9a-f]{64}$/),
      credentials: { key: 'CANARY-key-1', token: 'CANARY-token-2' },
    },
  ]);
});

describe('renewing', () => {
  test('happens once however many ask, and all get what it brought', async () => {
    const { file, written } = memory();
    const credentials = kept(file);
    let renewals = 0;
    const renew = () => {
      renewals += 1;
      return toSecond();
    };
    const all = await Promise.all(
      Array.from({ length: 100 }, () => credentials.renewed('token', isFirst, renew)),
    );
    expect(renewals).toBe(1);
    expect(new Set(all)).toEqual(new Set([{ key: 'CANARY-key-1', token: 'CANARY-token-2' }]));
    expect(credentials.current()).toBe(all[0]);
    expect(written).toHaveLength(1);
    expect(await credentials.renewed('token', isFirst, renew)).toBe(all[0]);
    expect(renewals).toBe(1);
  });

  test('can be waited for, however it ends, and where there is none', async () => {
    const credentials = kept(memory().file);
    await credentials.settled('token');
    const renewing = credentials.renewed('token', isFirst, toSecond);
    await credentials.settled('token');
    expect(credentials.current()).toBe(await renewing);
    const failing = credentials.renewed(
      'key',
      () => true,
      () => Promise.reject(new Error('no')),
    );
    const told = expect(failing).rejects.toThrow('no');
    await credentials.settled('key');
    await told;
  });

  test('is on disk before anybody uses it', async () => {
    const { file } = memory();
    const seen: unknown[] = [];
    const credentials = kept({ ...file, write: async () => void seen.push(credentials.current().token) });
    await credentials.renewed('token', isFirst, toSecond);
    seen.push(credentials.current().token);
    expect(seen).toEqual(['CANARY-token-1', 'CANARY-token-2']);
  });

  test('of two parts at a time loses neither', async () => {
    const { file, written } = memory();
    const credentials = kept(file);
    await Promise.all([
      credentials.renewed('token', isFirst, toSecond),
      credentials.renewed(
        'key',
        () => true,
        async () => (now) => ({ ...now, key: 'CANARY-key-2' }),
      ),
    ]);
    const both = { key: 'CANARY-key-2', token: 'CANARY-token-2' };
    expect(credentials.current()).toEqual(both);
    expect(written.at(-1)).toMatchObject({ credentials: both });
  });

  test('that fails fails for all who wait, changes nothing, and is tried afresh', async () => {
    const credentials = kept(memory().file);
    const broken = () => Promise.reject(new Error('no'));
    const both = [1, 2].map(() => credentials.renewed('token', isFirst, broken));
    expect(await Promise.allSettled(both)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    expect(credentials.current()).toEqual(configured);
    expect(await credentials.renewed('token', isFirst, toSecond)).toMatchObject({ token: 'CANARY-token-2' });
  });

  test('that cannot be written is used all the same, and said aloud without the secret', async () => {
    const { file } = memory();
    const credentials = kept({ ...file, write: () => Promise.reject(new Error('disk full')) });
    await credentials.renewed('token', isFirst, toSecond);
    expect(credentials.current().token).toBe('CANARY-token-2');
    expect(credentials.lines.join()).toContain('could not be kept');
    expect(credentials.lines.join()).not.toContain('CANARY');
  });
});

describe('after a restart', () => {
  const restarted = async (given: typeof configured) => {
    const { file } = memory();
    await kept(file).renewed('token', isFirst, toSecond);
    return kept(file, given).current();
  };

  test('those that took the place of the configured ones are used', async () => {
    expect(await restarted(configured)).toEqual({ key: 'CANARY-key-1', token: 'CANARY-token-2' });
  });

  test('a configuration that has changed since wins', async () => {
    const changed = { ...configured, key: 'CANARY-key-9' };
    expect(await restarted(changed)).toBe(changed);
  });

  test('a file of another form is passed over, and said so', () => {
    const { file } = memory();
    expect(kept(file).current()).toBe(configured);
    const odd = kept({ ...file, read: () => ({ replaces: 'other', credentials: 7 }) });
    expect(odd.current()).toBe(configured);
  });
});

test('without a file nothing lasts, but renewing works', async () => {
  const credentials = kept(null);
  expect(credentials.lasting).toBe(false);
  expect(await credentials.renewed('token', isFirst, toSecond)).toMatchObject({ token: 'CANARY-token-2' });
});
