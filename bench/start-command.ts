import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  readonly scripts: { readonly start: string };
};
const [node, ...args] = scripts.start.split(' ');
const program = args.pop();
if (node !== 'node' || program === undefined) throw new Error(`not what is measured: ${scripts.start}`);

/** What `npm start` runs, to the letter: Node with its flags, and the launcher. */
export const startCommand: readonly string[] = [
  process.execPath,
  ...args,
  fileURLToPath(new URL(program, root)),
];
