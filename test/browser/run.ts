import { fileURLToPath } from 'node:url';
import type { Page, Response } from 'playwright-core';

/** Where pictures go. */
export const results = fileURLToPath(new URL('../../test-results', import.meta.url));

export interface Answer {
  readonly data?: object | null;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: { readonly explain?: unknown };
}

/** GraphiQL learns a tab's operation a moment after it shows the tab; until then its button sends nothing. */
async function press(page: Page, name: string, tries = 5): Promise<Response> {
  const answered = page.waitForResponse(
    (response) => response.request().postData()?.includes(`"operationName":"${name}"`) ?? false,
    { timeout: tries > 1 ? 3_000 : 15_000 },
  );
  await page.waitForTimeout(500);
  await page.click('.graphiql-execute-button');
  return answered.catch((error: unknown) => {
    if (tries > 1) return press(page, name, tries - 1);
    throw error;
  });
}

/** Presses the button of one tab and answers what came back. */
export async function run(page: Page, name: string): Promise<Answer> {
  await page.click(`.graphiql-tab-button:text-is("${name}")`);
  await page.waitForSelector(`.graphiql-tab-active:has-text("${name}")`);
  await page.waitForSelector(`.graphiql-query-editor .view-lines:has-text("${name}")`);
  const answer = (await (await press(page, name)).json()) as Answer;
  await page.waitForFunction(() => document.querySelector('.result-window')?.textContent?.includes('data'));
  await page.screenshot({ path: `${results}/graphiql-${name}.png` });
  return answer;
}
