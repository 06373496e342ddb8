import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serve } from '../../src/main/serve.ts';
import { loadSamples } from '../../src/plugins/samples.ts';
import { checkExplain } from './explain.ts';
import { checkFetch, checkGraphiql } from './fast-accounts-first.ts';
import { openBrowser } from './open.ts';
import { results, run } from './run.ts';
import { controlOf } from './sandbox-control.ts';

/** GraphiQL as a newcomer meets it: sandbox, no network, every sample tab run by its button. */
const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const nameOf = (query: string): string => /^(?:query|mutation) (\w+)/m.exec(query)?.[1] ?? '';

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

    await checkExplain(page, served);

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
