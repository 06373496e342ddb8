import { describe, expect, test } from 'vitest';
import { entityNames } from '../../src/graphql/federation/keys.ts';
import { sdlOf } from '../../src/graphql/federation/sdl.ts';
import { plainSubgraph, type SubgraphOptions } from '../../src/graphql/federation/subgraph.ts';
import { createSubgraph } from '../../src/graphql/index.ts';
import { crm } from './foreign/crm.ts';
import { portal } from './foreign/portal.ts';
import { composers, type Part } from './support/compose.ts';
import type { Foreign } from './support/serve.ts';

const over = (options: SubgraphOptions, foreign: Foreign): readonly Part[] => [
  { name: 'convoke', url: 'http://127.0.0.1/subgraph', sdl: sdlOf(createSubgraph(options)) },
  { name: foreign.name, url: 'http://127.0.0.1/graphql', sdl: foreign.typeDefs },
];

describe.each(Object.entries(composers))('%s', (_, compose) => {
  test('takes the subgraph beside one that adds to its things, and sees both keys of all seven', () => {
    const { supergraph, problems } = compose(over(plainSubgraph, crm));
    expect(problems).toEqual([]);
    for (const name of entityNames) {
      const [head = ''] = new RegExp(`type ${name}\\b[^{]*{`).exec(supergraph ?? '') ?? [];
      expect(head).toMatch(/@join__type\(graph: CONVOKE, key: "id"/);
      expect(head).toMatch(/@join__type\(graph: CONVOKE, key: "accountName externalId"/);
    }
    expect(supergraph).toMatch(/dealValue: Int!? @join__field\(graph: CRM/);
  });

  test('refuses it beside a Relay-style graph of the same names', () => {
    const { problems } = compose(over(plainSubgraph, portal));
    const text = problems.join('\n');
    for (const collision of ['PageInfo.hasNextPage', 'User.name', 'Query.users'])
      expect(text).toContain(collision);
  });

  test('with a prefix for types, only root fields still collide', () => {
    const { problems } = compose(over({ prefix: 'Convoke', fieldPrefix: null }, portal));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((problem) => !problem.includes('Query.users'))).toEqual([]);
  });

  test('takes it with a prefix for both', () => {
    const { supergraph, problems } = compose(over({ prefix: 'Convoke', fieldPrefix: 'convoke' }, portal));
    expect(problems).toEqual([]);
    expect(supergraph).toMatch(/convokeUsers\(/);
    expect(supergraph).toMatch(/type ConvokeUser\b/);
  });
});
