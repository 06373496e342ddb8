import { isRecord } from '../mapping/diff.ts';
import type { Prepared } from '../mapping/prepared.ts';
import { isClean, type Run } from '../mapping/rig.ts';
import { driftSince, readDrift } from './drift.ts';
import { type Example, exampleOf, type Filling, type Variant } from './generate.ts';
import type { Watch } from './nouns.ts';
import type { Schema } from './openapi.ts';
import { findOperation, type Published } from './operations.ts';
import type { Exchange, ProxyAnswer } from './proxy.ts';
import type { Finding } from './requests.ts';
import type { ProxiedRig } from './rig.ts';
import { isBare, variantsOf } from './variants.ts';

/** What feeding needs to know. */
export interface Table {
  readonly rig: ProxiedRig;
  readonly watch: Watch;
  readonly all: readonly Published[];
  readonly filling: Omit<Filling, 'known'>;
}

export interface Feeding {
  readonly fed: number;
  readonly findings: readonly Finding[];
  /** Paths of pins that were needed. */
  readonly pinned: ReadonlySet<string>;
}

/** Puts every answer that the definition allows in place of the stand-in's answers to one operation. */
export async function feed(name: string, operation: Published, it: Prepared, table: Table): Promise<Feeding> {
  const { schema } = operation.success;
  const known = await answerOf(operation, it, table);
  const findings: Finding[] = [];
  const pinned = new Set<string>();
  const variants: readonly (Variant | null)[] =
    schema === null ? [null] : variantsOf(schema, { ...table.filling, known });
  for (const variant of variants) {
    const result = await serve(operation, variant, it, table);
    for (const path of result.pinned) pinned.add(path);
    const at = variant?.name ?? 'no content';
    findings.push(...result.problems.map((text) => ({ operation: name, at, text })));
  }
  return { fed: variants.length, findings, pinned };
}

/** What the stand-in answers, for the ids in it. */
async function answerOf(operation: Published, it: Prepared, table: Table): Promise<unknown> {
  let known: unknown;
  await exchanging(operation, it, table, (answer) => {
    known ??= parsed(answer);
    return answer;
  });
  return known;
}

async function serve(operation: Published, variant: Variant | null, it: Prepared, table: Table) {
  const { status, schema } = operation.success;
  const pinned = new Set<string>();
  const problems = new Set(['was not called']);
  const before = await readDrift();
  const run = await exchanging(operation, it, table, (answer) => {
    problems.delete('was not called');
    if (variant === null || schema === null) return { ...answer, status, body: '' };
    const example = exampleOf(schema, variant, { ...table.filling, known: parsed(answer) });
    for (const path of example.pinned) pinned.add(path);
    for (const problem of unfit(schema, variant, example, table)) problems.add(problem);
    const headers = { ...answer.headers, 'content-type': 'application/json' };
    return { status, headers, body: JSON.stringify(example.value) };
  });
  for (const problem of refusals(run, variant !== null && isBare(variant))) problems.add(problem);
  if (variant !== null && isWhole(variant)) for (const problem of missing(run, it)) problems.add(problem);
  for (const field of await driftSince(before)) problems.add(`reads ${field} as null`);
  for (const path of table.watch.take()) problems.add(`leaves ${path} undefined`);
  return { pinned, problems: [...problems] };
}

/** What the definition itself shows may contradict it, and so may what is pinned; nothing else. */
function unfit(schema: Schema, { examples }: Variant, { value, pinned }: Example, table: Table): string[] {
  if (examples || pinned.length > 0) return [];
  const problems = table.filling.validator.problems(schema, value, 'answer');
  return problems.map(({ at, text }) => `was made wrongly: ${at} ${text}`);
}

const isWhole = (variant: Variant) => !isBare(variant) && !variant.empty;

async function exchanging(
  operation: Published,
  it: Prepared,
  { rig, all }: Table,
  change: (answer: ProxyAnswer) => ProxyAnswer,
): Promise<Run> {
  const exchange: Exchange = ({ method, target }, answer) => {
    const found = findOperation(all, method, target.split('?')[0] ?? '');
    return found?.operation.id === operation.id && answer.status < 400 ? change(answer) : answer;
  };
  rig.proxy.exchange(exchange);
  try {
    return await rig.run(it.full);
  } finally {
    rig.proxy.exchange(null);
  }
}

/** What may be said of an answer that names nothing; of a write's, that nobody knows what became of it. */
const refusing: ReadonlySet<unknown> = new Set(['BAD_UPSTREAM', 'UNKNOWN_OUTCOME']);

/** Errors and refusals, none of which an answer as defined may cause. */
function refusals(run: Run, mayRefuse: boolean): string[] {
  if (isClean(run)) return [];
  const { errors = [], data } = run.answer;
  const unwanted = errors.filter(({ extensions }) => !mayRefuse || !refusing.has(extensions.code));
  const refused = errors.length === 0 ? [JSON.stringify(data).slice(0, 300)] : [];
  return [...unwanted.map(({ message, extensions }) => `${extensions.code}: ${message}`), ...refused];
}

/** The thing itself, or the rows, that came out of the stand-in's answer. */
function missing(run: Run, { target: { path }, run: usual }: Prepared): string[] {
  const isThere = ({ answer }: Run) => {
    const value = path.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : null), answer.data);
    const rows = isRecord(value) && Array.isArray(value.nodes) ? value.nodes : value;
    return Array.isArray(rows) ? rows.some((row) => row !== null) : rows !== null;
  };
  return isThere(usual) && !isThere(run) ? [`gives nothing at ${path}`] : [];
}

function parsed({ body }: ProxyAnswer): unknown {
  return body === '' ? undefined : JSON.parse(body);
}
