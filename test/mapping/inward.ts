import type { Pair, ProviderMapping } from './case.ts';
import { differences } from './diff.ts';
import { documentOf, parentDocumentOf } from './document.ts';
import type { Effect } from './effect.ts';
import type { Exclusions } from './exclusions.ts';
import { requestFields, withContainers } from './fields.ts';
import { givenLeaves, type Leaf, leavesOf, pairOf, variablesOf } from './leaves.ts';
import { measurePaging, pagingArguments } from './paging.ts';
import { isWrite, type Prepared, parentOf } from './prepared.ts';
import { changedFields } from './requests.ts';
import type { Rig, Run } from './rig.ts';

/** Which input of the graph a documented request field is filled from. */
export interface InwardRow {
  readonly field: string;
  /** `Mutation.eventCancel input.reason`. */
  readonly inputs: readonly string[];
}

export interface Inward {
  readonly total: number;
  readonly rows: readonly InwardRow[];
  readonly excluded: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
  /** Inputs varied, those of which the gateway itself acts on included. */
  readonly varied: number;
}

/**
 * Each leaf of each input is given two values: exactly one field of one request may differ. Every documented request
 * field must be reached by some leaf.
 */
export async function measureInward(
  mapping: ProviderMapping,
  prepared: readonly Prepared[],
  rig: Rig,
  { request: excluded }: Exclusions,
): Promise<Inward> {
  const effects: Effect[] = [];
  for (const it of prepared) {
    for (const { leaf, pair } of variations(it, mapping))
      effects.push(await vary(mapping, it, rig, leaf, pair));
    effects.push(...(await varyParent(mapping, it, rig)));
    effects.push(...(await measurePaging(mapping, it, rig)));
  }
  const documented = requestFields(mapping.facts);
  const rows = documented.flatMap((field) => {
    const inputs = effects
      .filter((it) => it.reached.flatMap(withContainers).includes(field))
      .map((it) => it.input);
    return inputs.length === 0 ? [] : [{ field, inputs: [...new Set(inputs)] }];
  });
  const problems = [
    ...effects.flatMap(({ problem }) => problem ?? []),
    ...unaccounted(documented, rows, excluded),
    ...effects
      .flatMap(({ reached }) => reached)
      .filter((field) => field !== 'account' && !documented.includes(field)),
  ];
  const varied = new Set(effects.map(({ input }) => input)).size;
  return { total: documented.length, rows, excluded, problems, varied };
}

function unaccounted(
  documented: readonly string[],
  rows: readonly InwardRow[],
  excluded: Readonly<Record<string, string>>,
): string[] {
  const reached = new Map(rows.map(({ field, inputs }) => [field, inputs]));
  return [
    ...documented
      .filter((field) => !reached.has(field) && !Object.hasOwn(excluded, field))
      .map((field) => `${field} is reached by no input.`),
    ...Object.keys(excluded)
      .filter((field) => reached.has(field))
      .map((field) => `${field} is excluded but reached by ${reached.get(field)?.join(', ')}.`),
    ...Object.keys(excluded)
      .filter((field) => !documented.includes(field))
      .map((field) => `${field} is excluded but no request documents it.`),
  ];
}

function variations({ case: it, target }: Prepared, mapping: ProviderMapping): { leaf: Leaf; pair: Pair }[] {
  const isGiven = givenLeaves(mapping.provider, it);
  const leaves = leavesOf(target).filter(
    ({ path }) => isGiven(path) && !pagingArguments(target).includes(path),
  );
  const varied = leaves
    .filter(({ path }) => !Object.hasOwn(it.fixed ?? {}, path))
    .map((leaf) => ({ leaf, pair: pairOf(leaf, it, mapping.values) }));
  const more = (it.also ?? []).flatMap(({ leaf: path, values }) =>
    leaves.filter((leaf) => leaf.path === path).map((leaf) => ({ leaf, pair: values })),
  );
  return [...varied, ...more];
}

async function vary(
  mapping: ProviderMapping,
  prepared: Prepared,
  rig: Rig,
  leaf: Leaf,
  pair: Pair,
): Promise<Effect> {
  const input = `${prepared.target.label} ${leaf.path}`;
  const left = await runWith(mapping, prepared, rig, leaf, pair[0]);
  const right = await runWith(mapping, prepared, rig, leaf, pair[1]);
  const compared = requestsToCompare(mapping, leaf, prepared, left, right);
  const all = changedFields(mapping.facts, ...compared);
  const changed = leaf.path.startsWith('orderBy.') ? withoutPaging(mapping, all) : all;
  const several = prepared.case.several?.[leaf.path];
  if (several !== undefined) return effectOnSeveral(input, changed, several);
  return effectOf(input, changed, Object.hasOwn(prepared.case.here ?? {}, leaf.path), left, right);
}

/** A list that is sorted here is read whole, so that another order may mean other pages. */
const withoutPaging = ({ paging }: ProviderMapping, changed: readonly string[] | null) =>
  changed?.filter((field) => !paging.some((name) => field.endsWith(` ${name}`))) ?? null;

function effectOf(
  input: string,
  changed: readonly string[] | null,
  isHere: boolean,
  left: Run,
  right: Run,
): Effect {
  if (changed === null) return { input, reached: [], problem: `${input} changes which calls are made.` };
  if (isHere) return { input, reached: [], problem: problemHere(input, changed, left, right) };
  if (changed.length === 1) return { input, reached: changed, problem: null };
  return { input, reached: [], problem: `${input} changes ${changed.join(', ') || 'no request'}.` };
}

function effectOnSeveral(
  input: string,
  changed: readonly string[] | null,
  wanted: readonly string[],
): Effect {
  if (changed !== null && [...changed].sort().join() === [...wanted].sort().join())
    return { input, reached: changed, problem: null };
  const what = changed?.join(', ') ?? 'which calls are made';
  return { input, reached: [], problem: `${input} changes ${what}, not ${wanted.join(', ')}.` };
}

/** Which thing or account a field hangs on. What finding that thing changes by itself is taken off. */
async function varyParent(mapping: ProviderMapping, prepared: Prepared, rig: Rig): Promise<Effect[]> {
  const { case: it, full } = prepared;
  const alone = parentDocumentOf(it, prepared.target);
  if (alone === null || it.parent === undefined || Object.hasOwn(it.fixed ?? {}, 'parent')) return [];
  const changes = async (document: string, given: Readonly<Record<string, unknown>>) => {
    const run = (index: 0 | 1) =>
      rig.run({ document, variables: { ...given, ...parentOf(it, index) }, isMutation: false });
    const [left, right] = [await run(0), await run(1)];
    return { left, right, changed: changedFields(mapping.facts, left.requests, right.requests) };
  };
  const own = await changes(alone, {});
  const { left, right, changed } = await changes(
    documentOf(it, prepared.target, thinOf(prepared), Object.keys(full.variables)),
    full.variables,
  );
  const rest = changed?.filter((field) => field === 'account' || !own.changed?.includes(field)) ?? null;
  return [
    effectOf(
      `${prepared.target.label} of its parent`,
      rest,
      Object.hasOwn(it.here ?? {}, 'parent'),
      left,
      right,
    ),
  ];
}

/** What the gateway does itself no request shows, but the answer must. */
function problemHere(input: string, changed: readonly string[], left: Run, right: Run): string | null {
  if (changed.length > 0) return `${input} is said to act here but changes ${changed.join(', ')}.`;
  if (differences(left.answer, right.answer).size > 0) return null;
  return `${input} is said to act here but changes no answer.`;
}

/** After a write the thing is read again by its id, which varies with it: then the write alone tells. */
function requestsToCompare(
  mapping: ProviderMapping,
  { type }: Leaf,
  { target }: Prepared,
  left: Run,
  right: Run,
) {
  const writesOnly = target.isMutation && /\bID\b/.test(String(type));
  const shown = ({ requests }: Run) => requests.filter((it) => !writesOnly || isWrite(mapping, it.operation));
  return [shown(left), shown(right)] as const;
}

/** Enough for the calls that the field makes by itself: rows and payloads are one level down. */
const thinOf = ({ target }: Prepared): number =>
  target.isMutation || pagingArguments(target).length > 0 ? 1 : 0;

/** Mutations are given all their inputs, because what is left out may be filled in; lists just the one. */
function runWith(
  { values, provider }: ProviderMapping,
  prepared: Prepared,
  rig: Rig,
  varied: Leaf,
  value: unknown,
): Promise<Run> {
  const { case: it, target } = prepared;
  const left = it.without?.[varied.path] ?? [];
  const isGiven = givenLeaves(provider, it);
  const isLeft = (path: string) => left.some((name) => path === name || path.startsWith(`${name}.`));
  const variables = {
    ...it.given,
    ...parentOf(it, 0),
    ...variablesOf(target, {
      wants: (path) => path === varied.path || (target.isMutation && isGiven(path) && !isLeft(path)),
      valueOf: (leaf) => (leaf.path === varied.path ? value : pairOf(leaf, it, values)[0]),
    }),
  };
  const document = documentOf(it, target, thinOf(prepared), Object.keys(variables));
  return rig.run({ document, variables, isMutation: target.isMutation });
}
