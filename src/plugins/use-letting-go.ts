import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Context } from '../graphql/context.ts';
import { clearLoaders } from '../graphql/index.ts';

/** Lets go of what a request has loaded and remembered as soon as it is answered: see {@link clearLoaders}. */
export const useLettingGo = (): Plugin<Partial<Context>> => ({
  onExecute: () => ({
    onExecuteDone: ({ result, args: { contextValue } }) => {
      const { clients } = contextValue;
      // Parts that are still to come load more.
      if (isAsyncIterable(result) || clients === undefined) return;
      clearLoaders(contextValue as Context);
      clients.clear();
    },
  }),
});
