import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Path, Problem } from './problem.ts';

export interface Parsed {
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** The line of a path, or of the nearest thing above it that was written; undefined for an empty file. */
  lineOf(path: Path): number | undefined;
}

/** YAML (or JSON, which is YAML) with the place of everything in it. */
export function parseYaml(text: string): Parsed {
  const lines = new LineCounter();
  // Pretty messages would show a piece of the file, and with it perhaps a secret.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map(({ code, pos }) => ({
    path: [],
    message: `not YAML: ${code.toLowerCase().replaceAll('_', ' ')}`,
    line: lines.linePos(pos[0]).line,
  }));
  const lineAt = (offset: number | undefined) =>
    offset === undefined ? undefined : lines.linePos(offset).line;
  return {
    data: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 }),
    problems,
    lineOf: (path) => lineAt(offsetOf(document.contents, path)),
  };
}

function offsetOf(root: unknown, path: Path): number | undefined {
  let node = root;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => (isScalar(key) ? String(key.value) : undefined) === String(step),
      );
      if (pair === undefined) break;
      offset = isScalar(pair.key) ? pair.key.range?.[0] : offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else {
      break;
    }
  }
  return offset;
}

const startOf = (node: unknown): number | undefined =>
  isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
