import type { DocumentNode } from 'graphql';

const mostDocuments = 200;

/**
 * Parsed documents, the least recently used forgotten. Yoga's own keeps a thousand, which at our longest document is
 * more memory than anybody meant to give; and it keeps those that failed to parse, which only an attacker repeats.
 */
export function createDocumentCache() {
  const documents = new Map<string, DocumentNode>();
  return {
    documentCache: {
      get: (text: string): DocumentNode | undefined => {
        const document = documents.get(text);
        if (document !== undefined) {
          documents.delete(text);
          documents.set(text, document);
        }
        return document;
      },
      set: (text: string, document: DocumentNode): void => {
        documents.set(text, document);
        const [oldest] = documents.keys();
        if (documents.size > mostDocuments && oldest !== undefined) documents.delete(oldest);
      },
    },
    errorCache: { get: () => undefined, set: () => undefined },
  };
}
