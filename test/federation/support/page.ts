import { type Outcome, type Row, totalOf } from './measure.ts';
import { ways } from './stage.ts';

const cell = ({ outcomes }: Row, of: (outcome: Outcome) => number): string =>
  ways.map((way) => of(outcomes[way])).join(' | ');

const rowOf = (row: Row): string => {
  const codes = new Set(row.outcomes.direct.errors.map((error) => error.split(' ')[0]));
  return `| ${row.name} | ${cell(row, totalOf)} | ${cell(row, ({ requests }) => requests)} | ${[...codes].join(' ')} |`;
};

/** The page of what routers make of it. */
export const pageOf = (rows: readonly Row[], versions: Readonly<Record<string, string>>): string =>
  `# Convoke behind routers

Written by \`npm run test:federation -- --write\`; the same run without \`--write\` fails when this is not what it measures.

${rows.length} questions asked three ways: of Convoke at \`/graphql\`, and of two routers that know Convoke (\`/subgraph\`) and a CRM, each a
server of its own over HTTP, on a freshly seeded sandbox of all five providers. Every answer has the same data and the
same errors (code, path, message, facts), and costs the same calls to the same operations of the providers.

| router, composer | version |
|---|---|
${Object.entries(versions)
  .map(([name, version]) => `| \`${name}\` | ${version} |`)
  .join('\n')}

Calls are to providers, requests are what Convoke got: one operation of a client may be several of a router.

| question | calls: direct | Hive | Apollo | requests: direct | Hive | Apollo | error codes |
|---|--:|--:|--:|--:|--:|--:|---|
${rows.map(rowOf).join('\n')}
| **together** | ${ways.map((way) => rows.reduce((sum, { outcomes }) => sum + totalOf(outcomes[way]), 0)).join(' | ')} | ${ways
    .map((way) => rows.reduce((sum, { outcomes }) => sum + outcomes[way].requests, 0))
    .join(' | ')} | |

## What is not the same

- **Where an error of an entity is.** A representation has no place in the client's query. Apollo's router says which row it
  was (\`loose.1\`), Hive's says the field without the row (\`loose.id\`). Code, message and \`extensions\` are ours in both.
- **What is gone.** \`node\` answers null without an error; of a thing that another subgraph refers to, routers tell NOT_FOUND.
- **Queries that are not valid** are refused by the router, in its words and with its codes, and never reach Convoke.
- **\`extensions.serviceName\`** is added to errors by both routers.
- **\`node\` and \`nodes\`** belong to the whole graph: no subgraph but one can have them. Use \`lookup\`, or a field of another subgraph.
`;
