import { type DocumentNode, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { deferDirective } from '../graphql/defer.ts';
import { deferRule } from './defer-rule.ts';
import { acceptsParts } from './incremental.ts';

/**
 * `@defer`, which Yoga's executor carries out: what may be deferred, and for whom. A client that did not say that it
 * can read parts gets the same answer in one piece, with its errors and status as without `@defer`.
 */
export const useDefer = (): Plugin => ({
  onValidate: ({ addValidationRule }) => {
    addValidationRule(deferRule);
  },
  onExecute: ({ args }) => {
    const { request }: { request: Request } = args.contextValue;
    if (!acceptsParts(request.headers.get('accept'))) args.document = inOnePiece(args.document);
  },
});

/** Kept, because the executor remembers what it worked out for a document. */
const known = new WeakMap<DocumentNode, DocumentNode>();

function inOnePiece(document: DocumentNode): DocumentNode {
  const before = known.get(document);
  if (before !== undefined) return before;
  const whole: DocumentNode = visit(document, {
    Directive: ({ name }) => (name.value === deferDirective.name ? null : undefined),
  });
  known.set(document, whole);
  return whole;
}
