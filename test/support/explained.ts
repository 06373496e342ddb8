import type { ExplainedCall, ExplainedCalls } from '../../src/fanout/explain/call-list.ts';
import type { DryRun } from '../../src/fanout/explain/plan.ts';
import type { Answer, TestGateway } from './gateway.ts';

export const explaining = { 'x-convoke-explain': 'calls' } as const;
export const dryRun = { 'x-convoke-explain': 'dry-run' } as const;

/** Asks, and answers what the answer says of its calls. @throws where it says nothing */
export async function explained(
  gateway: TestGateway,
  query: string,
  variables?: unknown,
): Promise<{ readonly answer: Answer; readonly explain: ExplainedCalls }> {
  const answer = await gateway.ask(query, variables, explaining);
  return { answer, explain: partOf<ExplainedCalls>(answer) };
}

/** The same for a dry run. */
export async function planned(
  gateway: TestGateway,
  query: string,
  variables?: unknown,
): Promise<{ readonly answer: Answer; readonly explain: DryRun }> {
  const answer = await gateway.ask(query, variables, dryRun);
  return { answer, explain: partOf<DryRun>(answer) };
}

function partOf<Explain>({ errors, extensions }: Answer): Explain {
  if (extensions?.explain === undefined) throw new Error(`not explained: ${JSON.stringify(errors)}`);
  return extensions.explain as Explain;
}

/** Calls as the sandbox counts them: `account operation` to number. Of joined ones it knows nothing. */
export function counted(calls: readonly ExplainedCall[], publicly: ReadonlySet<string> = new Set()) {
  const counts: Record<string, number> = {};
  for (const { account, operation, shared } of calls) {
    const name = `${publicly.has(operation) ? '-' : account} ${operation}`;
    if (!shared) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
