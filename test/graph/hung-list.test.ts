import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ only: ['vyte'], patienceMs: 200, timeoutMs: 8_000 });
});
afterAll(() => gateway.close());

const users = (...names: string[]) =>
  `{ ${names.map((name) => `${name}: users(first: 2) { nodes { id } sources { status } }`).join(' ')} }`;

/** The list is read whole, once for all fields of a request: nobody's own signal ends it. */
test('a list that hung is given up with its last asker, so that the next request begins afresh', async () => {
  gateway.control.setFaults([{ kind: 'hang' }]);
  const hung = await gateway.ask(users('one', 'other'));
  expect(hung.errors?.map(({ extensions }) => extensions.code)).toEqual(['TIMEOUT', 'TIMEOUT']);
  expect(gateway.calls()).toEqual({ 'paris-vyte listUsers': 1 });
  gateway.control.setFaults([]);
  expect(await gateway.data(users('one'))).toMatchObject({ one: { sources: [{ status: 'OK' }] } });
  expect(gateway.calls()).toEqual({ 'paris-vyte listUsers': 1 });
});
