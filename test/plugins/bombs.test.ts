import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../server/harness.ts';
import { bombs } from './bombs.ts';
import { fire } from './fire.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

describe('what costs little to send and much to answer', () => {
  test('there are enough of them to mean something', () => {
    expect(bombs.length).toBeGreaterThan(25);
    expect(new Set(bombs.map(({ name }) => name)).size).toBe(bombs.length);
  });

  test.each(bombs)('refuses $name', async (bomb) => {
    const blast = await fire(`${server.url}/graphql`, bomb);
    expect(blast).toMatchObject({ code: 'VALIDATION' });
    expect([400, 413]).toContain(blast.status);
    expect(blast.message.length).toBeLessThan(200);
    expect(blast.ms).toBeLessThan(2_000);
    expect(server.calls()).toBe(0);
  });

  test('still answers afterwards', async () => {
    expect(await server.ask('{ hello }')).toEqual({ data: { hello: 'Hello world' } });
  });
});
