import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId, sales } from '../support/ids.ts';
import { portal } from './foreign/portal.ts';
import { type Stage, startStage } from './support/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await startStage(portal, { prefix: 'Convoke', fieldPrefix: 'convoke' });
});
afterAll(() => stage.close());

describe.each(['hive', 'apollo'] as const)('through %s, a company with names of its own', (way) => {
  test('keeps its node, its users and its pages', async () => {
    const answer = await stage.ask[way](
      '{ node(id: "p-9") { __typename id } users { nodes { __typename name hiredAt } pageInfo { __typename } } }',
    );
    expect(answer).toEqual({
      data: {
        node: { __typename: 'User', id: 'p-9' },
        users: {
          nodes: [{ __typename: 'User', name: 'Ada', hiredAt: '2020-01-01T00:00:00.000Z' }],
          pageInfo: { __typename: 'PageInfo' },
        },
      },
    });
  });

  test('has ours beside them, with the ids that they have everywhere', async () => {
    const id = globalId('User', sales, 17);
    stage.gateway().calls();
    const answer = await stage.ask[way](
      `{ users { nodes { calendarLogin { __typename id name badge } } }
         convokeUsers(first: 1, accounts: ["${sales}"]) { __typename nodes { __typename id badge } pageInfo { __typename hasNextPage } }
         convokeLookup(account: "${sales}", type: User, externalId: "17") { __typename id ... on ConvokeUser { name } } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      users: {
        nodes: [
          { calendarLogin: { __typename: 'ConvokeUser', id, name: 'Ada Byron', badge: `badge of ${id}` } },
        ],
      },
      convokeUsers: {
        __typename: 'ConvokeUserConnection',
        nodes: [{ __typename: 'ConvokeUser', id, badge: `badge of ${id}` }],
        pageInfo: { __typename: 'ConvokePageInfo', hasNextPage: true },
      },
      convokeLookup: { __typename: 'ConvokeUser', id, name: 'Ada Byron' },
    });
  });

  test('acts, and is refused in our words', async () => {
    const act = (input: string) =>
      stage.ask[way](
        `mutation { convokeTagCreate(input: ${input}) { __typename tag { name } userErrors { __typename code field } } }`,
      );
    stage.gateway().reset();
    expect((await act(`{ account: "${sales}", name: "VIP", color: "#cc3355" }`)).data).toEqual({
      convokeTagCreate: { __typename: 'ConvokeTagCreatePayload', tag: { name: 'VIP' }, userErrors: [] },
    });
    expect((await act('{ account: "elsewhere", name: "VIP", color: "#cc3355" }')).data).toEqual({
      convokeTagCreate: {
        __typename: 'ConvokeTagCreatePayload',
        tag: null,
        userErrors: [{ __typename: 'ConvokeMutationError', code: 'VALIDATION', field: ['input', 'account'] }],
      },
    });
  });
});
