import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compiledOperations } from '../../src/kit/metrics.ts';
import { everyQuery } from '../support/every-document.ts';
import { explained } from '../support/explained.ts';
import { type Answer, allProviders, startGateway, type TestGateway } from '../support/gateway.ts';
import { settled } from '../support/settled.ts';

const folder = new URL('../../schema/operations/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const queries = files
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''))
  .filter((name) =>
    parse(read(`${name}.graphql`)).definitions.some(
      (it) => it.kind === 'OperationDefinition' && it.operation === 'query',
    ),
  );

/** Never compiles; compiles as for users; compiles at once, before an execution could say what it has to load. */
let plain: TestGateway;
let usual: TestGateway;
let eager: TestGateway;

beforeAll(async () => {
  const most = 1_000_000;
  const limits = { complexity: most, selections: most, tokens: most, documentCharacters: most, depth: 99 };
  const start = (compileFrom?: number) =>
    startGateway({ only: allProviders, limits, ...(compileFrom === undefined ? {} : { compileFrom }) });
  [plain, usual, eager] = await Promise.all([start(Number.POSITIVE_INFINITY), start(), start(1)]);
});
afterAll(() => Promise.all([plain, usual, eager].map((gateway) => gateway.close())));

const countCompiled = async (): Promise<number> => (await compiledOperations.get()).values[0]?.value ?? 0;

/** Asks a freshly seeded gateway, and says which operations the providers saw. */
async function asked(gateway: TestGateway, query: string, variables?: unknown) {
  gateway.reset();
  gateway.calls();
  const answer: Answer = await gateway.ask(query, variables);
  return { answer: settled(answer), calls: Object.keys(gateway.calls()).sort() };
}

/** Every call with the fields it was made for; joined ones too, of which chance decides that they are. */
async function callsOf(gateway: TestGateway, query: string, variables?: unknown): Promise<string[]> {
  gateway.reset();
  const { explain } = await explained(gateway, query, variables);
  return explain.calls
    .map(({ account, operation, fields }) => `${account} ${operation} for ${fields.join()}`)
    .sort();
}

let drawn = 0;

async function expectSame(text: string, variables?: unknown): Promise<void> {
  drawn += 1;
  const query = `${text} # ${drawn}`; // unknown to both, also at the second try of a test
  const expected = await asked(plain, query, variables);
  const before = await countCompiled();
  for (let time = 1; time <= 5; time += 1) expect(await asked(usual, query, variables)).toEqual(expected);
  expect(await countCompiled()).toBe(before + 2);
  expect(await callsOf(usual, query, variables)).toEqual(await callsOf(plain, query, variables));
  expect(await countCompiled()).toBe(before + 3);
  expect((await asked(eager, query, variables)).answer).toEqual(expected.answer);
  expect(await countCompiled()).toBe(before + 4);
}

describe('compiled and not, the answer and the calls are the same', () => {
  test.each(queries)('%s', async (name) => {
    const variables = files.includes(`${name}.json`) ? JSON.parse(read(`${name}.json`)) : {};
    await expectSame(read(`${name}.graphql`), variables);
  });

  test.each(everyQuery().map((query) => [query.slice(0, 60), query]))('%s …', async (_start, query) => {
    await expectSame(query);
  });
});
