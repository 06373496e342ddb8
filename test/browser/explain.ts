import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { ExplainedCalls } from '../../src/fanout/explain/call-list.ts';
import type { DryRun } from '../../src/fanout/explain/plan.ts';
import type { Served } from '../../src/main/serve.ts';
import { checkLargestRecipe } from './largest-recipe.ts';
import { type Answer, results, run } from './run.ts';
import { runOperation } from './run-operation.ts';

const turn = (page: Page, mode: string) => page.click(`.explain-switch button[data-mode="${mode}"]`);

const picture = (page: Page, name: string) => page.screenshot({ path: `${results}/explain-${name}.png` });

/** What the panel counts of the last answer: it is drawn a moment after the answer came. */
async function drawn(page: Page, selector: string, expected: number): Promise<void> {
  await page
    .waitForFunction(
      ([what, count]) => document.querySelectorAll(String(what)).length === count,
      [selector, expected] as const,
      { timeout: 5_000 },
    )
    .catch(async () => assert.equal(await page.locator(selector).count(), expected, selector));
}

const callsIn = ({ extensions }: Answer): ExplainedCalls => extensions?.explain as ExplainedCalls;
const planIn = ({ extensions }: Answer): DryRun => extensions?.explain as DryRun;

/** The control endpoints of the stand-ins behind these accounts. */
const controlOf = ({ config }: Served, account: string, what: string): string => {
  const { origin } = config.accounts.find(({ name }) => name === account) ?? { origin: '' };
  return `${new URL(origin).origin}/__sandbox/${what}`;
};

const setFaults = (served: Served, account: string, faults: readonly object[]) =>
  fetch(controlOf(served, account, 'faults'), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });

async function checkWaterfall(page: Page, served: Served): Promise<void> {
  const { calls } = callsIn(await run(page, 'EventsWithTags'));
  assert.ok(calls.length > 10);
  await drawn(page, '.explain-call', calls.length);
  await drawn(page, '.explain-call summary .explain-track > .explain-bar', calls.length);
  await drawn(page, '.explain-group', new Set(calls.map(({ account }) => account)).size);
  assert.ok((await page.textContent('.explain-totals'))?.startsWith(`${calls.length} calls`));
  await page.click('.explain-call summary >> nth=1');
  assert.match((await page.textContent('.explain-call[open] dl')) ?? '', /events\.nodes\.eventType\.tags/);
  await picture(page, 'open-row');

  await setFaults(served, 'sales-meet', [{ kind: 'latency', ms: 120, account: 'sales-meet' }]);
  await setFaults(served, 'paris-vyte', [
    { kind: 'status', status: 503, times: 1 },
    { kind: 'latency', ms: 60 },
  ]);
  await setFaults(served, 'office-cal', [{ kind: 'status', status: 500 }]);
  const troubled = callsIn(await run(page, 'PeopleEverywhere'));
  const failed = troubled.calls.filter(({ outcome }) => outcome !== 'OK').length;
  assert.ok(failed > 1 && troubled.totals.retries > 0);
  await drawn(page, '.explain-call', troubled.calls.length);
  await drawn(page, '.explain-call .explain-bar.is-failed', failed);
  await picture(page, 'calls');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'calls-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  for (const account of ['sales-meet', 'paris-vyte', 'office-cal']) await setFaults(served, account, []);
  console.log(
    `ok  the waterfall shows ${calls.length} calls, and ${troubled.calls.length} of which ${failed} failed`,
  );
}

async function checkDryRun(page: Page, served: Served): Promise<void> {
  await turn(page, 'dry-run');
  await fetch(controlOf(served, 'sales-meet', 'requests'), { method: 'DELETE' });
  const { plan, mayFollow } = planIn(await run(page, 'CancelEvents'));
  assert.equal(plan.length, 2);
  await drawn(page, '.explain-plan', plan.length + mayFollow.length);
  assert.match((await page.textContent('.explain-plan')) ?? '', /PUT.*cancel-list.*sales-meet.*"reason"/s);
  assert.deepEqual(await (await fetch(controlOf(served, 'sales-meet', 'requests'))).json(), []);
  await picture(page, 'dry-run');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'dry-run-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  console.log('ok  a dry run shows its plan, and nothing was sent');
}

/** Providers say what they want. What they say must stay text. */
async function checkText(page: Page): Promise<void> {
  const markup = '<img src="x" onerror="document.title=1">';
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answer = (await response.text()).replaceAll('getUserList', JSON.stringify(markup).slice(1, -1));
    await route.fulfill({ response, body: answer });
  });
  await run(page, 'Users');
  await page.waitForFunction(
    (text) => document.querySelector('.explain-panel')?.textContent?.includes(text),
    markup,
  );
  assert.equal(await page.locator('.explain-panel img').count(), 0);
  assert.equal(await page.title(), 'Convoke');
  await page.unroute('**/graphql');
  console.log('ok  markup in an answer stays text');
}

/** Of an answer in parts the last one knows all. */
async function checkParts(page: Page): Promise<void> {
  await runOperation(page, 'FastAccountsFirst');
  await drawn(page, '.explain-call', 2);
  console.log('ok  the calls of an answer in parts are drawn as well');
}

/** The switch of GraphiQL, and the panel that draws what it brings. */
export async function checkExplain(page: Page, served: Served): Promise<void> {
  await page.click('button[aria-label="Show Explain"]');
  await page.waitForSelector('.explain-panel');
  assert.equal((await run(page, 'Accounts')).extensions, undefined);

  await turn(page, 'calls');
  await checkWaterfall(page, served);
  await checkText(page);

  await checkLargestRecipe(page);
  await checkParts(page);

  await page.reload();
  await page.waitForSelector('.explain-switch button[data-mode="calls"][aria-pressed="true"]');
  await checkDryRun(page, served);

  await turn(page, 'off');
  assert.equal((await run(page, 'Accounts')).extensions, undefined);
  console.log('ok  the switch outlives a reload, and off is off');
}
