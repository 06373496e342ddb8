import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { runOperation } from './run-operation.ts';

/** Where pictures go. */
export const results = fileURLToPath(new URL('../../test-results', import.meta.url));

export interface Answer {
  readonly data?: object | null;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: { readonly explain?: unknown };
}

/** Presses the button of one tab and answers what came back. */
export async function run(page: Page, name: string): Promise<Answer> {
  const answer = (await (await runOperation(page, name)).json()) as Answer;
  await page.waitForFunction(() => document.querySelector('.result-window')?.textContent?.includes('data'));
  await page.screenshot({ path: `${results}/graphiql-${name}.png` });
  return answer;
}
