import { composeServices as composeByApollo } from '@apollo/composition';
import { composeServices as composeByGuild } from '@theguild/federation-composition';
import { gql } from './gql.ts';

export interface Part {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

export interface Composed {
  readonly supergraph: string | null;
  readonly problems: readonly string[];
}

export type Compose = (parts: readonly Part[]) => Composed;

const services = (parts: readonly Part[]) =>
  parts.map(({ name, url, sdl }) => ({ name, url, typeDefs: gql(sdl) }));

const byApollo: Compose = (parts) => {
  const { supergraphSdl, errors } = composeByApollo(services(parts) as never);
  return { supergraph: supergraphSdl ?? null, problems: (errors ?? []).map(({ message }) => message) };
};

const byGuild: Compose = (parts) => {
  const { supergraphSdl, errors } = composeByGuild(services(parts) as never);
  return { supergraph: supergraphSdl ?? null, problems: (errors ?? []).map(({ message }) => message) };
};

/** Two composers that share no code. */
export const composers = { '@apollo/composition': byApollo, '@theguild/federation-composition': byGuild };

/** @throws Error with what the composer has against it */
export function supergraphOf(compose: Compose, parts: readonly Part[]): string {
  const { supergraph, problems } = compose(parts);
  if (supergraph === null || problems.length > 0) throw new Error(problems.join('\n'));
  return supergraph;
}
