import { expect, test, vi } from 'vitest';
import { asking, exchange, json } from './exchange.ts';
import { countJoined } from './held.ts';
import { heldServer } from './held-server.ts';

const server = heldServer();

/** So many at once, of which all but one join. */
async function together(count: number, body: string, headers: Readonly<Record<string, string>>) {
  const before = await countJoined();
  const answers = Array.from({ length: count }, () =>
    exchange(server.url, { headers: { ...json, ...headers }, body }),
  );
  await vi.waitFor(async () => expect((await countJoined()) - before).toBe(count - 1), 5_000);
  server.graph.open();
  return Promise.all(answers);
}

test.each([
  ['a page of a listed origin', { origin: 'https://pages.example' }, 'https://pages.example'],
  ['one of another', { origin: 'https://other.example' }, undefined],
  ['no page', {}, undefined],
])('each is answered with the headers that it would get alone: %s', async (_who, headers, origin) => {
  const body = asking('{ held }');
  const shared = await together(3, body, headers);
  const alone = await exchange(server.url, { headers: { ...json, ...headers }, body });
  const shown = ({ date, ...others }: typeof alone.headers) => others;
  for (const one of shared) {
    expect(one.status).toBe(200);
    expect(one.headers['access-control-allow-origin']).toBe(origin);
    expect(shown(one.headers)).toEqual(shown(alone.headers));
  }
});

test('what is not in one byte a character is as long as its headers say', async () => {
  const body = asking('{ held(name: "🦉 Ł") }');
  for (const { headers, body: bytes } of await together(3, body, {})) {
    expect(bytes.toString()).toBe('{"data":{"held":"🦉 Ł 1"}}');
    expect(headers['content-length']).toBe(String(bytes.length));
  }
});
