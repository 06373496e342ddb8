import type { Answer, TestGateway } from './gateway.ts';

/** Asks as a router does: at `/subgraph`. */
export async function askSubgraph<Data = Record<string, unknown>>(
  gateway: Pick<TestGateway, 'url'>,
  query: string,
  variables?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<Data> & { readonly status: number }> {
  const response = await fetch(`${gateway.url}/subgraph`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Answer<Data>) };
}

export type Representation = Readonly<Record<string, unknown>>;

export interface Entities<Row = Record<string, unknown>> {
  readonly _entities: readonly (Row | null)[];
}

/** A router's query for the rest of things whose keys it has. */
export const entitiesQuery = (selection: string): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${selection} } }`;
