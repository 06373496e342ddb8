import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const modified = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Installs a folder that has a package of its own, unless it is as its lockfile says already.
 * @param folder below the project's root, for example `tools/boundaries`
 * @returns the folder's absolute path
 */
export function install(folder: string): string {
  const path = fileURLToPath(new URL(`../${folder}`, import.meta.url));
  if (modified(`${path}/node_modules/.package-lock.json`) >= modified(`${path}/package-lock.json`))
    return path;
  process.stderr.write(`installing ${folder} …\n`);
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: path,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return path;
}
