import type { DocumentNode } from 'graphql';

const mostDocuments = 200;

/** Of all of them together: what is parsed and planned of a document grows with its text. */
const mostCharacters = 2_000_000;

/**
 * Parsed documents, the least recently used forgotten. Yoga's own keeps a thousand, which at our longest document is
 * more memory than anybody meant to give; and it keeps those that failed to parse, which only an attacker repeats.
 */
export function createDocumentCache() {
  const documents = new Map<string, DocumentNode>();
  let characters = 0;
  const forget = (text: string): void => {
    if (documents.delete(text)) characters -= text.length;
  };
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
        forget(text);
        documents.set(text, document);
        characters += text.length;
        for (const oldest of documents.keys()) {
          if (documents.size <= mostDocuments && characters <= mostCharacters) break;
          forget(oldest);
        }
      },
    },
    errorCache: { get: () => undefined, set: () => undefined },
  };
}
