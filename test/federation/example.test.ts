import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const start = fileURLToPath(new URL('../../examples/federation/start.ts', import.meta.url));

test('the example starts, answers the queries that it prints, and stops', async () => {
  const child = spawn(process.execPath, [start, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    let said = '';
    for await (const chunk of child.stdout) {
      said += String(chunk);
      if (said.includes('Stop with')) break;
    }
    const [, url = ''] = /Router over both: +(\S+)/.exec(said) ?? [];
    const bodies = [...said.matchAll(/-d '(.*)'/g)].map(([, body]) => body);
    expect(bodies).toHaveLength(2);
    const [deals, events] = await Promise.all(
      bodies.map(async (body) => {
        const headers = { 'content-type': 'application/json' };
        return (await fetch(url, { method: 'POST', headers, body })).json();
      }),
    );
    expect(deals).toMatchObject({
      data: {
        deals: [
          {
            title: 'Twelve seats',
            worth: 4_800,
            meeting: { title: 'Intro call', host: { name: 'Ada Byron', salesNotes: ['Prefers mornings.'] } },
          },
          { title: 'Support plan', meeting: { host: { name: expect.any(String) } } },
          { title: 'A pilot', meeting: { host: { name: expect.any(String) } } },
        ],
      },
    });
    expect(events).toMatchObject({
      data: { events: { nodes: [{ worth: 4_800 }, { worth: null }, {}, {}, {}] } },
    });
  } finally {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  }
});
