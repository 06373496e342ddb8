import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { sales, support } from '../support/ids.ts';
import { askInParts, type Part } from '../support/parts.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const query = '{ accounts { name ... @defer { events(first: 2) { nodes { title } } } } }';

test('the last part of an answer explains all of them: who was slow, and for which field', async () => {
  gateway.control.setFaults([{ kind: 'latency', ms: 150, account: support }]);
  const answer = await askInParts(gateway.url, query, undefined, { 'x-convoke-explain': 'calls' });
  const parts: Part[] = [];
  for (let part = await answer.next(); part !== undefined; part = await answer.next()) parts.push(part);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.map(({ extensions }) => extensions?.explain !== undefined)).toEqual([
    ...parts.slice(1).map(() => false),
    true,
  ]);
  const calls = parts.at(-1)?.extensions?.explain?.calls ?? [];
  expect(calls).toHaveLength(2);
  for (const call of calls)
    expect(call).toMatchObject({ operation: 'getListOfEvents', outcome: 'OK', fields: ['accounts.events'] });
  expect(new Set(calls.map(({ account }) => account))).toEqual(new Set([sales, support]));
});
