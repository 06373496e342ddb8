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
 * that at every start would take longer than all else that a launcher does, so `dist/seen.json` says when each file and folder had
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
  const file = packageLists.map((name) => join(root, name)).find((path) => momentOf(path) !== -1);
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

/**
 * When a file or folder was changed last; -1: it is not there.
 * @type {(path: string) => number}
 */
const momentOf = (path) => statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? -1;

/**
 * @typedef {object} Seen
 * @property {string} root where it was, because a copy of the project has this file as well
 * @property {string} built the first line of what was found right
 * @property {string[]} paths
 * @property {number[]} moments of these
 */

/** @type {(root: string, built: string) => Seen} */
function look(root, built) {
  const folders = foldersOf(root);
  const others = ['tools/build.ts', ...packageLists].map((name) => join(root, name));
  const paths = [...folders, ...filesIn(folders), ...others];
  return { root, built, paths, moments: paths.map(momentOf) };
}

/**
 * Makes little that has to be thrown away: so early, a hundred kilobytes more cost tens of milliseconds of garbage collection.
 * @type {(seen: Seen, root: string, built: string) => boolean}
 */
const isAsSeen = (seen, root, built) =>
  seen.root === root &&
  seen.built === built &&
  seen.paths.every((path, index) => momentOf(path) === seen.moments[index]);

/**
 * @param {string} root folder of the project
 * @returns {boolean}
 */
function isBuiltOfThis(root) {
  const built = firstLineOf(join(root, 'dist/convoke.cjs'));
  if (built === null) return false;
  const file = join(root, 'dist/seen.json');
  const seen = readSeen(file);
  if (seen !== null && isAsSeen(seen, root, built)) return true;
  // Before anything is read: what changes meanwhile shows the next time.
  const now = look(root, built);
  if (firstLineFor(digestOf(root)) !== built) return false;
  try {
    writeFileSync(file, JSON.stringify(now));
  } catch {
    // Where nobody may write it is read each time.
  }
  return true;
}

/**
 * Null where there is none, or half of one because somebody is writing it.
 * @type {(file: string) => Seen | null}
 */
function readSeen(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @type {(digest: string) => string} */
const firstLineFor = (digest) => `// ${digest}`;

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
