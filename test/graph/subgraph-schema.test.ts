import {
  buildSchema,
  DirectiveLocation,
  GraphQLDirective,
  GraphQLSchema,
  isObjectType,
  parse,
  printSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sdlOf } from '../../src/graphql/federation/sdl.ts';
import { plainSubgraph } from '../../src/graphql/federation/subgraph.ts';
import { createSubgraph, schema } from '../../src/graphql/index.ts';
import { faults } from '../support/answers.ts';
import { allProviders, startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, globalId, sales } from '../support/ids.ts';
import { askSubgraph, type Entities, entitiesQuery } from '../support/subgraph.ts';

const prefixed = { prefix: 'Convoke', fieldPrefix: 'convoke' };
const keyed = ['User', 'Organization', 'Group', 'Event', 'EventType', 'Poll', 'Webhook'];
const machinery = /_entities|_service|_Any|_Entity|_Service/;

describe('what composers read', () => {
  const sdl = sdlOf(createSubgraph(plainSubgraph));

  test('links Federation 2.0 and names what it takes of it', () => {
    expect(sdl.split('\n')[0]).toBe(
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@shareable"])',
    );
    expect(() => parse(sdl)).not.toThrow();
  });

  test('has both keys on the seven types and on no other', () => {
    const found = [...sdl.matchAll(/^type (\w+) [^{\n]*@key/gm)].map(([, name]) => name);
    expect(found.sort()).toEqual([...keyed].sort());
    for (const name of keyed) {
      expect(sdl).toContain(
        `type ${name} implements Node & Resource @key(fields: "id") @key(fields: "accountName externalId") {`,
      );
    }
  });

  test('shares PageInfo and nothing else', () => {
    expect(sdl.match(/.*@shareable.*/g)?.slice(1)).toEqual(['type PageInfo @shareable {']);
  });

  test('has no directive of operations', () => {
    const defer = new GraphQLDirective({ name: 'defer', locations: [DirectiveLocation.FIELD] });
    const config = createSubgraph(plainSubgraph).toConfig();
    const own = new GraphQLSchema({ ...config, directives: [...config.directives, defer] });
    expect(printSchema(own)).toContain('directive @defer');
    expect(sdlOf(own)).toBe(sdl);
  });

  test('is the API but for `node` and `nodes`, descriptions included', () => {
    expect(sdl).not.toMatch(machinery);
    const plain = buildSchema(
      sdl.replace(/^extend schema.*$/m, '').replaceAll(/ @(?:key\([^)]*\)|shareable)/g, ''),
    );
    const fields = (of: typeof schema) =>
      Object.values(of.getTypeMap()).flatMap((type) =>
        isObjectType(type) && !type.name.startsWith('__')
          ? Object.values(type.getFields()).map(
              ({ name, description }) => `${type.name}.${name} ${description}`,
            )
          : [],
      );
    const here = new Set(fields(plain));
    const missing = fields(schema).filter((field) => !here.has(field));
    expect(missing.map((field) => field.split(' ')[0])).toEqual(['Query.node', 'Query.nodes']);
    expect(here.size).toBe(fields(schema).length - 2);
  });
});

test('the API itself shows nothing of it', () => {
  expect(printSchema(schema)).not.toMatch(machinery);
});

describe('with prefixes', () => {
  const sdl = sdlOf(createSubgraph(prefixed));

  test('every name of ours has one, but for scalars and roots', () => {
    const names = [...sdl.matchAll(/^(type|interface|union|enum|input|scalar) (\w+)/gm)];
    const bare = names.filter(([, , name]) => !name?.startsWith('Convoke')).map(([text]) => text);
    expect(bare.filter((text) => !text.startsWith('scalar'))).toEqual(['type Mutation', 'type Query']);
    expect(names.length).toBeGreaterThan(250);
    const roots = /^type (?:Query|Mutation) \{\n([\s\S]*?)^\}/gm;
    const fields = [...sdl.matchAll(roots)].flatMap(([, body]) => body?.match(/^ {2}\w+(?=[(:])/gm) ?? []);
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.filter((field) => !field.startsWith('  convoke'))).toEqual([]);
  });

  test('keys are where they were', () => {
    expect(sdl).toContain(
      'type ConvokeUser implements ConvokeNode & ConvokeResource @key(fields: "id") @key(fields: "accountName externalId") {',
    );
    expect(sdl.match(/^type \w+ [^{\n]*@key/gm)).toHaveLength(keyed.length);
    expect(sdl).toContain('type ConvokePageInfo @shareable {');
  });
});

describe('asked with prefixes', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    const principal = { name: 'a test', accounts: null, scopes: new Set(['read'] as const) };
    gateway = await startGateway({ only: allProviders, subgraph: prefixed, principal });
  });
  afterAll(() => gateway.close());

  test('types answer with one, ids stay as they are', async () => {
    const id = eventId(sales, 9001);
    const answer = await askSubgraph(
      gateway,
      `{
        convokeEvents(first: 1, accounts: ["${sales}"]) {
          __typename pageInfo { __typename } nodes { __typename id host { __typename id } }
        }
        convokeLookup(account: "${sales}", type: Event, externalId: "9001") {
          __typename id ... on ConvokeResource { accountName } ... on ConvokeEvent { title status }
        }
      }`,
    );
    expect(answer.data).toEqual({
      convokeEvents: {
        __typename: 'ConvokeEventConnection',
        pageInfo: { __typename: 'ConvokePageInfo' },
        nodes: [
          {
            __typename: 'ConvokeEvent',
            id,
            host: { __typename: 'ConvokeUser', id: globalId('User', sales, 17) },
          },
        ],
      },
      convokeLookup: {
        __typename: 'ConvokeEvent',
        id,
        accountName: sales,
        title: expect.any(String),
        status: 'CANCELLED',
      },
    });
  });

  test('representations are named with it, and only with it', async () => {
    const id = globalId('User', sales, 17);
    const answer = await askSubgraph<Entities>(gateway, entitiesQuery('... on ConvokeUser { id name }'), {
      representations: [
        { __typename: 'ConvokeUser', id },
        { __typename: 'User', id },
        { __typename: 'ConvokeUser', accountName: sales, externalId: '17' },
      ],
    });
    const ada = { __typename: 'ConvokeUser', id, name: 'Ada Byron' };
    expect(answer.data?._entities).toEqual([ada, null, ada]);
    expect(faults(answer)).toEqual(['_entities.1 VALIDATION representations[1].__typename']);
  });

  test('messages name types and fields without it', async () => {
    const answer = await askSubgraph(
      gateway,
      `mutation { convokeEventDelete(input: { id: "${eventId(sales, 9001)}" }) { deletedId } }`,
    );
    const personal = await askSubgraph(
      gateway,
      `{ convokeUsers(first: 1, accounts: ["${sales}"]) { nodes { simplymeet { phone } } } }`,
    );
    expect(answer.errors?.[0]?.message).toBe('Your key does not allow Mutation.eventDelete.');
    expect(personal.errors?.[0]?.message).toBe('Your key does not allow SimplymeetUser.phone.');
  });

  test('refusals of an act are found in its own input', async () => {
    const open = await startGateway({ subgraph: prefixed });
    try {
      const answer = await askSubgraph(
        open,
        'mutation { convokeEventDelete(input: { id: "nonsense" }) { userErrors { __typename code field } } }',
      );
      expect(answer.data).toEqual({
        convokeEventDelete: {
          userErrors: [{ __typename: 'ConvokeMutationError', code: 'VALIDATION', field: ['input', 'id'] }],
        },
      });
    } finally {
      await open.close();
    }
  });

  test('`_service` answers what is served', async () => {
    const answer = await askSubgraph(gateway, '{ _service { sdl } }');
    expect(answer.data).toEqual({ _service: { sdl: sdlOf(createSubgraph(prefixed)) } });
  });
});
