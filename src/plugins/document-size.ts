import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large the largest operation of a document is with every fragment written out. */
export interface DocumentSize {
  readonly definitions: number;
  /** Fields, spreads and inline fragments at any level; Infinity where a fragment contains itself. */
  readonly selections: number;
  readonly rootFields: number;
  /** `__schema` and `__type`: each may answer with the whole schema. */
  readonly introspections: number;
  /** On the operation and inside it. Every `@defer` counts as often as its fragment is met: each is a part of the answer. */
  readonly directives: number;
}

/**
 * Counts without expanding: every fragment is measured once, so that a kilobyte of fragments doubling each other costs
 * no more than a kilobyte of fields. Must run before validation, some of whose rules expand.
 */
export function sizeOf({ definitions }: DocumentNode): DocumentSize {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const most = (nodes: readonly Counted[], count: Count, ofNode: (node: Counted) => number = none) =>
    nodes.reduce((largest, node) => Math.max(largest, ofNode(node) + count(node.selectionSet)), 0);
  const everywhere = (ofSelection: (node: SelectionNode) => number) =>
    counter(fragments, ofSelection, (field, inside) =>
      field.selectionSet === undefined ? ofSelection(field) : ofSelection(field) + inside(field.selectionSet),
    );
  return {
    definitions: definitions.length,
    // Fragments that no operation uses are expanded by validation all the same.
    selections: most([...operations, ...fragments], everywhere(one)),
    rootFields: most(operations, counter(fragments, none, one)),
    introspections: most(operations, counter(fragments, none, isIntrospection)),
    directives: most(operations, everywhere(directivesOn), directivesOn),
  };
}

const one = (): number => 1;
const none = (): number => 0;

const isIntrospection = ({ name }: FieldNode): number =>
  name.value === '__schema' || name.value === '__type' ? 1 : 0;

type Counted = OperationDefinitionNode | FragmentDefinitionNode;

const directivesOn = ({ directives }: SelectionNode | Counted): number => directives?.length ?? 0;

type Count = (set: SelectionSetNode) => number;

/** Adds up what `ofField` says of fields, and of spreads and inline fragments what `ofFrame` says and what they hold. */
function counter(
  fragments: readonly FragmentDefinitionNode[],
  ofFrame: (node: SelectionNode) => number,
  ofField: (field: FieldNode, inside: Count) => number,
): Count {
  const sets = new Map(fragments.map(({ name, selectionSet }) => [name.value, selectionSet]));
  const known = new Map<string, number>();
  const ofSpread = (name: string): number => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, Number.POSITIVE_INFINITY); // until it is known: whoever meets it again is inside it
    const set = sets.get(name);
    const count = set === undefined ? 0 : ofSet(set);
    known.set(name, count);
    return count;
  };
  const ofSelection = (node: SelectionNode): number => {
    if (node.kind === Kind.FIELD) return ofField(node, ofSet);
    return (
      ofFrame(node) +
      (node.kind === Kind.FRAGMENT_SPREAD ? ofSpread(node.name.value) : ofSet(node.selectionSet))
    );
  };
  const ofSet: Count = ({ selections }) => selections.reduce((sum, node) => sum + ofSelection(node), 0);
  return ofSet;
}
