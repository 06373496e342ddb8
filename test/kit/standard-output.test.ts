import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const log = new URL('../../src/kit/log.ts', import.meta.url).href;

/** What a process writes that logs so many lines and then does something. */
function written(lines: number, then: string) {
  const program = `
    const { createLogger } = await import(${JSON.stringify(log)});
    const log = createLogger({ level: 'info' });
    for (let at = 0; at < ${lines}; at++) log.info({ at, name: 'Łucja' }, 'said');
    ${then}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { child, text: text(child.stdout) };
}

const numbersIn = (output: string) =>
  output
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { at: number }).at);

test.each([
  'nothing more',
  'process.exit(0)',
  'throw new Error("broken")',
  'setTimeout(() => process.kill(process.pid, "SIGKILL"), 1_000)',
])('every line is written once and in order, whatever comes then: %s', async (then) => {
  for (const lines of [1, 1_000]) {
    const output = await written(lines, then.startsWith('nothing') ? '' : then).text;
    expect(numbersIn(output)).toEqual(Array.from({ length: lines }, (_, at) => at));
  }
});

test('lines do not wait for the end', async () => {
  const { child, text: all } = written(1, 'setTimeout(() => undefined, 600_000)');
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGKILL');
  expect(numbersIn(await all)).toEqual([0]);
});
