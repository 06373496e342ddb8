import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withPlugins } from '../../src/plugins/graphiql-explain.ts';
import { loadSamples } from '../../src/plugins/samples.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { raw } from './raw.ts';

let server: TestServer;
let page: Response;
let html: string;

beforeAll(async () => {
  server = await startTestServer({
    samples: [{ query: '# A tab\nquery Sample { hello }', variables: '{"a":1}' }],
  });
  page = await open();
  html = await page.text();
});

afterAll(() => server.close());

const open = (headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, { headers: { accept: 'text/html,*/*', ...headers } });

describe('the page', () => {
  test('is for browsers', () => {
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain('# A tab\\nquery Sample { hello }');
  });

  test('loads nothing: everything is in it', () => {
    expect(html).not.toMatch(/<script[^>]+src=/);
    expect(html).not.toMatch(/<link[^>]+href="(?!data:)/);
    expect(html).not.toMatch(/@import\s+(?:url|["'])|url\(["']?https?:/);
  });

  test('may run its own two scripts and talk to its own server, no more', () => {
    const policy = page.headers.get('content-security-policy') ?? '';
    const [head = '', ...rest] = html.split('</head>');
    const hashes = [head, rest.join('</head>')].map((part) => {
      const script = part.slice(part.indexOf('<script>') + 8, part.lastIndexOf('</script>'));
      return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
    });
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hashes.join(' ')};`);
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/);
  });

  test('has the panel that explains beside GraphiQL’s own plugins', () => {
    expect(html).toMatch(/plugins:\[\w+,\.\.\.\(globalThis\.convokePlugins\?\?\[\]\)\],schemaDescription/);
    expect(html).toContain('convokePlugins: [{');
    expect(() => withPlugins('<script>another bundle</script>')).toThrow('not where they were');
  });

  test('is sent once', async () => {
    const etag = page.headers.get('etag') ?? '';
    const again = await open({ 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test('is zipped for whom it may be', async () => {
    const head = 'GET /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n';
    expect(await raw(server.port, `${head}\r\n`)).not.toContain('content-encoding');
    expect(await raw(server.port, `${head}Accept-Encoding: gzip\r\n\r\n`)).toContain(
      'content-encoding: gzip',
    );
    expect(gunzipSync).toBeDefined();
  });
});

describe('samples', () => {
  test('are the files of a folder, in their order', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samples-'));
    await writeFile(join(folder, '02-b.graphql'), 'query B { hello }');
    await writeFile(join(folder, '01-a.graphql'), '# First\nquery A { hello }');
    await writeFile(join(folder, '01-a.json'), '{}');
    await writeFile(join(folder, 'notes.md'), 'no');
    expect(await loadSamples(folder)).toEqual([
      { query: '# First\nquery A { hello }', variables: '{}' },
      { query: 'query B { hello }' },
    ]);
  });

  test('are none when there is no folder', async () => {
    expect(await loadSamples('/nowhere/at/all')).toEqual([]);
  });
});
