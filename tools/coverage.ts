import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lexicographicSortSchema } from 'graphql';
import { schema as unsorted } from '../src/graphql/index.ts';
import { baseline } from '../test/mapping/baseline.ts';
import { type Measured, measure } from '../test/mapping/measure.ts';
import { pageOf } from '../test/mapping/page.ts';
import { mappings } from '../test/mapping/providers/index.ts';
import { against, printed, problemsOf, totalsOf } from '../test/mapping/report.ts';
import { unselectedFields } from '../test/mapping/schema-fields.ts';

/** Measures how much of what the providers document passes through the graph. `--write` renews pages and baseline. */
const { write = false } = parseArgs({ options: { write: { type: 'boolean' } } }).values;
const pathOf = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** So that pages do not change with the order of imports. */
const schema = lexicographicSortSchema(unsorted);

const measured: Measured[] = [];
for (const mapping of mappings) measured.push(await measure(schema, mapping));
const totals = totalsOf(measured);
console.log(printed(measured));

const selected = new Set(measured.flatMap((it) => [...it.selected]));
const { fallen, risen } = against(baseline, totals);
const problems = [
  ...measured.flatMap(problemsOf),
  ...unselectedFields(schema, selected).map(
    (field) => `${field} is selected by no case of test/mapping/providers.`,
  ),
  ...fallen.map((text) => `Below the baseline: ${text}.`),
];
for (const it of measured) problems.push(...(await checkPage(it)));
for (const text of risen)
  console.log(`Above the baseline: ${text}. Raise it with \`npm run coverage -- --write\`.`);
for (const problem of problems) console.error(problem);
if (write && problems.length === 0)
  await writeFile(pathOf('test/mapping/baseline.json'), `${JSON.stringify(totals, null, 2)}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** Writes the provider's page, or says that it is not what was measured. */
async function checkPage(it: Measured): Promise<string[]> {
  const name = `docs/providers/${it.mapping.provider}.md`;
  const page = pageOf(it);
  if (write) {
    await mkdir(dirname(pathOf(name)), { recursive: true });
    await writeFile(pathOf(name), page);
    return [];
  }
  const present = await readFile(pathOf(name), 'utf8').catch(() => null);
  return present === page ? [] : [`${name} is out of date: \`npm run coverage -- --write\`.`];
}
