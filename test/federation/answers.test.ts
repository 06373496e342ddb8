import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainSubgraph } from '../../src/graphql/federation/subgraph.ts';
import { cases } from './cases/index.ts';
import { crm } from './foreign/crm.ts';
import { measure, type Row } from './support/measure.ts';
import { pageOf } from './support/page.ts';
import { type Stage, startStage } from './support/stage.ts';

let stage: Stage;
const rows = new Map<string, Row>();

beforeAll(async () => {
  stage = await startStage(crm, plainSubgraph);
});
afterAll(() => stage.close());

test.each(cases.map((one) => [one.name, one] as const))('the same by every way: %s', async (_, one) => {
  const row = await measure(stage, one);
  const { direct, hive, apollo } = row.outcomes;
  expect(hive.data).toEqual(direct.data);
  expect(apollo.data).toEqual(direct.data);
  expect(hive.errors).toEqual(direct.errors);
  expect(apollo.errors).toEqual(direct.errors);
  expect(hive.calls).toEqual(direct.calls);
  expect(apollo.calls).toEqual(direct.calls);
  expect(JSON.stringify(direct.data).length).toBeGreaterThan(10);
  rows.set(one.name, row);
});

test('the page tells what was measured', async () => {
  expect(rows.size).toBe(cases.length);
  expect(rows.size).toBeGreaterThanOrEqual(50);
  const packages = [
    '@graphql-hive/gateway-runtime',
    '@apollo/gateway',
    '@theguild/federation-composition',
    '@apollo/composition',
  ];
  const versions = Object.fromEntries(packages.map((name) => [name, versionOf(name)]));
  const page = pageOf(
    cases.flatMap(({ name }) => rows.get(name) ?? []),
    versions,
  );
  await expect(page).toMatchFileSnapshot(fileURLToPath(new URL('../../docs/federation.md', import.meta.url)));
});

function versionOf(name: string): string {
  const file = new URL(`node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
