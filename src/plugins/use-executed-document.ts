import { type DocumentNode, getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** A context that wants to know what is executed: it is made before the document is known. */
interface Told {
  readonly executed?: { document: DocumentNode | null; isMutation: boolean };
}

export const useExecutedDocument = (): Plugin<Told> => ({
  onExecute: ({ args: { contextValue, document, operationName } }) => {
    if (contextValue.executed === undefined) return;
    contextValue.executed.document = document;
    contextValue.executed.isMutation =
      getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
  },
});
