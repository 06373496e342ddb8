import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Definition } from './openapi.ts';

/** Beside the repository and never part of it: what the providers publish is theirs. */
const besideTheRepository = '../shared/providers/specs';

const folder = () =>
  process.env.CONVOKE_SPECS ?? fileURLToPath(new URL(`../../${besideTheRepository}`, import.meta.url));

/** @returns the provider's published definition, or null where it is not at hand */
export function readDefinition(file: string): Definition | null {
  const path = `${folder()}/${file}`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Definition) : null;
}
