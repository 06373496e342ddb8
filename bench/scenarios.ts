import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isPinned } from './processes.ts';
import { type ScenarioResult, scenarios } from './scenarios/index.ts';

/** `node bench/scenarios.ts [name…]`: runs all of them or those named, and keeps what was measured. */
const file = fileURLToPath(new URL('scenarios.json', import.meta.url));

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(scenarios);

function print({ name, what, figures, ratio, most }: ScenarioResult): void {
  const verdict = ratio <= most ? 'kept  ' : 'BROKEN';
  console.log(`${verdict} ${name.padEnd(16)} ${ratio.toFixed(2).padStart(6)}, at most ${most}   ${what}`);
  for (const [figure, value] of Object.entries(figures)) console.log(`${' '.repeat(24)}${figure}: ${value}`);
}

/** Results of scenarios that were not run now stay as they were. */
async function keep(results: readonly ScenarioResult[]): Promise<void> {
  const known = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as ScenarioResult[],
    () => [],
  );
  const byName = new Map([...known, ...results].map((result) => [result.name, result]));
  const sorted = Object.keys(scenarios).flatMap((name) => byName.get(name) ?? []);
  await writeFile(file, `${JSON.stringify(sorted, null, 2)}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
if (!isPinned) console.log('Not pinned to cores: the load and the gateway get into each other’s way.');
for (const name of names) {
  const scenario = scenarios[name];
  if (scenario === undefined)
    throw new Error(`no scenario ${name}; there are ${Object.keys(scenarios).join(', ')}`);
  const result = await scenario();
  print(result);
  await keep([result]);
  if (!(result.ratio <= result.most)) process.exitCode = 1;
}
