import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createDocumentCache } from '../../src/plugins/document-cache.ts';

const document = parse('{ hello }');
const text = (name: number, length: number): string => `${name}`.padEnd(length, '#');

/** Which of so many texts are known, without making them any younger than they are by order. */
const knownOf = ({ documentCache }: ReturnType<typeof createDocumentCache>, texts: readonly string[]) =>
  texts.filter((it) => documentCache.get(it) !== undefined).length;

test('so many documents are kept, the least recently used are forgotten', () => {
  const cache = createDocumentCache();
  const texts = Array.from({ length: 201 }, (_, name) => text(name, 10));
  for (const it of texts.slice(0, 200)) cache.documentCache.set(it, document);
  expect(cache.documentCache.get(texts[0] ?? '')).toBe(document);
  cache.documentCache.set(texts[200] ?? '', document);
  expect(cache.documentCache.get(texts[0] ?? '')).toBe(document);
  expect(cache.documentCache.get(texts[1] ?? '')).toBeUndefined();
  expect(knownOf(cache, texts)).toBe(200);
});

test('long documents are fewer: all together have so many characters', () => {
  const cache = createDocumentCache();
  const texts = Array.from({ length: 100 }, (_, name) => text(name, 32_768));
  for (const it of texts) cache.documentCache.set(it, document);
  expect(knownOf(cache, texts)).toBe(Math.floor(2_000_000 / 32_768));
  expect(cache.documentCache.get(texts[99] ?? '')).toBe(document);
});

test('one that is set again counts once', () => {
  const cache = createDocumentCache();
  const texts = Array.from({ length: 60 }, (_, name) => text(name, 32_768));
  for (let time = 0; time < 5; time += 1) for (const it of texts) cache.documentCache.set(it, document);
  expect(knownOf(cache, texts)).toBe(60);
});

test('what cannot be parsed is not kept', () => {
  const { errorCache } = createDocumentCache();
  errorCache.set();
  expect(errorCache.get()).toBeUndefined();
});
