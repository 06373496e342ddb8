import type { Measured } from './measure.ts';
import { share } from './report.ts';

/** The mapping table of one provider as a page of the documentation. */
export function pageOf({ mapping, operations, outward, inward }: Measured): string {
  const { label, facts } = mapping;
  const lineOf = (name: string) => {
    const fact = facts.operations.find((it) => it.name === name);
    return fact === undefined ? '' : code(`${fact.method} ${fact.path}`);
  };
  return [
    `# ${label}: what goes where`,
    '',
    'Written by `npm run coverage -- --write` from what was measured over HTTP; do not edit.',
    '',
    `## Operations ${operations.filter(({ fields }) => fields.length > 0).length}/${operations.length}`,
    '',
    'Each was called through the fields beside it, and answered with success.',
    '',
    ...table(
      ['Operation', 'Call', 'Fields of the graph'],
      operations.map(({ operation, fields }) => [code(operation), lineOf(operation), codes(fields)]),
    ),
    '',
    `## Answer fields ${share(outward)}`,
    '',
    'For each, two answers of the provider that differ only there: these fields of the graph differed, and a response',
    'path among them is the last column.',
    '',
    ...table(
      ['Answer field', 'Fields of the graph', 'Path'],
      outward.rows.map(({ field, coordinates, path }) => [code(field), codes(coordinates), code(path)]),
    ),
    '',
    ...notThere('Not in the graph', outward.excluded),
    ...notThere('Not shown to come out of one operation', outward.through),
    `## Request fields ${share(inward)}`,
    '',
    'Each of these inputs, set to two values, changed this field of the request and nothing else.',
    '',
    ...table(
      ['Request field', 'Inputs of the graph'],
      inward.rows.map(({ field, inputs }) => [code(field), inputsOf(inputs)]),
    ),
    '',
    ...notThere('Never sent', inward.excluded),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

const mostInputs = 4;

function inputsOf(inputs: readonly string[]): string {
  const more = inputs.length - mostInputs;
  return `${codes(inputs.slice(0, mostInputs))}${more > 0 ? ` and ${more} more` : ''}`;
}

const notThere = (title: string, excluded: Readonly<Record<string, string>>): string[] => {
  const rows = Object.entries(excluded).map(([name, reason]) => [code(name), reason]);
  return rows.length === 0 ? [] : [`### ${title}`, '', ...table(['Field', 'Why'], rows), ''];
};

const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

const codes = (texts: readonly string[]): string => texts.map(code).join(' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  rowOf(head),
  rowOf(head.map(() => '---')),
  ...rows.map(rowOf),
];

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
