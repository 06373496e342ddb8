import type { SubgraphOptions } from '../../../src/graphql/federation/subgraph.ts';
import {
  type Answer,
  allProviders,
  startGateway,
  type TestGateway,
  type TestGatewayOptions,
} from '../../support/gateway.ts';
import { askSubgraph } from '../../support/subgraph.ts';
import type { Ask } from '../cases/case.ts';
import { composers, type Part, supergraphOf } from './compose.ts';
import { startRelay } from './relay.ts';
import { startApollo, startHive } from './routers.ts';
import { type Foreign, serveForeign } from './serve.ts';

export const ways = ['direct', 'hive', 'apollo'] as const;
export type WayName = (typeof ways)[number];

/** Convoke on its sandbox, a foreign subgraph, and two routers over both: every one of them a listening server. */
export interface Stage {
  gateway(): TestGateway;
  readonly ask: Readonly<Record<WayName, Ask>>;
  /** Requests that Convoke got since the last look. */
  requests(): number;
  /** Another Convoke behind the same routers: breakers and retry budgets remember what was asked of the last one. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

/** @param key with which the schema is fetched, where the options ask for keys */
export async function startStage(
  foreign: Foreign,
  subgraph: SubgraphOptions,
  options: TestGatewayOptions = {},
  key: Readonly<Record<string, string>> = {},
): Promise<Stage> {
  const start = () => startGateway({ only: allProviders, subgraph, patienceMs: 5_000, ...options });
  let gateway = await start();
  const relay = await startRelay(() => gateway.url);
  const other = await serveForeign(foreign);
  const parts: Part[] = [
    { name: 'convoke', url: `${relay.url}/subgraph`, sdl: await sdlOf(gateway, key) },
    { name: foreign.name, url: other.url, sdl: foreign.typeDefs },
  ];
  const hive = await startHive(supergraphOf(composers['@theguild/federation-composition'], parts));
  const apollo = await startApollo(supergraphOf(composers['@apollo/composition'], parts));
  return {
    gateway: () => gateway,
    ask: {
      direct: askAt(`${relay.url}/graphql`),
      hive: askAt(hive.url),
      apollo: askAt(apollo.url),
    },
    requests: relay.requests,
    renew: async () => {
      const before = gateway;
      gateway = await start();
      await before.close();
    },
    close: async () => {
      for (const served of [apollo, hive, other, relay, gateway]) await served.close();
    },
  };
}

/** As a running server tells it, which is what a composer would be given. */
async function sdlOf(gateway: TestGateway, key: Readonly<Record<string, string>>): Promise<string> {
  const { data } = await askSubgraph<{ _service: { sdl: string } }>(gateway, '{ _service { sdl } }', {}, key);
  if (data === null) throw new Error('no SDL');
  return data._service.sdl;
}

const askAt =
  (url: string): Ask =>
  async (query, variables, headers = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
