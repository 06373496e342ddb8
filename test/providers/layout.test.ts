import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { providers } from '../../src/providers/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = readdirSync(`${root}/src/providers`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('every folder is in the one list, and the other way round', () => {
  expect(providers.map(({ id }) => id).sort()).toEqual(folders.sort());
});

/** What makes a provider whole: whoever adds one finds it here, not by being told. */
describe.each(folders)('provider %s', (name) => {
  test.each([
    `src/providers/${name}/index.ts`,
    `src/providers/${name}/operations.ts`,
    `src/providers/${name}/errors.ts`,
    `src/domain/details/${name}.ts`,
    `src/graphql/providers/${name}.ts`,
    `src/sandbox/${name}/index.ts`,
    `test/providers/${name}`,
    `test/mapping/providers/${name}.ts`,
    `docs/providers/${name}.md`,
  ])('has %s', (path) => {
    expect(existsSync(`${root}/${path}`)).toBe(true);
  });
});
