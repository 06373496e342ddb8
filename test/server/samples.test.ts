import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../src/main/serve.ts';

const overrides = { port: 0, logLevel: 'silent' };

const names = ['Accounts', 'UpcomingEvents', 'EventDetails', 'Users', 'BookEvent'];

/** Which of the operations GraphiQL opens with, on the accounts of a file or of the sandbox. */
async function tabsOf(file: string | null): Promise<string[]> {
  const served = await serve({ file, overrides, seed: 1, scale: 1 }, {});
  try {
    const page = await fetch(`${served.url}/graphql`, { headers: { accept: 'text/html' } });
    const text = await page.text();
    return names.filter((name) => new RegExp(`(?:query|mutation) ${name}\\b`).test(text));
  } finally {
    await served.stop();
  }
}

test('samples that name things of the sandbox are for the sandbox alone', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'convoke-')), 'convoke.yaml');
  const credentials = '{ apiKey: none }';
  await writeFile(file, `accounts: [{ name: own, provider: simplymeet, credentials: ${credentials} }]`);
  const [own, sandbox] = [await tabsOf(file), await tabsOf(null)];
  expect(own).toEqual(['Accounts', 'UpcomingEvents', 'Users']);
  expect(sandbox).toEqual(names);
});
