import { readdirSync, readFileSync } from 'node:fs';
import { parse, visit } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ExplainedCalls } from '../../src/fanout/explain/call-list.ts';
import { publicOperations } from '../../src/providers/epilot/operations.ts';
import { inputOf } from '../support/acts/act.ts';
import { acts, named } from '../support/acts/index.ts';
import { everyQuery } from '../support/every-document.ts';
import { counted, explained } from '../support/explained.ts';
import { allProviders, startGateway, type TestGateway } from '../support/gateway.ts';
import { useGateways } from '../support/gateways.ts';
import { mutationDocument } from '../support/mutations.ts';

/** Public routes are called without a credential, so that the stand-in cannot say by which account. */
const publicly = publicOperations;

const folder = new URL('../../schema/operations/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const samples = files.filter((file) => file.endsWith('.graphql')).map((file) => file.replace('.graphql', ''));

/** Every name in the answer to a document. */
function namesIn(query: string): ReadonlySet<string> {
  const names = new Set<string>();
  visit(parse(query), { Field: ({ alias, name }) => void names.add((alias ?? name).value) });
  return names;
}

function expectTruth({ calls, totals }: ExplainedCalls, query: string, seen: Record<string, number>): void {
  expect(counted(calls, publicly)).toEqual(seen);
  expect(totals.calls).toBe(calls.length);
  const names = namesIn(query);
  for (const { operation, fields } of calls) {
    expect(fields.length, operation).toBeGreaterThan(0);
    for (const part of fields.flatMap((field) => field.split('.'))) expect(names, operation).toContain(part);
  }
}

describe('reads', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    const most = 1_000_000;
    const limits = { complexity: most, selections: most, tokens: most, documentCharacters: most, depth: 99 };
    gateway = await startGateway({ only: allProviders, limits });
  });
  afterAll(() => gateway.close());
  beforeEach(() => {
    gateway.reset();
    gateway.calls();
  });

  test.each(samples)('%s: the calls that the providers saw, each with its fields', async (name) => {
    const variables = files.includes(`${name}.json`) ? JSON.parse(read(`${name}.json`)) : {};
    const query = read(`${name}.graphql`);
    const { answer, explain } = await explained(gateway, query, variables);
    expect(answer.errors).toBeUndefined();
    // Health is told without a call.
    expect(explain.totals.calls > 0).toBe(name !== '22-health');
    expectTruth(explain, query, gateway.calls());
  });

  test.each(everyQuery().map((query) => [query.slice(0, 60), query]))('%s …', async (_start, query) => {
    const { explain } = await explained(gateway, query);
    expectTruth(explain, query, gateway.calls());
  });
});

describe('acts', () => {
  const gatewayOf = useGateways();

  test.each(named(acts))('%s: the calls that the provider saw, each with its fields', async (_name, act) => {
    const gateway = await gatewayOf(act.provider);
    const input = await inputOf(act, gateway);
    gateway.calls();
    const query = mutationDocument(act.name, act.selection);
    const { explain } = await explained(gateway, query, { input });
    expect(explain.calls.map(({ operation }) => operation)).toContain(act.operation);
    expectTruth(explain, query, gateway.calls());
  });
});
