import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Logger, silentLogger } from '../../src/kit/log.ts';
import { startTestServer, type TestServer } from '../server/harness.ts';
import { askInParts } from '../support/parts.ts';

let server: TestServer;
let logged: { fields: Readonly<Record<string, unknown>>; message: string }[] = [];
const write: Logger['info'] = (fields, message) => {
  logged.push({ fields, message });
};

beforeAll(async () => {
  server = await startTestServer({
    log: { ...silentLogger, debug: write, info: write, warn: write, error: write },
  });
});
afterAll(() => server.close());
beforeEach(() => {
  logged = [];
});

const ask = (query: string) => askInParts(server.url, query);

describe('errors in what was deferred', () => {
  test('a GatewayError has all it knows', async () => {
    const answer = await ask('{ hello ... @defer { fail(how: "gateway") } }');
    expect(await answer.next()).toEqual({ data: { hello: 'Hello world' }, hasNext: true });
    expect((await answer.rest())[0]).toEqual({
      path: [],
      data: { fail: null },
      errors: [
        {
          message: 'Too many calls.',
          path: ['fail'],
          locations: [{ line: 1, column: 22 }],
          extensions: {
            code: 'RATE_LIMITED',
            account: 'sales',
            provider: 'vyte',
            retryable: true,
            retryAfterMs: 1_500,
            upstreamStatus: 429,
            upstreamRequestId: 'r-1',
            remedy: { action: 'WAIT', until: expect.any(String), message: expect.any(String) },
          },
        },
      ],
    });
  });

  test.each(['fail(how: "bug")', 'fail(how: "graphql")', 'fail(how: "text")', 'odd', 'strict'])(
    'a bug leaks nothing: %s',
    async (field) => {
      const answer = await ask(`{ hello ... @defer { ${field} } }`);
      await answer.next();
      const [patch] = await answer.rest();
      expect(patch?.data ?? {}).not.toContain('CANARY');
      expect(patch?.errors).toMatchObject([
        { message: 'Unexpected error.', path: [field.replace(/\(.*/, '')] },
      ]);
      const extensions = patch?.errors?.[0]?.extensions;
      expect(extensions).toEqual({
        code: 'INTERNAL',
        errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        retryable: false,
        remedy: { action: 'REPORT', until: null, message: expect.any(String) },
      });
      expect(logged.find(({ message }) => message === 'unexpected error')?.fields.errorId).toBe(
        extensions?.errorId,
      );
      expect(JSON.stringify(patch)).not.toContain('CANARY');
    },
  );

  test('nothing of what would have been the status', async () => {
    const answer = await ask('{ hello ... @defer { fail(how: "key") } }');
    await answer.next();
    expect((await answer.rest())[0]?.errors?.[0]?.extensions).toEqual({
      code: 'UNAUTHENTICATED',
      retryable: false,
      remedy: { action: 'REAUTHORIZE', until: null, message: expect.any(String) },
    });
  });

  test('each of several by itself', async () => {
    const answer = await ask('{ ... @defer { fail(how: "many") } }');
    await answer.next();
    const [patch] = await answer.rest();
    expect(patch?.errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL', 'TIMEOUT']);
  });
});
