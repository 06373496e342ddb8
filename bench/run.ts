import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { type ContestantName, contestants } from './contestants/index.ts';
import { loadTool } from './load.ts';
import { type Measured, measureContestant, type Round } from './matrix.ts';
import { type Options, optionsOf } from './options.ts';
import { peersInstalled } from './peers-installed.ts';
import { writePlots } from './plots.ts';
import { isPinned } from './processes.ts';
import { referenceOf } from './reference.ts';
import { ratiosOf, summariesOf } from './report/summary.ts';
import { reportOf } from './report/table.ts';
import { verdictsOf } from './report/verdicts.ts';
import type { Measurements, Results } from './results.ts';
import { recordAnswers } from './upstream/answers.ts';
import { startUpstream, type Upstream } from './upstream/index.ts';
import { leanAnswers } from './upstream/lean.ts';
import { withMembersById } from './upstream/members.ts';

/** Requests per second beside other ways of doing the same; the options are in {@link optionsOf}. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const options = optionsOf(process.argv.slice(2));
const results = await run(options);
console.log(`\n${reportOf(results)}`);
if (options.output !== null) await writeFile(options.output, `${JSON.stringify(results, null, 2)}\n`);
if (options.pictures) await writePlots(results);
if (results.problems.length > 0 || results.verdicts.some(({ holds }) => holds === false))
  process.exitCode = 1;

async function run(asked: Options): Promise<Results> {
  loadTool();
  if (!isPinned) console.log('Not pinned to cores: load and contestants get into each other’s way.');
  const names = asked.contestants.filter(isHere);
  const recorded = await recordAnswers();
  const answers = withMembersById(asked.full ? recorded : leanAnswers(recorded));
  const upstream = await startUpstream(answers);
  try {
    const reference = await referenceOf({ origin: upstream.origin, answers, sizes: {} });
    const measured: Measured = { rows: [], calls: [], problems: [] };
    for (let number = 1; number <= asked.rounds; number++) {
      console.log(`round ${number} of ${asked.rounds}`);
      await measureAll(names, { number, options: asked, upstream, answers, reference }, measured);
    }
    return resultsOf({
      ...setting(asked, names, upstream),
      ...measured,
      problems: [...new Set(measured.problems)],
    });
  } finally {
    await upstream.close();
  }
}

function isHere(name: ContestantName): boolean {
  const here = contestants[name].needs === 'nothing' || peersInstalled();
  if (!here) console.log(`${name} is left out: npm ci --prefix bench/peers installs it.`);
  return here;
}

async function measureAll(names: readonly ContestantName[], round: Round, all: Measured): Promise<void> {
  for (const name of names)
    try {
      const { rows, calls, problems } = await measureContestant(name, round);
      all.rows.push(...rows);
      all.calls.push(...calls);
      all.problems.push(...problems);
    } catch (error) {
      // Others can still be measured.
      all.problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
}

function setting(
  { output: _, pictures: _pictures, ...asked }: Options,
  names: readonly ContestantName[],
  upstream: Upstream,
): Omit<Measurements, keyof Measured> {
  const noted = names.map((name) => {
    const { name: title, note } = contestants[name];
    return [name, { name: title, note }] as const;
  });
  return {
    date: new Date().toISOString(),
    machine: {
      cores: availableParallelism(),
      model: cpus()[0]?.model.trim() ?? 'unknown',
      node: process.version,
      upstream: upstream.name,
      load: loadTool(),
      pinned: isPinned,
    },
    options: asked,
    contestants: Object.fromEntries(noted),
  };
}

function resultsOf(measurements: Measurements): Results {
  const [summaries, ratios] = [summariesOf(measurements), ratiosOf(measurements.rows)];
  return { ...measurements, summaries, ratios, verdicts: verdictsOf(summaries, ratios) };
}
