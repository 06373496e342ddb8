import type { Answer, TestGateway } from '../../support/gateway.ts';

export type Ask = (
  query: string,
  variables?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

/** Who answers: Convoke at `/graphql`, or a router that asks it at `/subgraph`. */
export type Way = 'direct' | 'router';

/** The same question for a client that asks Convoke itself, and for one that asks a router. */
export interface Case {
  readonly name: string;
  /** What goes wrong upstream. The sandbox is freshly seeded before. */
  readonly prepare?: (gateway: TestGateway) => void;
  /** Every answer counts, in order. */
  readonly run: (ask: Ask, way: Way) => Promise<readonly Answer[]>;
}

/** One question that both are asked word by word. */
export const once = (name: string, query: string, variables?: unknown): Case => ({
  name,
  run: async (ask) => [await ask(query, variables)],
});
