import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { digestOf, firstLineFor } from '../bin/built.cjs';

/** `npm run build`: the whole program as `dist/convoke.cjs`. `bin/convoke.cjs` says when that runs. */
const root = join(import.meta.dirname, '..');
const file = join(root, 'dist/convoke.cjs');

/** Files that are read while it runs stay where they are, beside the sources that name them. */
const placesOfSources: Plugin = {
  name: 'places of sources',
  transform: {
    filter: { code: 'import.meta.url' },
    handler(code, id) {
      if (!id.startsWith(join(root, 'src/'))) return null;
      const place = JSON.stringify(relative(dirname(file), id));
      // On one line as before, which is as exact as a map needs to be.
      return {
        code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`),
        map: null,
      };
    },
  },
};

/** Node decodes nothing then, and keeps half as many bytes. What is escaped already stays as it is. */
const inAscii = (code: string): string =>
  code.replaceAll(/(?<!\\)[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const digest = digestOf(root);
const bundle = await rolldown({
  input: join(root, 'src/main/run.ts'),
  platform: 'node',
  cwd: root,
  // One file of megabytes, which only browsers need.
  external: ['@graphql-yoga/render-graphiql'],
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  plugins: [placesOfSources],
});
const { output } = await bundle.generate({
  // Node reads CommonJS, and what it has of its own for it, sooner than modules.
  format: 'cjs',
  // What is loaded later is in it too: a server that runs on while another is built must still find it.
  codeSplitting: false,
  banner: firstLineFor(digest),
  comments: { legal: true, annotation: false, jsdoc: false },
  file,
  // For `NODE_OPTIONS=--enable-source-maps`, which nobody gets unasked: every start would read it.
  sourcemap: true,
  sourcemapExcludeSources: true,
});
await bundle.close();
await mkdir(dirname(file), { recursive: true });
// The map first: it is the program that is looked for.
for (const made of output.toReversed()) {
  const path = `${dirname(file)}/${made.fileName}`;
  const text = made.type === 'chunk' ? inAscii(made.code) : made.source;
  // Whoever reads it meanwhile has either the old or the new.
  await writeFile(`${path}.${process.pid}`, text);
  await rename(`${path}.${process.pid}`, path);
}
