import { createRequire } from 'node:module';
import type { DocumentNode } from 'graphql';

/** The routers' own copy of graphql: what it makes may meet no other. */
const { parse } = createRequire(import.meta.url)('graphql') as { parse(text: string): DocumentNode };

export const gql = (text: string): DocumentNode => parse(text);
