import { GraphQLError } from 'graphql';
import type { Plugin, YogaMaskedErrorOpts } from 'graphql-yoga';
import type { Logger } from '../kit/log.ts';
import { withPatchErrors } from './incremental.ts';
import { shownError } from './shown-error.ts';

/** Yoga's option for everything that is thrown. */
export const maskedErrors = (log: Logger): Partial<YogaMaskedErrorOpts> => ({
  maskError: (error) => shownError(error, log),
});

/** The same for what Yoga passes on as it is: what validation finds, and the errors of deferred fragments. */
export const useMaskError = (log: Logger): Plugin => ({
  onValidate:
    () =>
    ({ result, setResult }) => {
      setResult(result.map((error: unknown) => shownError(error, log)));
    },
  onExecute: () => ({
    onExecuteDone: () => ({
      onNext: ({ result, setResult }) => {
        setResult(withPatchErrors(result, (error) => withoutStatus(shownError(error, log))));
      },
    }),
  }),
});

/** The status of the answer is out before what was deferred fails; Yoga cuts `http` from all other errors. */
function withoutStatus(error: GraphQLError): GraphQLError {
  const { http: _, ...extensions } = error.extensions;
  const { message, nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
