import { getNamedType, getNullableType, isEnumType, isListType, isNonNullType } from 'graphql';
import type { MappingCase, ProviderMapping } from '../mapping/case.ts';
import { documentOf } from '../mapping/document.ts';
import { givenLeaves, type Leaf, leavesOf, pairOf, variablesOf } from '../mapping/leaves.ts';
import { type Prepared, parentOf } from '../mapping/prepared.ts';
import type { Rig } from '../mapping/rig.ts';

/**
 * Sends what two values of each input do not show: null wherever an input may be null, every value of an enum, and
 * lists of more than one.
 */
export async function sendVariations(
  { provider, values }: ProviderMapping,
  prepared: readonly Prepared[],
  rig: Rig,
): Promise<void> {
  for (const { case: it, target } of prepared) {
    const isGiven = givenLeaves(provider, it);
    for (const leaf of leavesOf(target).filter(({ path }) => isGiven(path))) {
      for (const value of [...alone(leaf), ...together(leaf, it, values)]) {
        const variables = {
          ...it.given,
          ...parentOf(it, 0),
          ...variablesOf(target, {
            wants: (path) => path === leaf.path || (target.isMutation && isGiven(path)),
            valueOf: (other) => (other.path === leaf.path ? value : pairOf(other, it, values)[0]),
          }),
        };
        const document = documentOf(it, target, 1, Object.keys(variables));
        await rig.run({ document, variables, isMutation: target.isMutation });
      }
    }
  }
}

function alone({ type }: Leaf): unknown[] {
  const named = getNamedType(type);
  const names = isEnumType(named) ? named.getValues().map(({ name }) => name) : [];
  const values = isListType(getNullableType(type)) ? names.map((name) => [name]) : names;
  return isNonNullType(type) ? values : [null, ...values];
}

/** Of leaves that cannot be varied no two values are known. */
function together(leaf: Leaf, it: MappingCase, values: ProviderMapping['values']): unknown[] {
  if (!isListType(getNullableType(leaf.type)) || Object.hasOwn(it.fixed ?? {}, leaf.path)) return [];
  return [pairOf(leaf, it, values).flat()];
}
