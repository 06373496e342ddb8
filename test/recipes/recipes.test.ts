import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { stepsOf, withOutcomes } from './page.ts';
import { runRecipe } from './run.ts';

const folder = new URL('../../docs/recipes/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder).filter((name) => /^\d\d-.*\.md$/.test(name));

/** No recipe is about a fault. */
const fault = /"status": "FAILED"|"errors":/;

describe('every recipe', () => {
  test('is listed on the first page', () => {
    const listed = [...read('README.md').matchAll(/\]\((\d\d-[\w-]+\.md)\)/g)].map(([, name]) => name);
    expect(listed).toEqual(names.toSorted());
    expect(names).toHaveLength(10);
  });

  test.each(names)('%s: the answers and calls on the page are those of a fresh sandbox', async (name) => {
    const page = read(name);
    const steps = stepsOf(page);
    expect(steps.length).toBeGreaterThan(0);
    for (const { answer, calls } of steps) expect([answer, calls]).not.toContain(null);
    // To renew them: npm run recipes
    expect(withOutcomes(page, await runRecipe(page))).toBe(page);
    expect(page).not.toMatch(fault);
  });
});

describe('reading a page', () => {
  const block = (kind: string, text: string) => `\`\`\`${kind}\n${text}\n\`\`\`\n`;

  test('headers and variables belong to the query above them', () => {
    const page = `${block('graphql', '{ a }')}${block('http headers', 'x-one: 1')}${block('graphql', '{ b }')}`;
    expect(stepsOf(page)).toMatchObject([
      { query: '{ a }\n', headers: { 'x-one': '1' } },
      { query: '{ b }\n', headers: {}, variables: null },
    ]);
  });

  test('a block that nobody checks is refused', () => {
    expect(() => stepsOf(block('json', '{}'))).toThrow('no block of the kind');
    expect(() => stepsOf(block('json answer', '{}'))).toThrow('begins with its query');
  });

  test('a page with another answer is not what a run makes of it', () => {
    const page = `${block('graphql', '{ a }')}${block('json answer', '{"data": 1}')}`;
    expect(withOutcomes(page, [{ answer: '{"data": 2}\n', calls: '' }])).not.toBe(page);
    expect(withOutcomes(page, [{ answer: '{"data": 1}\n', calls: '' }])).toBe(page);
  });
});
