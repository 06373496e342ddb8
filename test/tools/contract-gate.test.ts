import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contractGate, names } from '../../tools/contract-gate.ts';
import { install } from '../../tools/install.ts';
import { run } from '../../tools/run.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convoke-gate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string) => {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

function git(...words: string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  const { ok, output } = run('git', [...who, ...words], folder);
  if (!ok) throw new Error(output);
}

function commit(): void {
  git('add', '-A');
  git('commit', '-qm', 'A change');
}

const before = `
  type Query { account(name: String!, at: Int): Account, node(id: ID!): String }
  type Account { capabilities: [String!]!, state: State }
  enum State { ON OFF }
`;
const breaking = before.replace('capabilities: [String!]!, ', '');

const schema = 'schema/schema.graphql';
const page = 'docs/decisions/0030-less.md';

function begin(text = before): void {
  git('init', '-q');
  write(schema, text);
  write('docs/decisions/0001-first.md', 'Why `Account.capabilities` is as it is.');
  commit();
}

describe('what breaks clients', () => {
  test('is refused, by name', () => {
    begin();
    write(schema, breaking);
    expect(contractGate(folder)).toEqual({
      ok: false,
      output: expect.stringMatching(
        /^Account\.capabilities: .*removed.* A page in docs\/decisions must name it/,
      ),
      note: 'the files against HEAD: 1 breaking (Account.capabilities), 0 dangerous, 0 safe',
    });
  });

  test('passes with a new page that names it', () => {
    begin();
    write(schema, breaking);
    write(page, '# 30. Less\n\n`Account.capabilities` goes, because nobody read it.');
    expect(contractGate(folder)).toMatchObject({ ok: true, output: '' });
  });

  test('passes with a page that is changed along with it', () => {
    begin();
    write(schema, breaking);
    write('docs/decisions/0001-first.md', 'Why `Account.capabilities` was as it was, and is no more.');
    expect(contractGate(folder).ok).toBe(true);
  });

  test('does not pass with a page that names another place, or only one of two', () => {
    begin();
    write(schema, breaking);
    write(page, 'Away with Account.capabilitiesOld and Account.');
    expect(contractGate(folder).ok).toBe(false);
    write(page, 'Away with Account.capabilities.');
    expect(contractGate(folder).ok).toBe(true);
    write(schema, breaking.replace('account(name: String!, at: Int)', 'account(name: String!)'));
    expect(contractGate(folder).output).toMatch(/^Query\.account\.at: [^\n]*$/);
    write(page, 'Away with Account.capabilities and Query.account(at:).');
    expect(contractGate(folder).ok).toBe(true);
  });

  test('is found in the last commit when all is committed, with its page', () => {
    begin();
    write(schema, breaking);
    commit();
    expect(contractGate(folder)).toMatchObject({
      ok: false,
      note: 'HEAD against HEAD^: 1 breaking (Account.capabilities), 0 dangerous, 0 safe',
    });
    write(page, 'Account.capabilities goes.');
    git('add', '-A');
    git('commit', '-q', '--amend', '--no-edit');
    expect(contractGate(folder).ok).toBe(true);
  });

  test('is found in the schema of the subgraph too, which uses what its router defines', () => {
    const subgraph = (key: string) => `type Query { a: Int } type A @key(fields: "id") { id: ID! ${key} }`;
    begin();
    write('schema/subgraph.graphql', subgraph('name: String'));
    expect(contractGate(folder).note).toBe('the files against HEAD: no change');
    commit();
    write('schema/subgraph.graphql', subgraph(''));
    expect(contractGate(folder)).toMatchObject({ ok: false, output: expect.stringMatching(/^A\.name: /) });
  });
});

test('what is added is counted, what is dangerous is named, neither is refused', () => {
  begin();
  write(
    schema,
    before.replace('ON OFF', 'ON OFF HALF').replace('state: State', 'state: State, name: String'),
  );
  expect(contractGate(folder)).toEqual({
    ok: true,
    output: '',
    note: 'the files against HEAD: 0 breaking, 1 dangerous (State.HALF), 1 safe',
  });
});

test('a file that no schema is in changes nothing', () => {
  begin();
  write('other.txt', 'x');
  expect(contractGate(folder)).toEqual({ ok: true, output: '', note: 'the files against HEAD: no change' });
});

describe('where nothing can be compared it says so and passes', () => {
  test('no repository', () => {
    expect(contractGate(folder)).toEqual({
      ok: true,
      output: '',
      note: 'not compared: there is no commit here',
    });
  });

  test('the first commit', () => {
    begin();
    expect(contractGate(folder).note).toBe('not compared: there is no commit before this one');
  });

  test('a shallow copy', () => {
    begin();
    write(schema, breaking);
    commit();
    const copy = join(folder, 'copy');
    git('clone', '-q', '--depth', '1', `file://${folder}`, copy);
    expect(contractGate(copy)).toMatchObject({
      ok: true,
      note: 'not compared: there is no commit before this one',
    });
  });
});

test('the script with a package of its own is typed', () => {
  expect(run('tsc', ['-p', install('tools/contract')])).toEqual({ ok: true, output: '' });
});

test.each([
  ['see `A.b`', 'A.b', true],
  ['A.b.', 'A.b', true],
  ['A.bc', 'A.b', false],
  ['XA.b', 'A.b', false],
  ['A.b.c', 'A.b', false],
  ['A.b(c:)', 'A.b', false],
  ['A.b(c:)', 'A.b.c', true],
  ['A.b.c', 'A.b.c', true],
  ['@d(a:)', '@d.a', true],
  ['AxB', 'A.B', false],
])('%s names %s: %s', (text, path, named) => {
  expect(names(text, path)).toBe(named);
});
