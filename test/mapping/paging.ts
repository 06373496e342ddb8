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
  const { fixed = {} } = it;
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
  // Behind two rows, because the row that a cursor stands behind is read again: behind one, that would be the first.
  const second: Readonly<Record<(typeof names)[number], (one: Run) => Promise<Run>>> = {
    first: () => run({ first: 2 }),
    after: async () => run({ first: 1, after: pageInfo(await run({ first: 2 }), target).endCursor }),
    last: () => run({ last: 2 }),
    before: (one) => run({ last: 1, before: pageInfo(one, target).startCursor }),
  };
  const effects: Effect[] = [];
  for (const name of names.filter((it) => !Object.hasOwn(fixed, it))) {
    const left = await run(name === 'first' || name === 'after' ? { first: 1 } : { last: 1 });
    effects.push(effectOf(name, left, await second[name](left)));
  }
  return effects;

  function effectOf(name: string, left: Run, right: Run): Effect {
    const input = `${target.label} ${name}`;
    const changed = changedPaging(mapping.facts, mapping.paging, left.requests, right.requests);
    const isSilent = differences(left.answer, right.answer).size === 0;
    const what = changed === null ? 'changes more than which page is asked for' : 'changes no answer';
    return {
      input,
      reached: changed ?? [],
      problem: changed === null || isSilent ? `${input} ${what}.` : null,
    };
  }
}

function pageInfo({ answer }: Run, { path, label }: Target): Readonly<Record<string, unknown>> {
  const page = path.split('.').reduce<unknown>((at, name) => (isRecord(at) ? at[name] : null), answer.data);
  const info = isRecord(page) ? page.pageInfo : null;
  if (isRecord(info)) return info;
  throw new Error(`${label} gave no page: ${JSON.stringify(answer).slice(0, 500)}`);
}
