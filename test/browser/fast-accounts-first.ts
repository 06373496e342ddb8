import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { runOperation } from './run-operation.ts';
import type { SandboxControl } from './sandbox-control.ts';

/** Below the patience of a list, and longer than the accounts that are well need. */
const slowMs = 1_200;

const underWay = async (slow: SandboxControl): Promise<number> =>
  (await slow.requests()).filter(({ endedAt }) => endedAt === null).length;

/** A host at the slow account, which is the first of the answer: what is below shows before it, and then it is on top. */
const slowHost = 'Byron';

/** GraphiQL shows the rows of the accounts that are well while one has not answered, and then its rows too. */
export async function checkGraphiql(page: Page, slow: SandboxControl, results: string): Promise<void> {
  const shown = (text: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector('.result-window')?.textContent?.includes(wanted),
      text,
    );
  await slow.slowDown(slowMs);
  const response = await runOperation(page, 'FastAccountsFirst');
  await shown('startsAt');
  const first = await page.locator('.result-window').textContent();
  assert.equal(await underWay(slow), 1, 'rows are shown before the slow account has answered');
  assert.ok(!first?.includes(slowHost), 'and not its own');
  await page.screenshot({ path: `${results}/graphiql-first-rows.png` });
  await shown(slowHost);
  assert.match(response.headers()['content-type'] ?? '', /^multipart\/mixed/);
  await page.screenshot({ path: `${results}/graphiql-FastAccountsFirst.png` });
  await slow.slowDown(0);
  console.log('ok  GraphiQL shows the rows of fast accounts before a slow one has answered');
}

/** What a page of a front-end would do: read the body as it comes, and leave when it has seen enough. */
async function readUntilRows(): Promise<string> {
  const leaving = new AbortController();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed' },
    body: JSON.stringify({
      query: '{ accounts { name ... @defer { events(first: 2) { nodes { title } } } } }',
    }),
    signal: leaving.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (reader !== undefined && !text.includes('"title"')) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  leaving.abort();
  return text;
}

/** The same over a page's own `fetch`, whose leaving takes the call to the slow account along. */
export async function checkFetch(page: Page, slow: SandboxControl): Promise<void> {
  await slow.slowDown(slowMs);
  const text = await page.evaluate(readUntilRows);
  assert.match(text, /"hasNext":true.*"incremental".*"title":/s);
  assert.doesNotMatch(text, /"hasNext":false/);
  const seen = async () => (await slow.requests())[0];
  while ((await seen())?.endedAt === null) await page.waitForTimeout(20);
  assert.equal((await seen())?.aborted, true, 'the slow call is given up');
  await slow.slowDown(0);
  console.log("ok  a page's own fetch reads the first rows, and leaving gives the slow call up");
}
