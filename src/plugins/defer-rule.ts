import { type ASTVisitor, type DirectiveNode, GraphQLError, Kind, type ValidationContext } from 'graphql';
import { deferDirective } from '../graphql/defer.ts';

/** A part must be told from the others by its label, and what a mutation does must not come later than its answer. */
export function deferRule(context: ValidationContext): ASTVisitor {
  const labels = new Set<string>();
  const refuse = (node: DirectiveNode, message: string) =>
    context.reportError(new GraphQLError(message, { nodes: node }));
  return {
    Directive: (node) => {
      if (node.name.value !== deferDirective.name) return;
      if (context.getParentType() === context.getSchema().getMutationType())
        refuse(node, 'What a mutation does cannot be deferred, only what it answers.');
      const label = node.arguments?.find(({ name }) => name.value === 'label')?.value;
      if (label === undefined || label.kind === Kind.NULL) return;
      if (label.kind !== Kind.STRING) return refuse(node, 'The label of a `@defer` must be a literal.');
      if (labels.has(label.value)) refuse(node, 'Each label of a `@defer` must be another.');
      labels.add(label.value);
    },
  };
}
