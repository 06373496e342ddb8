import type { GraphQLSchema } from 'graphql';
import type { MappingCase, ProviderMapping } from './case.ts';
import { coordinatesOf, documentOf, parentDocumentOf, type Target, targetOf } from './document.ts';
import { givenLeaves, pairOf, variablesOf } from './leaves.ts';
import { isClean, type Rig, type Run, type Sendable, succeeded } from './rig.ts';

/** A case that was run once as it stands. */
export interface Prepared {
  readonly case: MappingCase;
  readonly target: Target;
  /** Everything is selected, mutations are given every input. */
  readonly full: Sendable;
  readonly coordinates: ReadonlyMap<string, string>;
  /** Operations it calls with success. */
  readonly operations: readonly string[];
  readonly run: Run;
  /** Those of them that are the field's own: what it writes, else what it calls first. */
  readonly own: readonly string[];
}

export const isWrite = ({ facts }: ProviderMapping, operation: string | null): boolean =>
  facts.operations.some(({ name, kind }) => name === operation && kind === 'write');

async function operationsOfParent(it: MappingCase, target: Target, rig: Rig): Promise<string[]> {
  const document = parentDocumentOf(it, target);
  if (document === null) return [];
  return succeeded(await rig.run({ document, variables: parentOf(it, 0), isMutation: false }));
}

const deepest = 6;

/** The document's own variable, where it has one. */
export const parentOf = ({ parent }: MappingCase, index: 0 | 1): Readonly<Record<string, unknown>> =>
  parent === undefined ? {} : { parent: parent[index] };

/** Runs every case twice. @throws when one fails, or answers differently the second time: nothing could be told then */
export async function prepare(
  schema: GraphQLSchema,
  mapping: ProviderMapping,
  rig: Rig,
): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (const it of await mapping.cases(rig.data)) {
    const target = targetOf(schema, it);
    const isGiven = givenLeaves(mapping.provider, it);
    const variables = {
      ...it.given,
      ...parentOf(it, 0),
      ...variablesOf(target, {
        wants: (path) => target.isMutation && isGiven(path),
        valueOf: (leaf) => pairOf(leaf, it, mapping.values)[0],
      }),
    };
    const document = documentOf(it, target, deepest, Object.keys(variables));
    const full = { document, variables, isMutation: target.isMutation };
    const run = await rig.run(full);
    const again = await rig.run(full);
    const text = JSON.stringify(run.answer);
    if (!isClean(run)) throw new Error(`${target.label} fails: ${text.slice(0, 2_000)}`);
    if (text !== JSON.stringify(again.answer))
      throw new Error(`${target.label} answers differently each time.`);
    const coordinates = coordinatesOf(schema, document);
    const operations = succeeded(run);
    const parent = target.isMutation ? [] : await operationsOfParent(it, target, rig);
    const writes = operations.filter((name) => target.isMutation && isWrite(mapping, name));
    const firstRead = operations.filter((name) => !parent.includes(name)).slice(0, 1);
    prepared.push({
      case: it,
      target,
      full,
      coordinates,
      operations,
      run,
      own: writes.length > 0 ? writes : firstRead,
    });
  }
  return prepared;
}
