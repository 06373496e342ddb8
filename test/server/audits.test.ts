import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './harness.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

/** The audits send plain GETs; we ask of a GET what a page of another site cannot send. */
const fetchFn = (url: string, init: RequestInit = {}) =>
  fetch(url, {
    ...init,
    headers: { 'x-graphql-yoga-csrf': '1', ...(init.headers as Record<string, string>) },
  });

test('passes every audit of GraphQL over HTTP', async () => {
  const results = await auditServer({ url: `${server.url}/graphql`, fetchFn });
  expect(results.length).toBeGreaterThanOrEqual(61);
  expect(results.filter(({ status }) => status !== 'ok')).toEqual([]);
});

test('fails none without that header: refused GETs are a matter of choice', async () => {
  const results = await auditServer({ url: `${server.url}/graphql`, fetchFn: fetch });
  expect(results.filter(({ status }) => status === 'error')).toEqual([]);
});
