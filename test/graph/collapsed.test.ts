import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { countJoined, countUnchanged } from '../server/held.ts';
import { everyQuery, limitsOfEvery } from '../support/every-document.ts';
import { allProviders, startGateway, type TestGateway } from '../support/gateway.ts';
import { queryFiles } from '../support/operation-files.ts';
import { settled } from '../support/settled.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ only: allProviders, limits: limitsOfEvery });
});
afterAll(() => gateway.close());
beforeEach(() => gateway.reset());

/** Asked alone, then twice by four at once: the second time nothing may have to be executed. */
async function expectSame(query: string, variables: object): Promise<void> {
  const alone = settled(await gateway.ask(query, variables));
  for (let time = 0; time < 2; time += 1) {
    const four = Array.from({ length: 4 }, () => gateway.ask(query, variables));
    for (const answer of await Promise.all(four)) expect(settled(answer)).toEqual(alone);
  }
}

describe('alone, joined and unchanged, the answer is the same', () => {
  test.each(queryFiles)('$name', ({ text, variables }) => expectSame(text, variables));

  test.each(everyQuery().map((query) => [query.slice(0, 60), query]))('%s …', (_start, query) =>
    expectSame(query, {}),
  );

  test('much of that was joined, and some not executed again', async () => {
    expect(await countJoined()).toBeGreaterThan(queryFiles.length);
    expect(await countUnchanged()).toBeGreaterThan(0);
  });
});
