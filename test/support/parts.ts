import { meros } from 'meros/browser';
import type { ExplainedCalls } from '../../src/fanout/explain/call-list.ts';
import type { Answer } from './gateway.ts';

type Errors = Answer['errors'];

export interface Patch {
  readonly data: Record<string, unknown> | null;
  readonly path: readonly (string | number)[];
  readonly label?: string;
  readonly errors?: Errors;
}

/** One part of an answer in several, as clients of today read it. */
export interface Part {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: Errors;
  readonly incremental?: readonly Patch[];
  readonly hasNext?: boolean;
  readonly extensions?: { readonly explain?: ExplainedCalls };
}

export interface Streamed {
  readonly response: Response;
  /** Waits for the next part; undefined after the last. */
  next(): Promise<Part | undefined>;
  /** The patches of all that is left. */
  rest(): Promise<readonly Patch[]>;
  leave(): void;
}

/** Asks as GraphiQL does, and reads the parts one by one with the reader that it uses. */
export async function askInParts(
  url: string,
  query: string,
  variables?: unknown,
  headers: Record<string, string> = {},
): Promise<Streamed> {
  const leaving = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, multipart/mixed',
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
  });
  const parts = await meros<Part>(response);
  const iterator = parts instanceof Response ? onlyPart(parts) : parts[Symbol.asyncIterator]();
  const next = async (): Promise<Part | undefined> => {
    const { value, done } = await iterator.next();
    if (done === true || value === undefined) return undefined;
    if (!value.json) throw new Error(`not JSON: ${value.body}`);
    return value.body;
  };
  const rest = async (): Promise<readonly Patch[]> => {
    const patches: Patch[] = [];
    for (let part = await next(); part !== undefined; part = await next())
      patches.push(...(part.incremental ?? []));
    return patches;
  };
  return { response, next, rest, leave: () => leaving.abort() };
}

async function* onlyPart(response: Response) {
  yield { json: true as const, body: (await response.json()) as Part, headers: {} };
}
