import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import type { TestGateway } from './gateway.ts';

/** Asks as a front-end with generated types does: the document says what goes in and what comes out. */
export const askTyped = <Result, Variables>(
  gateway: TestGateway,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> => gateway.data<Result>(print(document), variables);
