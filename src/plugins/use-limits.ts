import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import type { Plugin } from 'graphql-yoga';
import type { ServerLimits } from './limits.ts';
import { useSizeLimits } from './use-size-limits.ts';

/**
 * Everything that bounds an operation before it runs, cheapest first. Introspection is not exempt from depth: its
 * types point at each other, so that it can grow as any other query.
 */
export const useLimits = (limits: ServerLimits): readonly Plugin[] => [
  useSizeLimits(limits),
  maxDepthPlugin({ n: limits.depth, ignoreIntrospection: false, flattenFragments: true }) as Plugin,
  maxAliasesPlugin({ n: limits.aliases, allowList: [] }) as Plugin,
];
