'use strict';
const {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { join } = require('node:path');

/**
 * Whether `dist/convoke.cjs` is built of what is there now. Its first line is a digest of what it was built of. To read all of
 * that at every start would take longer than all else that a launcher does, so `dist/seen` says when each file and folder had
 * changed last when it was found to be so: a time that no tool sets back.
 */

/** @typedef {(root: string) => string[]} Paths */

/** @type {Paths} */
const foldersOf = (root) => [
  join(root, 'src'),
  ...readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name)),
];

/**
 * But for what an editor or a system leaves lying about.
 * @type {(folders: readonly string[]) => string[]}
 */
const filesIn = (folders) =>
  folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => join(folder, name)),
  );

/** What is installed; where npm has not written that down, what should be. */
const packageLists = ['node_modules/.package-lock.json', 'package-lock.json'];

/**
 * Names and versions of the packages that the program may use.
 * @type {(root: string) => string}
 */
function packagesOf(root) {
  const file = packageLists.map((name) => join(root, name)).find((path) => momentOf(path) !== null);
  /** @type {{ packages: Record<string, { version?: string, integrity?: string, dev?: boolean }> }} */
  const { packages } = JSON.parse(readFileSync(file ?? '', 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev = false }]) => path !== '' && !dev)
    .map(([path, { version, integrity }]) => `${path} ${version} ${integrity}\n`)
    .sort()
    .join('');
}

/**
 * A digest of all that decides what is built.
 * @type {(root: string) => string}
 */
function digestOf(root) {
  const files = [...filesIn(foldersOf(root)), join(root, 'tools/build.ts')].sort();
  const texts = files.map((path) => `${path.slice(root.length)}\n${readFileSync(path, 'utf8')}\n`);
  return require('node:crypto').hash('sha256', `${texts.join('')}${packagesOf(root)}`);
}

/** @type {(path: string) => string | null} */
function momentOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.ctimeMs} ${stat.size}`;
}

/**
 * Every file and folder with its moment, a line each.
 * @type {(root: string) => string[]}
 */
function momentsOf(root) {
  const folders = foldersOf(root);
  const others = ['tools/build.ts', ...packageLists].map((name) => join(root, name));
  return [...folders, ...filesIn(folders), ...others].map((path) => `${path}\t${momentOf(path)}`);
}

/** @type {(line: string) => boolean} */
const isAsThen = (line) => {
  const [path = '', moment] = line.split('\t');
  return String(momentOf(path)) === moment;
};

/**
 * @param {string} root folder of the project
 * @returns {boolean}
 */
function isBuiltOfThis(root) {
  const built = firstLineOf(join(root, 'dist/convoke.cjs'));
  if (built === null) return false;
  const seen = join(root, 'dist/seen');
  const [of, ...then] = (textOf(seen) ?? '').split('\n');
  if (of === built && then.every(isAsThen)) return true;
  // Before anything is read: what changes meanwhile shows the next time.
  const now = momentsOf(root);
  if (firstLineFor(digestOf(root)) !== built) return false;
  try {
    writeFileSync(seen, [built, ...now].join('\n'));
  } catch {
    // Where nobody may write it is read each time.
  }
  return true;
}

/** @type {(digest: string) => string} */
const firstLineFor = (digest) => `// ${digest}`;

/** @type {(path: string) => string | null} */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** @type {(path: string) => string | null} */
function firstLineOf(path) {
  try {
    const file = openSync(path, 'r');
    const bytes = Buffer.alloc(firstLineFor(''.padEnd(64)).length);
    const length = readSync(file, bytes);
    closeSync(file);
    return bytes.toString('latin1', 0, length);
  } catch {
    return null;
  }
}

module.exports = { digestOf, firstLineFor, isBuiltOfThis };
