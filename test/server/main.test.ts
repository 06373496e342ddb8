// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables in a configuration look like this.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { killPrograms, runProgram, urlIn } from '../support/program.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const run = (args: string[]) => runProgram(main, args);

afterEach(killPrograms);

test('runs the sandbox when nothing is configured, and stops when asked', async () => {
  const { child, said, exit } = await run(['--port', '0']);
  const text = await said('Stop with');
  expect(text).toContain('SANDBOX');
  expect(text).toContain('sales-meet');
  const response = await fetch(`${urlIn(text)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ accounts { name label provider } }"}',
  });
  const { data } = (await response.json()) as { data: { accounts: { provider: string }[] } };
  expect(data.accounts.map(({ provider }) => provider)).toEqual([
    'SIMPLYMEET',
    'SIMPLYMEET',
    'VYTE',
    'CALCOM',
    'CALPLATFORM',
    'EPILOT',
    'EPILOT',
  ]);
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
});

test('stops at once when asked twice', async () => {
  const { child, said, exit } = await run(['--port', '0']);
  const url = urlIn(await said('Stop with'));
  // A request that never ends keeps the server waiting.
  const hanging = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new ReadableStream({ pull: () => sleep(60_000) }),
    duplex: 'half',
  } as RequestInit).catch(() => undefined);
  await sleep(300);
  child.kill('SIGINT');
  await said('Once more');
  await sleep(400);
  expect(child.exitCode).toBeNull();
  child.kill('SIGINT');
  expect(await exit).toBe(130);
  await hanging;
});

describe('says what is wrong', () => {
  test('a port in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const { output, exit } = await run(['--port', String(port)]);
    expect(await exit).toBe(1);
    expect(output.stderr).toContain(`Port ${port} is in use.`);
    expect(output.stderr).not.toContain('    at ');
    taken.close();
  });

  test('a configuration with problems, before anything listens', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'main-'));
    const file = join(folder, 'team.yaml');
    await writeFile(
      file,
      "accounts: [{ name: a, provider: simplymeet, credentials: { apiKey: '${NONE}' } }]\nlisen: {}",
    );
    const { output, exit } = await run(['--config', file]);
    expect(await exit).toBe(2);
    expect(output.stderr).toContain('team.yaml has 2 problems:');
    expect(output.stderr).toContain('the environment variable NONE is not set');
    expect(output.stderr).toContain('lisen: unknown key. Did you mean listen? (line 2)');
    expect(output.stderr).not.toContain('http://');
  });

  test('a file that is not there', async () => {
    const { output, exit } = await run(['--config', 'none.yaml']);
    expect(await exit).toBe(2);
    expect(output.stderr).toContain('There is no file none.yaml.');
  });

  test('an address that others reach, without keys', async () => {
    const { output, exit } = await run(['--host', '0.0.0.0']);
    expect(await exit).toBe(2);
    expect(output.stderr).toContain('listen.host: without `auth` only this machine may ask');
  });

  test.each([['--port', 'x'], ['--nope'], ['--scale', '0']])('an odd flag: %s', async (...args) => {
    const { output, exit } = await run(args);
    expect(await exit).toBe(1);
    expect(output.stderr).toMatch(/^error: /);
  });
});

test('finds ./convoke.yaml', async () => {
  const first = await run(['--help']);
  expect(await first.exit).toBe(0);
  await writeFile(join(first.cwd, 'convoke.yaml'), 'log: { level: loud }');
  const child = spawn(process.execPath, [main], { cwd: first.cwd, env: {} });
  expect((await once(child, 'exit'))[0]).toBe(2);
});

test('runs the stand-ins alone and prints accounts for a configuration', async () => {
  const { child, output, said, exit } = await run(['sandbox', '--seed', '7']);
  await said('Stop with');
  if (!output.stderr.includes('Port')) {
    expect(output.stderr).toContain('seed 7');
    expect(output.stdout).toMatch(/^accounts:\n {2}- name: sales-meet/);
    expect(output.stdout).toMatch(/origin: http:\/\/127\.0\.0\.1:\d+/);
    child.kill('SIGINT');
    expect(await exit).toBe(0);
  }
});
