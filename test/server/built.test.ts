import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { root } from '../../tools/run.ts';
import { killPrograms, type Program, runProgram, urlIn } from '../support/program.ts';

/** `bin/convoke.cjs`, what `npm start` runs, in copies of the project. */
const building = 'Building dist/convoke.cjs';
// A build is two seconds of a processor that others may be using too.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
const changed = 'src/main/command.ts';
const written = new Date('2026-01-01');
const copies: string[] = [];

/** The first, and what its first start said. */
let copy: string;
let first: Program['output'];
beforeAll(async () => {
  copy = await copyProject();
  first = await helpOf(copy);
});

async function copyProject(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'project-'));
  copies.push(made);
  const parts = ['bin', 'src', 'schema', 'tools/build.ts', 'package.json', 'package-lock.json'];
  for (const name of parts) await cp(join(root, name), join(made, name), { recursive: true });
  await utimes(join(made, changed), written, written);
  await symlink(join(root, 'node_modules'), join(made, 'node_modules'));
  return made;
}

/** With what was built and seen in the first. */
async function copyBuilt(): Promise<string> {
  const other = await copyProject();
  await cp(join(copy, 'dist'), join(other, 'dist'), { recursive: true });
  return other;
}

const start = (folder: string, ...args: string[]) =>
  runProgram(join(folder, 'bin/convoke.cjs'), args, { NODE_COMPILE_CACHE: join(folder, 'compiled') });

const helpOf = async (folder: string) => {
  const { output, exit } = await start(folder, '--help');
  expect(await exit).toBe(0);
  return output;
};

async function ask(url: string, query: string, path = '/graphql'): Promise<unknown> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

afterEach(killPrograms);
afterAll(() => Promise.all(copies.map((copy) => rm(copy, { recursive: true }))));

describe('the program as one file', () => {
  test('is built by the first start only', async () => {
    expect(first.stderr).toContain(building);
    expect(first.stdout).toContain('convoke --config team.yaml');
    expect((await helpOf(copy)).stderr).toBe('');
    // Its times are new, but not what it says.
    const file = join(copy, changed);
    await writeFile(file, await readFile(file));
    expect((await helpOf(copy)).stderr).toBe('');
  });

  test('has GraphQL once: two copies refuse each other’s types', async () => {
    const { sources } = JSON.parse(await readFile(join(copy, 'dist/convoke.cjs.map'), 'utf8')) as {
      sources: string[];
    };
    expect(sources.filter((source) => /\/graphql\/type\/schema\.m?js$/.test(source))).toHaveLength(1);
  });

  test('serves the sandbox, its page and routers', async () => {
    const { child, said, exit } = await start(copy, '--port', '0');
    const url = urlIn(await said('Stop with'));
    expect(await ask(url, '{ events(first: 1) { nodes { title } sources { status } } }')).toMatchObject({
      data: {
        events: {
          nodes: [{ title: expect.any(String) }],
          sources: expect.arrayContaining([{ status: 'OK' }]),
        },
      },
    });
    const sdl = (await ask(url, '{ _service { sdl } }', '/subgraph')) as {
      data: { _service: { sdl: string } };
    };
    expect(sdl.data._service.sdl).toBe(await readFile(join(root, 'schema/subgraph.graphql'), 'utf8'));
    const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect(page.status).toBe(200);
    // GraphiQL from its package, our panel and the samples from where the sources name them.
    expect(html).toContain('convokePlugins');
    expect(html).toContain('query UpcomingEvents(');
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  test('compiles queries that come again, as the sources do', async () => {
    const { said } = await start(copy, '--port', '0');
    const url = urlIn(await said('Stop with'));
    const query = '{ accounts { name provider capabilities { verb } } }';
    const first = await ask(url, query);
    for (let round = 0; round < 4; round++) expect(await ask(url, query)).toEqual(first);
    const counted = await (await fetch(`${url}/metrics`)).text();
    expect(counted).toMatch(/^convoke_planned_operations_total [1-9]/m);
  });

  test('reads a configuration', async () => {
    const file = join(copy, 'team.yaml');
    const accounts = [{ name: 'team', provider: 'vyte', credentials: { apiKey: '$' + '{KEY}' } }];
    await writeFile(file, JSON.stringify({ listen: { port: 0 }, accounts }));
    const wrong = await start(copy, '--config', file);
    expect(await wrong.exit).toBe(2);
    expect(wrong.output.stderr).toContain('the environment variable KEY is not set');
    const { said } = await runProgram(join(copy, 'bin/convoke.cjs'), ['--config', file], {
      KEY: 'k'.repeat(20),
    });
    const url = urlIn(await said('Stop with'));
    expect(await ask(url, '{ accounts { name } }')).toEqual({ data: { accounts: [{ name: 'team' }] } });
  });
});

describe('a change', () => {
  /** Another text of the same length, and the same time of change as far as tools can set it. */
  async function change(folder: string): Promise<void> {
    const file = join(folder, changed);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('One GraphQL API over', 'Two GraphQL API over'));
    await utimes(file, written, written);
  }

  test('never runs as it was', async () => {
    const other = await copyBuilt();
    expect((await helpOf(other)).stderr).toBe('');
    await change(other);
    const { stdout, stderr } = await helpOf(other);
    expect(stderr).toContain(building);
    expect(stdout).toContain('Two GraphQL API over');
  });

  test('in a copy of the project never runs as in the first', async () => {
    const other = await copyBuilt();
    await change(other);
    expect((await helpOf(other)).stdout).toContain('Two GraphQL API over');
    expect((await helpOf(copy)).stdout).toContain('One GraphQL API over');
  });

  test('runs from the sources where nothing can be built', async () => {
    const other = await copyBuilt();
    await withoutRolldown(other);
    // It is no part of the program, which is as good as before.
    expect(await helpOf(other)).toMatchObject({ stderr: '' });
    await change(other);
    const { stdout, stderr } = await helpOf(other);
    expect(stderr).toBe('');
    expect(stdout).toContain('Two GraphQL API over');
  });

  test('runs from the sources where nothing can be written', async () => {
    const other = await copyProject();
    await writeFile(join(other, 'dist'), '');
    const { stdout, stderr } = await helpOf(other);
    expect(stderr).toContain('running the sources');
    expect(stdout).toContain('One GraphQL API over');
  });
});

/** As `npm ci --omit=dev` would leave it. */
async function withoutRolldown(copy: string): Promise<void> {
  const folder = join(copy, 'node_modules');
  await rm(folder);
  await mkdir(folder);
  const names = (await readdir(join(root, 'node_modules'))).filter((name) => name !== 'rolldown');
  for (const name of names) await symlink(join(root, 'node_modules', name), join(folder, name));
}
