/** What `--cpu-prof` writes, as far as it is read here. Times in microseconds. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** One function below another, and how long it and what it called took. */
export interface Frame {
  readonly name: string;
  /** The folder or package it belongs to. */
  readonly part: string;
  self: number;
  total: number;
  readonly children: Map<string, Frame>;
}

const frame = (name: string, part: string): Frame => ({ name, part, self: 0, total: 0, children: new Map() });

/** @param skip the time of the start and of warming up, which is left out */
export function treeOf({ nodes, samples, timeDeltas }: CpuProfile, skip: number): Frame {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const root = frame('all', '');
  let clock = 0;
  for (const [index, id] of samples.entries()) {
    const spent = timeDeltas[index] ?? 0;
    clock += spent;
    if (clock < skip) continue;
    const stack: { name: string; part: string }[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const node = byId.get(at);
      if (node !== undefined && node.callFrame.functionName !== '(root)')
        stack.unshift({ name: node.callFrame.functionName || '(anonymous)', part: partOf(node.callFrame) });
    }
    add(root, stack, spent);
  }
  return root;
}

function add(root: Frame, stack: readonly { name: string; part: string }[], spent: number): void {
  let at = root;
  at.total += spent;
  for (const { name, part } of stack) {
    const key = `${name} ${part}`;
    const next = at.children.get(key) ?? frame(name, part);
    at.children.set(key, next);
    next.total += spent;
    at = next;
  }
  at.self += spent;
}

function partOf({ url, functionName }: CpuProfile['nodes'][number]['callFrame']): string {
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (functionName === '(idle)') return 'idle';
  const [, dependency] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (dependency !== undefined) return dependency;
  const [, own] = /\/(src\/[^/]+)\//.exec(url) ?? [];
  return own ?? (url === '' ? 'compiled and native' : 'Node.js');
}

/** Time of each part by itself, what it called left out; the largest first. */
export function partsOf(root: Frame): [part: string, share: number][] {
  const parts = new Map<string, number>();
  const walk = ({ part, self, children }: Frame): void => {
    parts.set(part, (parts.get(part) ?? 0) + self);
    for (const child of children.values()) walk(child);
  };
  walk(root);
  const busy = root.total - (parts.get('idle') ?? 0);
  parts.delete('idle');
  return [...parts]
    .map(([part, spent]): [string, number] => [part, spent / busy])
    .sort(([, one], [, other]) => other - one);
}
