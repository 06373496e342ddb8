import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainSubgraph } from '../../src/graphql/federation/subgraph.ts';
import { digestOf } from '../../src/plugins/use-authentication.ts';
import { sales, support } from '../support/ids.ts';
import { crm } from './foreign/crm.ts';
import { type Stage, startStage } from './support/stage.ts';

const auth = {
  keys: [
    {
      name: 'support desk',
      digest: digestOf('support-key-0123456789'),
      accounts: new Set([support]),
      scopes: new Set(['read'] as const),
    },
  ],
};
const key = { authorization: 'Bearer support-key-0123456789' };

let stage: Stage;
beforeAll(async () => {
  stage = await startStage(crm, plainSubgraph, { auth }, key);
});
afterAll(() => stage.close());

describe.each(['hive', 'apollo'] as const)('through %s, whose router hands keys on', (way) => {
  const ask = (query: string, headers = {}) => stage.ask[way](query, undefined, headers);

  test('a caller sees its own accounts, and of other things that there are none', async () => {
    stage.gateway().calls();
    const answer = await ask('{ accounts { name } loose { title } }', key);
    expect(answer.data?.accounts).toEqual([{ name: support }]);
    const rows = answer.data?.loose as ({ title: string | null } | null)[];
    expect(rows.map((row) => row?.title ?? null)).toEqual([null, null, null, null, expect.any(String)]);
    const other = `VALIDATION representations[0].accountName: there is no account "${sales}".`;
    expect(answer.errors?.map(({ extensions, message }) => `${extensions.code} ${message}`)).toContain(other);
    expect(stage.gateway().calls()).toEqual({ [`${support} getEvent`]: 1 });
  });

  test('a caller without a key gets what needs none, and is told of the rest', async () => {
    stage.gateway().calls();
    const answer = await ask('{ accounts { name } deals(first: 1) { id } }');
    expect(JSON.stringify(answer.errors)).toContain('UNAUTHENTICATED');
    expect(stage.gateway().calls()).toEqual({});
  });

  test('without `write` an act is FORBIDDEN', async () => {
    const answer = await ask(
      `mutation { tagCreate(input: { account: "${support}", name: "VIP", color: "#cc3355" }) { tag { name } } }`,
      key,
    );
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(answer.errors?.[0]?.message).toBe('Your key does not allow Mutation.tagCreate.');
  });
});
