import type { Answer } from '../../support/gateway.ts';
import type { Case } from '../cases/case.ts';
import { type Stage, type WayName, ways } from './stage.ts';

/** What one way of asking brought. */
export interface Outcome {
  readonly data: readonly unknown[];
  /** `CODE path message facts` of every error, sorted. */
  readonly errors: readonly string[];
  /** Calls to providers, as `account operation` to number. */
  readonly calls: Readonly<Record<string, number>>;
  /** Requests that Convoke got. */
  readonly requests: number;
}

export interface Row {
  readonly name: string;
  readonly outcomes: Readonly<Record<WayName, Outcome>>;
}

/** Asks all ways the same on freshly seeded sandboxes. */
export async function measure(stage: Stage, one: Case): Promise<Row> {
  const outcomes: Partial<Record<WayName, Outcome>> = {};
  for (const way of ways) outcomes[way] = await outcomeOf(stage, one, way);
  return { name: one.name, outcomes: outcomes as Record<WayName, Outcome> };
}

async function outcomeOf(stage: Stage, { prepare, run }: Case, way: WayName): Promise<Outcome> {
  if (prepare !== undefined) await stage.renew();
  const gateway = stage.gateway();
  gateway.reset();
  prepare?.(gateway);
  gateway.calls();
  stage.requests();
  const answers = await run(stage.ask[way], way === 'direct' ? 'direct' : 'router');
  const calls = gateway.calls();
  const requests = stage.requests();
  if (prepare !== undefined) await stage.renew();
  return {
    data: answers.map(({ data }) => data),
    errors: answers
      .flatMap(({ errors = [] }) => errors)
      .map(printed)
      .sort(),
    calls,
    requests,
  };
}

/** Both routers add which subgraph it was. An instant is the moment's: it is there, or it is not. */
function printed({ path = [], message, extensions }: NonNullable<Answer['errors']>[number]): string {
  const { code, serviceName: _, ...facts } = extensions;
  const known = JSON.stringify(Object.entries(facts).sort(), (name, value) =>
    name === 'until' && value !== null ? 'an instant' : value,
  );
  return `${code} ${path.join('.')} ${message} ${known}`;
}

export const totalOf = ({ calls }: Outcome): number =>
  Object.values(calls).reduce((sum, count) => sum + count, 0);
