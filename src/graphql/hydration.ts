import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from 'graphql';
import type { Hydrated } from '../contract/provider.ts';

/** Fields of a type whose name tells enough: `members` of a group and of nothing else. */
const fields: Readonly<Record<string, Hydrated>> = {
  members: 'Group.members',
  currentAssignee: 'Group.members',
};

/** What an address alone answers. */
const ofAddress: ReadonlySet<string> = new Set([
  '__typename',
  'id',
  'externalId',
  'account',
  'accountName',
  'provider',
]);

const known = new WeakMap<DocumentNode, ReadonlySet<Hydrated>>();

/**
 * Of which fields a document selects more than addresses, so that a provider is asked for whole things only then.
 * Told by field names, for the whole document: an operation that it does not execute may cost a larger answer, never a
 * wrong one.
 */
export function hydratedIn(document: DocumentNode): ReadonlySet<Hydrated> {
  const before = known.get(document);
  if (before !== undefined) return before;
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const found = new Set<Hydrated>();
  visit(document, {
    Field: ({ name, selectionSet }) => {
      const field = Object.hasOwn(fields, name.value) ? fields[name.value] : undefined;
      if (field !== undefined && goesBeyond(selectionSet, fragments, new Set())) found.add(field);
    },
  });
  known.set(document, found);
  return found;
}

function goesBeyond(
  selectionSet: SelectionSetNode | undefined,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  above: ReadonlySet<string>,
): boolean {
  return (selectionSet?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return !ofAddress.has(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return goesBeyond(selection.selectionSet, fragments, above);
    const name = selection.name.value;
    // A fragment in itself is refused before anything is executed.
    if (above.has(name)) return false;
    return goesBeyond(fragments.get(name)?.selectionSet, fragments, new Set([...above, name]));
  });
}
