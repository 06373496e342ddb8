import { readFile } from 'node:fs/promises';

/** What runs in the page, each after what it needs. */
const modules = ['elements.js', 'exchange.js', 'waterfall.js', 'plan.js', 'panel.js'];

const read = (file: string): Promise<string> =>
  readFile(new URL(`graphiql/${file}`, import.meta.url), 'utf8');

/** The panel that shows which calls an answer cost, as one script and one style sheet for GraphiQL's page. */
export async function explainAssets(): Promise<{ readonly script: string; readonly style: string }> {
  const [style, ...texts] = await Promise.all(['explain.css', ...modules].map(read));
  return {
    script: `(() => {\n'use strict';\n${texts.map(withoutModule).join('\n')}\n})();`,
    style: style ?? '',
  };
}

/**
 * A page without other requests has one script, in which modules only have to follow one another. Types and comments
 * stay here.
 */
const withoutModule = (text: string): string =>
  text
    .replaceAll(/\/\*\*.*?\*\//gs, '')
    .replaceAll(/^import [^;]*;\n/gm, '')
    .replaceAll(/^export /gm, '');

/** Where GraphiQL's bundle lists its plugins. It takes others in their place only. */
const ownPlugins = /plugins:\[(\w+)\],(?=schemaDescription:)/;

/**
 * GraphiQL's page with our plugins beside its own.
 * @throws TypeError when the bundle has become another one, which tests notice before anybody else
 */
export function withPlugins(html: string): string {
  if (!ownPlugins.test(html)) throw new TypeError('the plugins of GraphiQL are not where they were');
  return html.replace(ownPlugins, (_, own: string) => `plugins:[${own},...(globalThis.convokePlugins??[])],`);
}
