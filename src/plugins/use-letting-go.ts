import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Context } from '../graphql/context.ts';
import { clearLoaders } from '../graphql/index.ts';

/** Lets go of what a request has loaded as soon as it is answered: see {@link clearLoaders}. */
export const useLettingGo = (): Plugin<Partial<Context>> => ({
  onExecute: () => ({
    onExecuteDone: ({ result, args: { contextValue } }) => {
      // Parts that are still to come load more.
      if (!isAsyncIterable(result) && contextValue.clients !== undefined)
        clearLoaders(contextValue as Context);
    },
  }),
});
