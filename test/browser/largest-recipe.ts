import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { ExplainedCalls } from '../../src/fanout/explain/call-list.ts';
import { type Step, stepsOf } from '../recipes/page.ts';
import { results, run } from './run.ts';

const folder = fileURLToPath(new URL('../../docs/recipes/', import.meta.url));

const callsOf = ({ calls }: Step): number => (calls ?? '').split('\n').filter((line) => line !== '').length;

/** The step of all recipes that calls most. */
function largestStep(): Step {
  const pages = globSync('[0-9][0-9]-*.md', { cwd: folder }).map((name) =>
    readFileSync(`${folder}${name}`, 'utf8'),
  );
  const [largest] = pages.flatMap(stepsOf).sort((one, other) => callsOf(other) - callsOf(one));
  assert.ok(largest);
  return largest;
}

/** A recipe pasted into GraphiQL, as its page says, shows the calls that the page lists. */
export async function checkLargestRecipe(page: Page): Promise<void> {
  const step = largestStep();
  const name = /(?:query|mutation) (\w+)/.exec(step.query)?.[1] ?? '';
  await page.click('button[aria-label="New tab"]');
  await page.waitForTimeout(300);
  await paste(page, '.graphiql-query-editor', step.query);
  await paste(page, '.graphiql-editor-tool', step.variables ?? '');
  const answer = await run(page, name);
  assert.equal(answer.errors, undefined);
  const explain = answer.extensions?.explain as ExplainedCalls | undefined;
  const calls = explain?.calls ?? [];
  assert.equal(calls.length, callsOf(step), 'calls of the recipe');
  await page.screenshot({ path: `${results}/explain-largest-recipe.png` });
  console.log(`ok  the largest recipe, ${name}, makes the ${calls.length} calls that its page lists`);
}

const withoutBlanks = (text: string): string => text.replaceAll(/\s/g, '');

/**
 * As from the clipboard: typing would have every bracket closed and every line indented once more. An editor of a tab that
 * was just opened may lose what it is given a moment later.
 */
async function paste(page: Page, editor: string, text: string, tries = 5): Promise<void> {
  await page.click(`${editor} .monaco-editor`);
  await page.keyboard.press('Control+A');
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
  await page.waitForTimeout(500);
  const shown = withoutBlanks((await page.textContent(`${editor} .view-lines`)) ?? '');
  if (shown.includes(withoutBlanks(text).slice(0, 20))) return;
  assert.ok(tries > 1, `${editor} does not keep what is pasted into it`);
  await paste(page, editor, text, tries - 1);
}
