import { type DocumentNode, visit } from 'graphql';

export interface InputSize {
  readonly nodes: number;
  readonly depth: number;
  readonly longestString: number;
}

/**
 * Size of JSON that a client sent. Gives up beyond `most`, so that neither nesting nor length can cost much.
 * Names count as strings: they may be as long as values.
 */
export function sizeOfJson(json: unknown, most: Pick<InputSize, 'nodes' | 'depth'>): InputSize {
  let [nodes, depth, longestString] = [0, 0, 0];
  const isBeyond = (level: number): boolean => level > most.depth || nodes > most.nodes;
  const walk = (value: unknown, level: number): void => {
    nodes += 1;
    depth = Math.max(depth, level);
    if (typeof value === 'string') longestString = Math.max(longestString, value.length);
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) {
        if (isBeyond(level)) return;
        walk(item, level + 1);
      }
      return;
    }
    // Not `for … in`: for objects of ever other making V8 would compile it again and again.
    for (const name of Object.keys(value)) {
      if (isBeyond(level)) return;
      longestString = Math.max(longestString, name.length);
      walk((value as Record<string, unknown>)[name], level + 1);
    }
  };
  walk(json, 0);
  return { nodes, depth, longestString };
}

/** Size of the list and object literals in a document, fragments not expanded. */
export function sizeOfLiterals(document: DocumentNode): Omit<InputSize, 'longestString'> {
  let [nodes, depth, level] = [0, 0, 0];
  const open = {
    enter: () => {
      nodes += 1;
      level += 1;
      depth = Math.max(depth, level);
    },
    leave: () => {
      level -= 1;
    },
  };
  visit(document, { ListValue: open, ObjectValue: open });
  return { nodes, depth };
}
