import type { Config } from '../config.ts';

/** What a person wants to know when the server is up. */
export function banner(url: string, { accounts, auth }: Config, sandboxSeed: number | null): string {
  const endpoint = `${url}/graphql`;
  const wide = Math.max(...accounts.map(({ name }) => name.length));
  const lines = accounts.map(({ name, provider, label }) =>
    `  ${name.padEnd(wide)}  ${provider.label}${label === null ? '' : `, ${label}`}`.trimEnd(),
  );
  const key = auth === null ? [] : [`    -H 'authorization: Bearer <key>' \\`];
  return [
    '',
    sandboxSeed === null
      ? 'Convoke is running.'
      : `Convoke is running on SANDBOX data (seed ${sandboxSeed}): local stand-ins, nothing leaves this machine.`,
    '',
    `GraphiQL (open it in a browser): ${endpoint}`,
    `Subgraph (for a federation router): ${url}/subgraph`,
    '',
    'Accounts:',
    ...lines,
    '',
    'A first query:',
    `  curl ${endpoint} -H 'content-type: application/json' \\`,
    ...key,
    `    -d '{"query":"{ accounts { name label provider } }"}'`,
    '',
    'Stop with Ctrl-C.',
    '',
  ].join('\n');
}
