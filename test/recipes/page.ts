/** One request of a recipe, and what the page says came of it. */
export interface Step {
  readonly query: string;
  /** Header lines, `name: value`. */
  readonly headers: Readonly<Record<string, string>>;
  /** As the page has them; null where it has none. */
  readonly variables: string | null;
  readonly answer: string | null;
  readonly calls: string | null;
}

/** Blocks that are written by hand, and those that a run fills in. */
const kinds = ['graphql', 'http headers', 'json variables', 'json answer', 'text calls'] as const;
type Kind = (typeof kinds)[number];

interface Block {
  readonly kind: Kind;
  readonly text: string;
}

const fence = /^```(.+)\n([\s\S]*?)^```$/gm;

function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(fence)].map(([, kind = '', text = '']) => {
    const known = kinds.find((it) => it === kind.trim());
    if (known === undefined)
      throw new Error(`A recipe has no block of the kind "${kind}": ${kinds.join(', ')}.`);
    return { kind: known, text };
  });
}

/** The requests of a page, in their order: each begins with its `graphql` block. */
export function stepsOf(page: string): readonly Step[] {
  const groups: Block[][] = [];
  for (const block of blocksOf(page)) {
    if (block.kind === 'graphql') groups.push([block]);
    else if (groups.length === 0) throw new Error(`A recipe begins with its query, not with ${block.kind}.`);
    else groups.at(-1)?.push(block);
  }
  return groups.map((blocks) => {
    const textOf = (kind: Kind) => blocks.find((block) => block.kind === kind)?.text ?? null;
    return {
      query: textOf('graphql') ?? '',
      headers: headersOf(textOf('http headers') ?? ''),
      variables: textOf('json variables'),
      answer: textOf('json answer'),
      calls: textOf('text calls'),
    };
  });
}

const headersOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.includes(':'))
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
      }),
  );

/** What a run of a step came to, as the page writes it. */
export interface Outcome {
  readonly answer: string;
  readonly calls: string;
}

/** The page with its answers and calls as they are now. */
export function withOutcomes(page: string, outcomes: readonly Outcome[]): string {
  let step = -1;
  return page.replace(fence, (block: string, kind: string) => {
    if (kind.trim() === 'graphql') step += 1;
    const outcome = outcomes[step];
    if (kind.trim() === 'json answer') return `\`\`\`json answer\n${outcome?.answer}\`\`\``;
    if (kind.trim() === 'text calls') return `\`\`\`text calls\n${outcome?.calls}\`\`\``;
    return block;
  });
}
