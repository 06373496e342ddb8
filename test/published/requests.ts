import { requestCheck } from './check-request.ts';
import type { Definition } from './openapi.ts';
import type { Published } from './operations.ts';
import type { SentRequest } from './proxy.ts';

/** Something that is not as the definition has it. */
export interface Finding {
  /** Our name of the operation. */
  readonly operation: string;
  readonly at: string;
  readonly text: string;
}

export interface CheckedRequests {
  readonly count: number;
  /** Our names of the operations that were called. */
  readonly operations: ReadonlySet<string>;
  /** None twice. */
  readonly findings: readonly Finding[];
}

/** Checks all that the adapter sent. `ours` are the operations that the provider's document has, by our names. */
export function checkRequests(
  definition: Definition,
  ours: ReadonlyMap<string, Published>,
  sent: readonly SentRequest[],
): CheckedRequests {
  const check = requestCheck(definition);
  const names = new Map([...ours].map(([name, { id }]) => [id, name]));
  const operations = new Set<string>();
  const findings = new Map<string, Finding>();
  for (const request of sent) {
    const { operation, violations } = check(request);
    const name = names.get(operation?.id ?? '');
    if (name !== undefined) operations.add(name);
    const foreign =
      operation !== null && name === undefined ? [{ at: 'path', text: 'is not in the document' }] : [];
    for (const { at, text } of [...foreign, ...violations]) {
      const finding = { operation: name ?? `${request.method} ${request.target.split('?')[0]}`, at, text };
      findings.set(JSON.stringify(finding), finding);
    }
  }
  return { count: sent.length, operations, findings: [...findings.values()] };
}
