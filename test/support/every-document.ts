import { getNamedType } from 'graphql';
import { schema } from '../../src/graphql/index.ts';
import type { Act } from './acts/act.ts';
import { samples } from './acts/index.ts';
import { everyField } from './every-field.ts';
import { mutationDocument } from './mutations.ts';

const typeOf = (name: string) => {
  const type = schema.getType(name);
  if (type === undefined) throw new Error(`no type ${name}`);
  return type;
};

const everyThing = samples.flatMap(({ things }) => Object.entries(things));

/** Arguments of root fields that need some. */
const rootArguments: Readonly<Record<string, string>> = {
  node: `(id: "${everyThing[0]?.[1]}")`,
  nodes: `(ids: ${JSON.stringify(everyThing.map(([, id]) => id))})`,
  accounts: '',
  person: '(email: "ada.byron@example.com")',
  search: '(text: "ada")',
  ...Object.assign({}, ...samples.map(({ roots }) => roots)),
};

/** Queries that together select every field of the schema that can be read. For a gateway with every provider. */
export function everyQuery(): readonly string[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).map(({ name, type }) => {
    const given = rootArguments[name] ?? '(first: 2)';
    return `{ ${name}${given} { ${everyField(getNamedType(type), 1)} } }`;
  });
  const nodes = everyThing.map(
    ([name, id]) => `{ node(id: "${id}") { ... on ${name} { ${everyField(typeOf(name), 1)} } } }`,
  );
  return [...roots, ...nodes];
}

const most = 1_000_000;

/** What a gateway must allow to be asked all that. */
export const limitsOfEvery = {
  complexity: most,
  selections: most,
  tokens: most,
  documentCharacters: most,
  depth: 99,
};

/** The act, with everything that its payload has. */
export const everyPayloadField = ({ name }: Act): string => {
  const payload = typeOf(`${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`);
  return mutationDocument(name, everyField(payload, 2));
};
