// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables in a configuration look like this.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Environment } from '../../src/config/environment.ts';
import { ConfigError, loadConfig, printPath, readConfig } from '../../src/config.ts';
import { defaultLimits } from '../../src/plugins/limits.ts';
import { digestOf } from '../../src/plugins/use-authentication.ts';
import { problemsIn, providers } from './providers.ts';

const read = (text: string, environment: Environment = {}) => readConfig(text, environment, providers);

const account = (more: string) =>
  `accounts: [{ name: a, provider: simplymeet, credentials: { apiKey: k }, ${more} }]`;

describe('reads', () => {
  test.each(['', '# nothing\n', '{}', 'listen:\n#  port: 1\nauth:\n'])(
    '%j: everything is optional',
    (text) => {
      expect(read(text)).toEqual({
        listen: { host: '127.0.0.1', port: 4000, cors: [], hosts: [] },
        stateDir: null,
        accounts: [],
        auth: null,
        limits: defaultLimits,
        log: { level: 'info' },
        subgraph: { prefix: null, fieldPrefix: null },
      });
    },
  );

  test('an account, with what its provider adds and takes for granted', () => {
    const { accounts } = read(account('label: Sales, zone: Europe/Warsaw, limits: { perMinute: 10 }'));
    expect(accounts).toEqual([
      {
        name: 'a',
        provider: providers[0],
        label: 'Sales',
        origin: 'https://simplymeet.example',
        credentials: { apiKey: 'k' },
        settings: { zone: 'Europe/Warsaw' },
        limits: { perMinute: 10, concurrent: 5 },
        patienceMs: 1_500,
        timeoutMs: 8_000,
        cache: null,
      },
    ]);
    expect(read(account('limits: { perMinute: null }')).accounts[0]?.limits.perMinute).toBeNull();
    expect(read(account('')).accounts[0]?.settings).toEqual({ zone: 'UTC' });
  });

  test('keys as digests, never as they are', () => {
    const { auth } = read(
      `${account('')}\nauth: { keys: [{ name: web, key: 0123456789abcdef, accounts: [a] }] }`,
    );
    expect(auth?.keys[0]).toEqual({
      name: 'web',
      digest: digestOf('0123456789abcdef'),
      accounts: new Set(['a']),
      scopes: new Set(['read', 'write', 'personal']),
    });
    expect(JSON.stringify(auth)).not.toContain('0123456789abcdef');
  });

  test('a key for no account is for none, and not for all', () => {
    const { auth } = read('auth: { keys: [{ name: web, key: 0123456789abcdef, accounts: [] }] }');
    expect(auth?.keys[0]?.accounts).toEqual(new Set());
  });

  test('limits one by one', () => {
    expect(read('limits: { depth: 3 }').limits).toEqual({ ...defaultLimits, depth: 3 });
  });

  test('what a subgraph calls things', () => {
    expect(read('subgraph: { prefix: Convoke }').subgraph).toEqual({ prefix: 'Convoke', fieldPrefix: null });
    expect(read('subgraph: { fieldPrefix: convoke_2 }').subgraph.fieldPrefix).toBe('convoke_2');
    expect(read('subgraph: { prefix: null }').subgraph.prefix).toBeNull();
  });

  test('what the command line says instead', () => {
    const overrides = { host: '::1', port: 0, logLevel: 'error' };
    const config = readConfig('listen: { port: 5, cors: [https://a.example] }', {}, providers, { overrides });
    expect(config.listen).toEqual({ host: '::1', port: 0, cors: ['https://a.example'], hosts: [] });
    expect(config.log.level).toBe('error');
  });

  test('a file, with a state folder beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'config-'));
    await writeFile(join(folder, 'c.yaml'), 'stateDir: ./state');
    expect((await loadConfig(join(folder, 'c.yaml'), {}, providers)).stateDir).toBe(join(folder, 'state'));
    await writeFile(join(folder, 'c.yaml'), 'stateDir: 5');
    await expect(loadConfig(join(folder, 'c.yaml'), {}, providers)).rejects.toThrow('c.yaml has a problem:');
    await expect(loadConfig(join(folder, 'none.yaml'), {}, providers)).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

describe('finds', () => {
  test.each([
    ['acounts: []', 'acounts: unknown key. Did you mean accounts?'],
    ['listen: { prot: 1 }', 'listen.prot: unknown key. Did you mean port?'],
    ['listen: { colour: 1 }', 'listen.colour: unknown key.'],
    [account('zon: UTC'), 'accounts[0].zon: unknown key. Did you mean zone?'],
    [
      account('limits: { perMinutes: 1 }'),
      'accounts[0].limits.perMinutes: unknown key. Did you mean perMinute?',
    ],
    [
      account('origin: http://example.com'),
      'accounts[0].origin: must begin with https:// (http:// only on this machine)',
    ],
    [account('origin: https://u:p@example.com'), 'accounts[0].origin: must hold no user or password'],
    [account('origin: https://example.com?key=1'), 'accounts[0].origin: must hold no query and no fragment'],
    [
      account('origin: file:///etc/passwd'),
      'accounts[0].origin: must begin with https:// (http:// only on this machine)',
    ],
    [account('timeoutMs: 0'), 'accounts[0].timeoutMs: must be from 1 to 600000'],
    [
      'accounts: [{ name: a, provider: simplymet }]',
      'accounts[0].provider: no such provider. Did you mean simplymeet? There are: simplymeet, calplatform.',
    ],
    [
      'accounts: [{ name: a, provider: calplatform, credentials: {} }]',
      'accounts[0].origin: is required for calplatform',
    ],
    ['accounts: [{ name: a, provider: simplymeet }]', 'accounts[0].credentials.apiKey: is required'],
    ['accounts: [a]', 'accounts[0]: must be an account: name, provider, credentials …'],
    ['accounts: 5', 'accounts: must be a list'],
    [
      'listen: { cors: ["*"] }',
      'listen.cors[0]: must be an origin as browsers send it, for example https://app.example.com',
    ],
    [
      'listen: { cors: [https://a.example/] }',
      'listen.cors[0]: must be an origin as browsers send it, for example https://app.example.com',
    ],
    [
      'listen: { host: 0.0.0.0 }',
      'listen.host: without `auth` only this machine may ask: use 127.0.0.1, or list keys under `auth`',
    ],
    ...['9a', '__a', 'a-b', '""', '"Co nvoke"', 'x'.repeat(41)].map((prefix) => [
      `subgraph: { prefix: ${prefix} }`,
      'subgraph.prefix: must be 1 to 40 letters, digits and _, beginning with a letter',
    ]),
    ['subgraph: { perfix: A }', 'subgraph.perfix: unknown key. Did you mean prefix?'],
    ['auth: { keys: [] }', 'auth.keys: must list at least one key'],
    ['auth: { keys: [{ name: a, key: short }] }', 'auth.keys[0].key: must have at least 16 characters'],
    [
      'auth: { keys: [{ name: a, key: 0123456789abcdef, accounts: [b] }] }',
      'auth.keys[0].accounts[0]: no such account',
    ],
    ['[1]', ': must hold names with values, for example `accounts:`'],
    ['a: [', ': not YAML: bad indent'],
    ['a: 1\na: 2', ': not YAML: duplicate key'],
  ])('%s', (text, problem) => {
    expect(problemsIn(text)).toContain(problem);
  });

  test('a name that is used twice, even of an account that is wrong otherwise', () => {
    expect(problemsIn('accounts: [{ name: a, provider: x }, { name: a, provider: y }]')).toContain(
      'accounts[1].name: is used twice',
    );
    const keys =
      'auth: { keys: [{ name: a, key: 0123456789abcdef }, { name: a, key: 0123456789abcdef, x: 1 }] }';
    expect(problemsIn(keys)).toEqual(
      expect.arrayContaining(['auth.keys[1].name: is used twice', 'auth.keys[1].key: is used twice']),
    );
  });

  test('mistakes inside what a provider reads', () => {
    const text =
      'accounts: [{ name: a, provider: calplatform, origin: https://x.example, credentials: { oauthClient: { id: 1, secrt: x } } }]';
    expect(problemsIn(text)).toEqual([
      'accounts[0].credentials.oauthClient.secrt: unknown key. Did you mean secret?',
      'accounts[0].credentials.oauthClient.id: Invalid input: expected string, received number',
      'accounts[0].credentials.oauthClient.secret: is required',
    ]);
  });

  test('everything at once, each with its line, in the order of the file', () => {
    const text = [
      'listen: { host: 0.0.0.0, port: 70000 }', // 1
      'accounts:', // 2
      '  - name: A', // 3
      '    provider: simplymeet', // 4
      '    credentials:', // 5
      "      apiKey: '${NONE}'", // 6
      '  - name: b', // 7
      '    provider: nope', // 8
      'log: { level: loud }', // 9
      'auth: { keys: [{ name: x, key: short, accounts: [zzz] }] }', // 10
    ].join('\n');
    const found = captured(() => read(text));
    expect(found.problems.map(({ line, path }) => `${line} ${printPath(path)}`)).toEqual([
      '1 listen.port',
      '3 accounts[0].name',
      '6 accounts[0].credentials.apiKey',
      '8 accounts[1].provider',
      '9 log.level',
      '10 auth.keys[0].key',
      '10 auth.keys[0].accounts[0]',
    ]);
    expect(found.message.split('\n')).toHaveLength(8);
    expect(found.message).toContain(
      'accounts[0].credentials.apiKey: the environment variable NONE is not set (line 6)',
    );
  });
});

test('never prints what a variable or the file holds', () => {
  const text = [
    "accounts: [{ name: '${S}', provider: '${S}', origin: '${S}', credentials: { apiKey: CANARY-key } }]",
    "auth: { keys: [{ name: '${S} x', key: '${S}', accounts: ['${S}'], scopes: ['${S}'] }] }",
    "listen: { host: '${S}/', port: '${S}', cors: ['${S}'] }",
    "log: { level: '${S}' }",
  ].join('\n');
  expect(captured(() => read(text, { S: 'CANARY-0' })).message).not.toContain('CANARY');
  expect(captured(() => read('accounts: [ CANARY-1: { CANARY-2')).message).not.toContain('CANARY');
});

function captured(run: () => unknown): ConfigError {
  try {
    run();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}

test('a host that is open to all is told even where something else of its section is wrong', () => {
  const text = 'listen: { host: 0.0.0.0, prot: 1 }';
  expect(problemsIn(text)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('listen.host: '),
      expect.stringContaining('listen.prot: '),
    ]),
  );
});
