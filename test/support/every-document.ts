import { getNamedType } from 'graphql';
import { schema } from '../../src/graphql/index.ts';
import { everyField } from './every-field.ts';
import { globalId, sales, support } from './ids.ts';
import type { MutationSample } from './mutations.ts';
import { mutationDocument } from './mutations.ts';

const typeOf = (name: string) => {
  const type = schema.getType(name);
  if (type === undefined) throw new Error(`no type ${name}`);
  return type;
};

const things: Readonly<Record<string, string>> = {
  Event: globalId('Event', sales, 9001),
  User: globalId('User', support, 18),
  EventType: globalId('EventType', sales, 301),
  Poll: globalId('Poll', support, 501),
  Organization: globalId('Organization', sales, 3),
  Account: globalId('Account', support, support),
};

/** Arguments of root fields that need some. */
const rootArguments: Readonly<Record<string, string>> = {
  node: `(id: "${things.Event}")`,
  nodes: `(ids: ${JSON.stringify(Object.values(things))})`,
  lookup: `(account: "${sales}", type: Event, externalId: "9002")`,
  account: `(name: "${sales}")`,
  person: '(email: "ada.byron@example.com")',
  accounts: '',
};

/** Queries that together select every field of the schema that can be read. */
export function everyQuery(): readonly string[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).map(({ name, type }) => {
    const given = rootArguments[name] ?? '(first: 2)';
    return `{ ${name}${given} { ${everyField(getNamedType(type), 1)} } }`;
  });
  const nodes = Object.entries(things).map(
    ([name, id]) => `{ node(id: "${id}") { ... on ${name} { ${everyField(typeOf(name), 1)} } } }`,
  );
  return [...roots, ...nodes];
}

/** The act, with everything that its payload has. */
export const everyPayloadField = ({ name }: MutationSample): string => {
  const payload = typeOf(`${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`);
  return mutationDocument(name, everyField(payload, 2));
};
