import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stateFolder } from '../../src/kit/state-file.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'convoke-test-'));
  folder = join(root, 'deep', 'state');
});
afterEach(() => rmSync(root, { recursive: true }));

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

test('is for its owner alone, folder and file', async () => {
  await stateFolder(folder)('sales').write({ a: 1 });
  expect(modeOf(folder)).toBe('700');
  expect(modeOf(join(folder, 'sales.json'))).toBe('600');
});

test('reads what was written, null before', async () => {
  const file = stateFolder(folder)('sales');
  expect(file.read()).toBeNull();
  await file.write({ a: 1 });
  await file.write({ a: 2 });
  expect(file.read()).toEqual({ a: 2 });
  expect(stateFolder(folder)('sales').read()).toEqual({ a: 2 });
  expect(stateFolder(folder)('support').read()).toBeNull();
});

test('leaves nothing beside it, and is not stopped by what a crash left', async () => {
  const file = stateFolder(folder)('sales');
  writeFileSync(join(folder, 'sales.json.new'), '{"half', { mode: 0o644 });
  await file.write({ a: 1 });
  expect(readdirSync(folder)).toEqual(['sales.json']);
  expect(modeOf(join(folder, 'sales.json'))).toBe('600');
});

test('a file that is no JSON counts as none; one that cannot be read does not', () => {
  const file = stateFolder(folder)('sales');
  writeFileSync(join(folder, 'sales.json'), '{"half');
  expect(file.read()).toBeNull();
  expect(() => stateFolder(join(folder, 'sales.json'))).toThrow();
});

test('a folder that cannot be made is an error at once', () => {
  writeFileSync(join(root, 'file'), '');
  expect(() => stateFolder(join(root, 'file', 'state'))).toThrow(/ENOTDIR|EEXIST/);
  expect(readFileSync(join(root, 'file'), 'utf8')).toBe('');
});
