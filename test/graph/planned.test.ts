import { describe, expect, test } from 'vitest';
import { everyQuery, limitsOfEvery } from '../support/every-document.ts';
import { allProviders } from '../support/gateway.ts';
import { queryFiles } from '../support/operation-files.ts';
import { usePlanning } from '../support/planning.ts';

const expectSame = usePlanning({ only: allProviders, limits: limitsOfEvery });

describe('planned and not, the answer and the calls are the same', () => {
  test.each(queryFiles)('$name', async ({ text, variables }) => {
    const { errors } = await expectSame(text, { variables });
    expect(errors).toBeUndefined();
  });

  test.each(everyQuery().map((query) => [query.slice(0, 60), query]))('%s …', async (_start, query) => {
    await expectSame(query);
  });
});
