import { mkdirSync, readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** One small JSON document that outlives the server, readable by its owner alone. */
export interface StateFile {
  /** @returns null when there is none, or none that is JSON @throws the system's error when it cannot be read */
  read(): unknown;
  /** Whole or not at all, and on the disk when the promise resolves. One at a time. */
  write(value: unknown): Promise<void>;
}

/**
 * Makes the folder, for its owner alone.
 * @throws the system's error when it cannot be made
 */
export function stateFolder(path: string): (name: string) => StateFile {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return (name) => stateFile(join(path, `${name}.json`));
}

function stateFile(path: string): StateFile {
  return {
    read: () => {
      try {
        return JSON.parse(readFileSync(path, 'utf8'));
      } catch (error) {
        if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    write: (value) => replaceFile(path, JSON.stringify(value)),
  };
}

/** A reader, or a crash in the middle, finds the old text or the new one. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  await rm(beside, { force: true }); // left by a crash, perhaps with another mode
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}
