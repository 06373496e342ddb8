import { getNamedType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainSubgraph } from '../../src/graphql/federation/subgraph.ts';
import { schema } from '../../src/graphql/index.ts';
import { samples } from '../support/acts/index.ts';
import { canaries } from '../support/captured.ts';
import { everyField } from '../support/every-field.ts';
import { allProviders, startGateway, type TestGateway } from '../support/gateway.ts';
import { askSubgraph, type Entities, entitiesQuery } from '../support/subgraph.ts';

let gateway: TestGateway;

beforeAll(async () => {
  const limits = {
    complexity: 10_000_000,
    tokens: 100_000,
    documentCharacters: 1_000_000,
    selections: 100_000,
  };
  gateway = await startGateway({ only: allProviders, subgraph: plainSubgraph, limits });
});
afterAll(() => gateway.close());

interface Row {
  readonly __typename: string;
  readonly id: string;
  readonly accountName: string;
  readonly externalId: string;
}

const lists = ['users', 'organizations', 'groups', 'events', 'eventTypes', 'polls', 'webhooks'];

async function everyThing(): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (const list of lists) {
    let after: string | null = null;
    do {
      const data: Record<string, { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> =
        await gateway.data(
          `query ($after: String) { ${list}(first: 100, after: $after) {
            nodes { __typename id accountName externalId } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
      const page = data[list];
      found.push(...(page?.nodes ?? []));
      after = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
    } while (after !== null);
  }
  return found;
}

test('both keys of every listed thing, of every provider, name the same thing', async () => {
  const things = await everyThing();
  expect(new Set(things.map(({ __typename }) => __typename)).size).toBe(lists.length);
  expect(things.length).toBeGreaterThan(200);
  const strays: string[] = [];
  for (let at = 0; at < things.length; at += 100) {
    const page = things.slice(at, at + 100);
    const ask = async (representations: readonly unknown[]) =>
      (
        await askSubgraph<Entities>(gateway, entitiesQuery('... on Node { id }'), { representations })
      ).data?._entities.map((row) => row?.id ?? null);
    const ids = page.map(({ id }) => id);
    expect(await ask(page.map(({ __typename, id }) => ({ __typename, id })))).toEqual(ids);
    const byOther = await ask(
      page.map(({ __typename, accountName, externalId }) => ({ __typename, accountName, externalId })),
    );
    strays.push(
      ...page.flatMap(({ __typename, accountName, externalId }, index) =>
        byOther?.[index] === ids[index]
          ? []
          : [`${__typename} ${accountName} ${externalId} ${byOther?.[index]}`],
      ),
    );
  }
  expect(strays).toEqual([]);
});

test('every field of every type with a key answers through a router, without an error or a secret', async () => {
  for (const { things } of samples) {
    for (const [__typename, id] of Object.entries(things)) {
      if (__typename === 'Account' || __typename === 'OAuthClient') continue;
      const type = schema.getType(__typename);
      if (type === undefined) throw new Error(`no type ${__typename}`);
      const selection = `... on ${__typename} { ${everyField(getNamedType(type), 1)} }`;
      const answer = await askSubgraph<Entities>(gateway, entitiesQuery(selection), {
        representations: [{ __typename, id }],
      });
      expect(answer.errors).toBeUndefined();
      expect(answer.data?._entities[0]).toMatchObject({ __typename, id });
      expect(canaries([JSON.stringify(answer)])).toEqual([]);
    }
  }
});
