import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** Convoke on its sandbox, in a process of its own, on any free port. */
export async function startConvoke(): Promise<{ url: string; stop(): Promise<void> }> {
  const words = [main, '--port', '0', '--log-level', 'warn'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'inherit', 'pipe'] });
  const exited = once(child, 'exit');
  let said = '';
  for await (const chunk of child.stderr) {
    said += String(chunk);
    const [url] = /http:\S+\/subgraph/.exec(said) ?? [];
    if (url === undefined) continue;
    return {
      url,
      stop: async () => {
        child.kill('SIGTERM');
        await exited;
      },
    };
  }
  throw new Error(`Convoke did not start:\n${said}`);
}
