import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { serve } from '../../src/main/serve.ts';
import { loadSamples } from '../../src/plugins/samples.ts';
import { checkFetch, checkGraphiql } from './fast-accounts-first.ts';
import { openBrowser } from './open.ts';
import { runOperation } from './run-operation.ts';
import { controlOf } from './sandbox-control.ts';

/** GraphiQL as a newcomer meets it: sandbox, no network, every sample tab run by its button. */
const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const results = inProject('test-results');

const nameOf = (query: string): string => /^(?:query|mutation) (\w+)/m.exec(query)?.[1] ?? '';

interface Answer {
  readonly data?: object | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Presses the button of one tab and answers what came back. */
async function run(page: Page, name: string): Promise<Answer> {
  const answer = (await (await runOperation(page, name)).json()) as Answer;
  await page.waitForFunction(() => document.querySelector('.result-window')?.textContent?.includes('data'));
  await page.screenshot({ path: `${results}/graphiql-${name}.png` });
  return answer;
}

/** It answers in parts, and is looked at by itself. */
const inParts = 'FastAccountsFirst';

async function main(executablePath: string): Promise<void> {
  await mkdir(results, { recursive: true });
  const overrides = { port: 0, logLevel: 'silent' };
  const served = await serve({ file: null, overrides, seed: 1, scale: 1 }, {});
  const { page, strangers, complaints, close } = await openBrowser(executablePath, served.url);
  try {
    await page.goto(`${served.url}/graphql`);
    await page.waitForSelector('.graphiql-tab-button');
    const names = (await loadSamples(inProject('schema/operations'))).map(({ query }) => nameOf(query));
    assert.deepEqual(await page.locator('.graphiql-tab-button').allTextContents(), names);
    console.log(`ok  ${names.length} sample tabs`);

    for (const name of names.filter((it) => it !== inParts)) {
      const { data, errors } = await run(page, name);
      assert.deepEqual(errors, undefined, name);
      assert.ok(data, name);
      console.log(`ok  ${name} answers`);
    }

    const slow = controlOf(served, 'sales-meet');
    await checkGraphiql(page, slow, results);
    await checkFetch(page, slow);

    await page.click('button[aria-label="Show Documentation Explorer"]');
    await page.waitForSelector('.graphiql-doc-explorer-content:has-text("Query")');
    await page.screenshot({ path: `${results}/graphiql-documentation.png` });
    console.log('ok  the documentation shows the schema');

    assert.deepEqual(strangers, [], 'requests to other hosts');
    assert.deepEqual(complaints, [], 'errors in the console');
    console.log('ok  no other host was asked, and the console is quiet');
  } catch (error) {
    await page.screenshot({ path: `${results}/graphiql-failure.png` });
    throw error;
  } finally {
    await close();
    await served.stop();
  }
}

await main(process.argv[2] ?? 'chromium');
