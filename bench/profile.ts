import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { convoke } from './contestants/convoke.ts';
import { load } from './load.ts';
import { freePort, start } from './processes.ts';
import { flameGraph } from './profile/flame.ts';
import { type CpuProfile, partsOf, treeOf } from './profile/tree.ts';
import { program } from './scenarios/gateway.ts';
import { startCommand } from './start-command.ts';
import { recordAnswers } from './upstream/answers.ts';
import { startUpstream } from './upstream/index.ts';
import { leanAnswers } from './upstream/lean.ts';
import { accountSets, type WorkName } from './work.ts';

/** `node bench/profile.ts W1 [--full] [--main other/src/main.ts] [--svg file]`: where the time of distinct requests goes. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean' }, main: { type: 'string' }, svg: { type: 'string' } },
});
const work = (positionals[0] ?? 'W1') as WorkName;
const warmUpMs = 6_000;
const seconds = 14;
const connections = values.full === true ? 10 : 100;

async function profiled(): Promise<CpuProfile> {
  const recorded = await recordAnswers();
  const answers = values.full === true ? recorded : leanAnswers(recorded);
  const folder = await mkdtemp(join(tmpdir(), 'convoke-profile-'));
  const upstream = await startUpstream(answers);
  try {
    const port = await freePort();
    const launch = await convoke.launch({ origin: upstream.origin, port, folder, answers, sizes: {} });
    const [node = '', ...flags] = startCommand.slice(0, -1);
    const rest = launch.command.slice(startCommand.length);
    // The sources: in one file no part could be told from another.
    const entry = values.main === undefined ? program : resolve(values.main);
    const url = `http://127.0.0.1:${port}`;
    const profiling = ['--cpu-prof', '--cpu-prof-dir', folder];
    const running = await start([node, ...flags, ...profiling, entry, ...rest], { core: 'first', url });
    const question = convoke.question(work);
    if (question === null) throw new Error(`no work ${work}`);
    const numbers = work === 'W3' ? accountSets : 1e9;
    const { perSecond } = await load({ url, question, distinct: true, connections, seconds, numbers });
    console.log(`${work}: ${perSecond.toFixed(0)} requests a second while profiled`);
    await running.stop();
    const file = (await readdir(folder)).find((name) => name.endsWith('.cpuprofile')) ?? '';
    return JSON.parse(await readFile(join(folder, file), 'utf8')) as CpuProfile;
  } finally {
    await upstream.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const tree = treeOf(await profiled(), warmUpMs * 1_000);
for (const [part, share] of partsOf(tree).slice(0, 20))
  console.log(`${(share * 100).toFixed(1).padStart(5)} % ${part}`);
if (values.svg !== undefined)
  await writeFile(values.svg, flameGraph(tree, `${work}, distinct requests, ${connections} connections`));
process.exit(0);
