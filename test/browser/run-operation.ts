import type { Page, Response } from 'playwright-core';

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

/** Presses the button of one tab of GraphiQL. The answer has begun by then, and may not have ended. */
export async function runOperation(page: Page, name: string): Promise<Response> {
  await page.click(`.graphiql-tab-button:text-is("${name}")`);
  await page.waitForSelector(`.graphiql-tab-active:has-text("${name}")`);
  await page.waitForSelector(`.graphiql-query-editor .view-lines:has-text("${name}")`);
  return press(page, name);
}
