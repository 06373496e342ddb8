import { afterEach, beforeEach, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { globalId } from '../support/ids.ts';

const account = 'office-cal';

let gateway: TestGateway;
// Afresh for each try: what was spent stays spent for a minute.
beforeEach(async () => {
  gateway = await startGateway({ only: ['calcom'], paced: true, patienceMs: 8_000 });
  gateway.control.setConditions([{ name: 'limited' }]); // 30 a minute, and five overruns lock the owner of the key
});
afterEach(() => gateway.close());

/** A list that nobody else asks for, so that no call is shared. */
const list = (turn: number) =>
  gateway.ask(
    `{ users(accounts: ["${account}"], filter: { emails: ["nobody-${turn}@example.com"] }) { nodes { id } } }`,
  );

const get = (id: number) =>
  gateway.ask(`{ node(id: "${globalId('User', account, id)}") { ... on User { name } } }`);

test('a storm never goes over what the provider allows: the rest is refused here, with a wait, and nobody is locked', async () => {
  const storm = await Promise.all([
    ...Array.from({ length: 40 }, (_, turn) => list(turn)),
    ...[7, 8, 10, 11, 13, 15].map(get),
  ]);
  const seen = gateway.control.requests();
  const tokens = seen.reduce((sum, { operation }) => sum + (operation === 'listUsers' ? 2 : 1), 0);
  expect(tokens).toBeLessThanOrEqual(25);
  expect(tokens).toBeGreaterThanOrEqual(20);
  expect(seen.map(({ status }) => status)).not.toContain(429);
  const refused = storm.flatMap(({ errors = [] }) => errors);
  expect(refused).toHaveLength(46 - seen.length);
  for (const { extensions } of refused) {
    expect(extensions).toMatchObject({ code: 'RATE_LIMITED', account, retryable: true });
    expect(extensions.retryAfterMs).toBeGreaterThan(1_000);
  }

  // So the owner of the key is not locked.
  gateway.control.setConditions([]);
  const stand = gateway.sandbox.providers[0];
  const key = encodeURIComponent(String(stand?.accounts[0]?.credentials.apiKey));
  const response = await fetch(`${stand?.origin}/users/7?apiKey=${key}`);
  expect(response.status).toBe(200);
});
