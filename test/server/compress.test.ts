import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Encoding, wishOf } from '../../src/front/compress.ts';
import { asking, exchange, type Got, json } from './exchange.ts';
import { countJoined } from './held.ts';
import { heldServer } from './held-server.ts';

const server = heldServer();
beforeEach(() => server.graph.open());

const ask = (encoding: string | null, query = '{ big(length: 5000) }', more: object = {}): Promise<Got> =>
  exchange(server.url, {
    headers: { ...json, ...(encoding === null ? {} : { 'accept-encoding': encoding }), ...more },
    body: asking(query),
  });

const inflated = ({ headers, body }: Got): string => {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return encoding === 'gzip' ? gunzipSync(body).toString() : body.toString();
};

const large = JSON.stringify({ data: { big: 'x'.repeat(5_000) } });

describe('an answer is compressed as its client wants it', () => {
  test.each<[string | null, Encoding | undefined]>([
    [null, undefined],
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP', 'gzip'],
    ['deflate', undefined],
    ['gzip;q=1, br;q=0.5', 'gzip'],
  ])('%s', async (accepted, encoding) => {
    const answer = await ask(accepted);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers.vary).toBe('accept-encoding');
    expect(answer.headers['content-length']).toBe(String(answer.body.length));
    expect(answer.body.length < 1_000).toBe(encoding !== undefined);
    expect(inflated(answer)).toBe(large);
  });

  test('not when it is small, but then too where nothing else is taken', async () => {
    const small = await ask('br, gzip', '{ big(length: 900) }');
    expect([small.headers['content-encoding'], small.headers.vary]).toEqual([undefined, 'accept-encoding']);
    const forced = await ask('gzip, identity;q=0', '{ big(length: 900) }');
    expect(forced.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(inflated(forced))).toEqual({ data: { big: 'x'.repeat(900) } });
  });

  test('errors too, with the status that they have', async () => {
    const query = `{ ${Array.from({ length: 12 }, (_, at) => `unknown${at}`).join(' ')} }`;
    const accept = { accept: 'application/graphql-response+json' };
    const [plain, zipped] = [await ask(null, query, accept), await ask('br', query, accept)];
    expect([plain.status, zipped.status]).toEqual([400, 400]);
    expect(zipped.headers['content-encoding']).toBe('br');
    expect(inflated(zipped)).toBe(plain.body.toString());
  });

  test('for a page of another origin as well', async () => {
    const { headers } = await ask('br', undefined, { origin: 'https://pages.example' });
    expect(headers).toMatchObject({
      'access-control-allow-origin': 'https://pages.example',
      'content-encoding': 'br',
      vary: 'accept-encoding',
    });
  });

  test('by the long way it is sent as it is', async () => {
    const answer = await exchange(server.url, {
      method: 'GET',
      path: '/graphql?query=%7Bbig(length:5000)%7D',
      headers: { 'x-graphql-yoga-csrf': '1', 'accept-encoding': 'br' },
    });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.body.toString()).toBe(large);
  });
});

test('those who ask the same at once share the compressed bytes', async () => {
  server.graph.hold();
  const before = await countJoined();
  const answers = Array.from({ length: 10 }, () => ask('br'));
  await vi.waitFor(async () => expect((await countJoined()) - before).toBe(9), { timeout: 10_000 });
  server.graph.open();
  for (const answer of await Promise.all(answers)) {
    expect(answer.headers['content-encoding']).toBe('br');
    expect(inflated(answer)).toBe(large);
  }
  expect(server.graph.ran).toHaveLength(1);
});

test.each<[string, Encoding | null, number]>([
  ['', null, 1_024],
  ['*', 'br', 1_024],
  ['*;q=0', null, 1_024],
  ['identity', null, 1_024],
  ['identity, gzip', 'gzip', 1_024],
  ['identity;q=0.9, gzip;q=0.5', null, 1_024],
  ['identity;q=0.5, gzip;q=0.9', 'gzip', 1_024],
  ['identity;q=0', null, 1_024],
  ['gzip, identity;q=0', 'gzip', 0],
  ['gzip, *;q=0', 'gzip', 0],
  ['br;q=0, *', 'gzip', 1_024],
  ['br;q=0, gzip;q=0', null, 1_024],
  ['br;q=0.000, gzip;q=0.001', 'gzip', 1_024],
  ['br ; q=0.2 , gzip ; q=0.8', 'gzip', 1_024],
  ['br;q=nonsense', null, 1_024],
  ['br;q=2', null, 1_024],
  ['br;level=1', 'br', 1_024],
  ['brotli, gzipped', null, 1_024],
  [';;,,;q=1', null, 1_024],
])('accept-encoding %j is read as %s', (accepted, encoding, fromBytes) => {
  expect(wishOf(accepted)).toEqual({ encoding, fromBytes });
});
