import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainSubgraph } from '../../src/graphql/federation/subgraph.ts';
import { eventIds, sales, support } from '../support/ids.ts';
import { crm } from './foreign/crm.ts';
import { type Stage, startStage } from './support/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await startStage(crm, plainSubgraph);
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.gateway().reset();
  stage.gateway().calls();
  stage.requests();
});

const ids = [...eventIds(sales, 60), ...eventIds(support, 40)];

describe.each(['hive', 'apollo'] as const)('through %s', (way) => {
  test('a hundred entities are one request and one call an account, whichever key they came by', async () => {
    const answer = await stage.ask[way](
      '{ deals { event { id title host { name salesNotes } dealValue } } }',
    );
    expect(answer.errors).toBeUndefined();
    const rows = answer.data?.deals as {
      event: { id: string; dealValue: number; host: { salesNotes: string[] } };
    }[];
    expect(rows.map(({ event }) => event.id)).toEqual(ids);
    expect(rows[0]?.event).toMatchObject({
      dealValue: 10_001,
      host: { salesNotes: [expect.stringMatching(/^met /)] },
    });
    expect(stage.requests()).toBe(1);
    expect(stage.gateway().calls()).toEqual({
      [`${sales} getListOfEvents`]: 1,
      [`${support} getListOfEvents`]: 1,
    });
  });

  test('a bad reference is null with its own code, and the rest stands', async () => {
    const answer = await stage.ask[way]('{ loose { id title } }');
    const rows = answer.data?.loose as ({ id: string } | null)[];
    expect(rows.map((row) => row?.id ?? null)).toEqual([ids[0], null, null, null, ids[60]]);
    expect(answer.errors?.map(({ extensions, message }) => `${extensions.code} ${message}`)).toEqual([
      'VALIDATION representations[1].accountName: there is no account "elsewhere".',
      `VALIDATION representations[2].externalId is no Event id that account ${sales} could have given.`,
      'NOT_FOUND representations[3] was not found.',
    ]);
  });

  test('an account that is down costs its own rows', async () => {
    await stage.renew();
    stage.gateway().control.setFaults([{ kind: 'status', status: 403, account: support }]);
    const answer = await stage.ask[way]('{ deals { id event { title } } }');
    const rows = answer.data?.deals as { event: { title: string | null } | null }[];
    expect(rows.map(({ event }) => (event?.title ?? null) !== null)).toEqual(
      ids.map((_, index) => index < 60),
    );
    expect(new Set(answer.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['FORBIDDEN']));
    expect(answer.errors).toHaveLength(40);
  });
});
