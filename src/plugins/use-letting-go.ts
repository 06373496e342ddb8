import { RequestCache } from '@pothos/plugin-scope-auth';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Context } from '../graphql/context.ts';
import { clearLoaders } from '../graphql/index.ts';

/**
 * Lets go of what a request has loaded and remembered as soon as it is answered: it would all be old before it was
 * collected, see docs/decisions/0034. What Pothos keeps of a request's scopes holds its context.
 */
export const useLettingGo = (): Plugin<Partial<Context>> => ({
  onExecute: () => ({
    onExecuteDone: ({ result, args: { contextValue } }) => {
      const { clients } = contextValue;
      // Parts that are still to come load more.
      if (isAsyncIterable(result) || clients === undefined) return;
      clearLoaders(contextValue as Context);
      clients.clear();
      RequestCache.clearForContext(contextValue as Context);
    },
  }),
});
