import type { DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** A context that wants to know what is executed: it is made before the document is known. */
interface Told {
  readonly executed?: { document: DocumentNode | null };
}

export const useExecutedDocument = (): Plugin<Told> => ({
  onExecute: ({ args: { contextValue, document } }) => {
    if (contextValue.executed !== undefined) contextValue.executed.document = document;
  },
});
