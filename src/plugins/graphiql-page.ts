import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { explainAssets, withPlugins } from './graphiql-explain.ts';
import type { Sample } from './samples.ts';

export interface GraphiqlOptions {
  readonly samples: readonly Sample[];
  /** Shows where to put a key. */
  readonly needsKey: boolean;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Ready to be sent, as it is or zipped. */
export interface Page {
  readonly body: Bytes;
  readonly zipped: Bytes;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * While a tab is pressed, GraphiQL shows it where its animation has left it, often far away: the press then ends beside
 * the tab and counts for nothing.
 */
const steadyTabs = '<style>.graphiql-tab { transform: none !important; }</style>';

/** Weighs megabytes: make it once. */
export async function createPage({ samples, needsKey }: GraphiqlOptions): Promise<Page> {
  // Megabytes of text, which a server whom no browser asks does not need.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = withPlugins(
    renderGraphiQL({
      title: 'Convoke',
      defaultTabs: samples.map(({ query, variables = null }) => ({ query, variables })),
      ...(needsKey ? { defaultHeaders: '{\n  "authorization": "Bearer "\n}' } : {}),
      defaultEditorToolsVisibility: needsKey ? 'headers' : 'variables',
      shouldPersistHeaders: false,
      schemaDescription: true,
      inputValueDeprecation: true,
    }),
  );
  const explain = await explainAssets();
  const own = `${steadyTabs}<style>${explain.style}</style><script>${explain.script}</script>`;
  const html = page.replace('</head>', () => `${own}</head>`);
  const body = Buffer.from(html);
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  return {
    body,
    zipped: new Uint8Array(await promisify(gzip)(body)),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyOf([explain.script, scriptIn(page)]),
      'cache-control': 'no-cache',
      vary: 'accept, accept-encoding',
      etag,
    },
  };
}

/** The one script of a page. */
const scriptIn = (html: string): string =>
  html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));

/** Allows these scripts by their hashes, and nothing from anywhere else. The editor makes styles as it goes. */
function policyOf(scripts: readonly string[]): string {
  const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'font-src data:',
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
