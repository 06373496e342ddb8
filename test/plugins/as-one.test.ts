import { buildSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { expect, test } from 'vitest';
import { asOne } from '../../src/plugins/as-one.ts';

const schema = buildSchema('type Query { a: Int }');

async function told(plugins: (told: string[]) => readonly Plugin[]): Promise<string[]> {
  const all: string[] = [];
  const yoga = createYoga({ schema, logging: false, plugins: [...plugins(all)] });
  const answer = await yoga.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ a }"}',
  });
  all.push(await answer.text());
  return all;
}

const named = (name: string, all: string[], more: Plugin = {}): Plugin => ({
  onExecute: () => {
    all.push(`${name} begins`);
    return { onExecuteDone: () => void all.push(`${name} ends`) };
  },
  ...more,
});

test('hooks are called in the order of their plugins, those of the others too', async () => {
  const parsing = (all: string[]): Plugin => ({ onParse: () => void all.push('one parses') });
  const apart = (all: string[]) => [named('one', all, parsing(all)), named('other', all), named('last', all)];
  const expected = await told(apart);
  expect(expected).toHaveLength(8);
  expect(await told((all) => asOne(apart(all)))).toEqual(expected);
});

test('one that only looks on has nothing to say afterwards', async () => {
  const plugins = (all: string[]) =>
    asOne([{ onExecute: () => void all.push('looked') }, {}, named('other', all)]);
  expect(await told(plugins)).toEqual(['looked', 'other begins', 'other ends', '{"data":{"a":null}}']);
});

test('one that waits is refused: nobody would wait for it', async () => {
  const answer = (await told(() => asOne([{ onExecute: async () => undefined }]))).at(-1);
  expect(answer).toContain('errors');
});
