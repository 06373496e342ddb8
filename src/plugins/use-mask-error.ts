import type { Plugin, YogaMaskedErrorOpts } from 'graphql-yoga';
import type { Logger } from '../kit/log.ts';
import { shownError } from './shown-error.ts';

/** Yoga's option for everything that is thrown. */
export const maskedErrors = (log: Logger): Partial<YogaMaskedErrorOpts> => ({
  maskError: (error) => shownError(error, log),
});

/** The same for what validation finds, which Yoga passes on as it is. */
export const useMaskError = (log: Logger): Plugin => ({
  onValidate:
    () =>
    ({ result, setResult }) => {
      setResult(result.map((error: unknown) => shownError(error, log)));
    },
});
