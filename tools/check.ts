import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractGate } from './contract-gate.ts';
import { install } from './install.ts';
import { type Outcome, root, run, runNode } from './run.ts';

/** Everything but the tests that must hold before a commit: one line a step, details of those that fail. */
const longestFile = 250;

interface Step {
  readonly name: string;
  readonly check: () => Outcome & { readonly note?: string };
}

const steps: readonly Step[] = [
  { name: 'format and lint', check: () => run('biome', ['ci', '--colors=off', '--max-diagnostics=50']) },
  { name: 'types', check: () => run('tsc', ['-p', '.']) },
  { name: 'types of the page', check: () => run('tsc', ['-p', 'src/plugins/graphiql']) },
  { name: 'layers', check: layers },
  { name: 'lines per file', check: fileLengths },
  { name: 'schema and generated types', check: () => runNode(['tools/codegen.ts', '--check']) },
  { name: 'size of the schema', check: schemaSize },
  { name: 'contract', check: contractGate },
  { name: 'coverage of the documents', check: coverage },
];

function schemaSize(): Outcome & { note: string } {
  const { ok, output } = runNode(['tools/schema-size.ts']);
  return { ok, output, note: output.split('\n')[0] ?? '' };
}

function coverage(): Outcome & { note: string } {
  const { ok, output } = runNode(['tools/coverage.ts']);
  const note = /operations \d+\/\d+$/m.exec(output)?.[0] ?? 'no totals';
  return { ok, output, note };
}

/** Without a parser for TypeScript dependency-cruiser would pass over everything and be content. */
function layers(): Outcome & { note: string } {
  const bin = join(install('tools/boundaries'), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const words = [bin, '--config', '.dependency-cruiser.cjs', 'src', '--output-type', 'err-long'];
  const { ok, output } = runNode(words);
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
  const note = `${modules} modules cruised`;
  return modules > 0 ? { ok, output, note } : { ok: false, output: `no module was cruised\n${output}`, note };
}

function fileLengths(): Outcome & { note: string } {
  const lengths = ['bin', 'src', 'test', 'tools', 'bench']
    .flatMap((folder) =>
      globSync(`${folder}/**/*.{cjs,js,ts}`, {
        cwd: root,
        exclude: ['**/node_modules/**', 'test/generated/**'],
      }),
    )
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .sort((left, right) => left.lines - right.lines);
  const source = lengths.filter(({ file }) => file.startsWith('src/'));
  const median = source[Math.floor(source.length / 2)]?.lines ?? 0;
  const tooLong = lengths.filter(({ lines }) => lines > longestFile);
  return {
    ok: tooLong.length === 0,
    output: tooLong
      .map(({ file, lines }) => `${file} has ${lines} lines, more than ${longestFile}`)
      .join('\n'),
    note: `src: ${source.length} files, median ${median}, longest ${source.at(-1)?.lines ?? 0}`,
  };
}

for (const { name, check } of steps) {
  const { ok, output, note } = check();
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}${note === undefined ? '' : `: ${note}`}`);
  if (ok) continue;
  console.log(output);
  process.exitCode = 1;
}
