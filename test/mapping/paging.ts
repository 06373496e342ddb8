import type { ProviderMapping } from './case.ts';
import { differences, isRecord } from './diff.ts';
import { documentOf, type Target } from './document.ts';
import type { Effect } from './effect.ts';
import { type Prepared, parentOf } from './prepared.ts';
import { changedPaging } from './requests.ts';
import type { Rig, Run } from './rig.ts';

const names = ['first', 'after', 'last', 'before'] as const;

/** The arguments of a connection that say which page. */
export const pagingArguments = ({ field }: Target): readonly string[] =>
  field.args.some(({ name }) => name === 'after') ? names : [];

/**
 * Pages do not map one to one: a page of the graph may be cut out of others. Only the provider's own paging may
 * differ, and the rows must.
 */
export async function measurePaging(
  mapping: ProviderMapping,
  prepared: Prepared,
  rig: Rig,
): Promise<Effect[]> {
  const { target, case: it } = prepared;
  if (pagingArguments(target).length === 0) return [];
  const run = (page: Readonly<Record<string, unknown>>): Promise<Run> => {
    const { first: _, ...given } = it.given ?? {};
    const variables = { ...given, ...parentOf(it, 0), ...page };
    return rig.run({
      document: documentOf(it, target, 1, Object.keys(variables)),
      variables,
      isMutation: false,
    });
  };
  const [one, two] = [await run({ first: 1 }), await run({ first: 2 })];
  const [lastOne, lastTwo] = [await run({ last: 1 }), await run({ last: 2 })];
  const pairs: Readonly<Record<(typeof names)[number], readonly [Run, Run]>> = {
    first: [one, two],
    after: [one, await run({ first: 1, after: pageInfo(one, target).endCursor })],
    last: [lastOne, lastTwo],
    before: [lastOne, await run({ last: 1, before: pageInfo(lastOne, target).startCursor })],
  };
  return names
    .filter((name) => !Object.hasOwn(it.fixed ?? {}, name))
    .map((name) => {
      const [left, right] = pairs[name];
      const input = `${target.label} ${name}`;
      const changed = changedPaging(mapping.facts, mapping.paging, left.requests, right.requests);
      const isSilent = differences(left.answer, right.answer).size === 0;
      const what = changed === null ? 'changes more than which page is asked for' : 'changes no answer';
      return {
        input,
        reached: changed ?? [],
        problem: changed === null || isSilent ? `${input} ${what}.` : null,
      };
    });
}

function pageInfo({ answer }: Run, { path, label }: Target): Readonly<Record<string, unknown>> {
  const page = path.split('.').reduce<unknown>((at, name) => (isRecord(at) ? at[name] : null), answer.data);
  const info = isRecord(page) ? page.pageInfo : null;
  if (isRecord(info)) return info;
  throw new Error(`${label} gave no page: ${JSON.stringify(answer).slice(0, 500)}`);
}
