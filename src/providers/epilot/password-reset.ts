import { setTimeout as sleep } from 'node:timers/promises';
import type { EpilotVerbs } from '../../contract/epilot.ts';
import { GatewayError } from '../../domain/errors.ts';
import { notEmpty } from './checks.ts';
import { operations } from './operations.ts';
import type { EpilotLink } from './settings.ts';

/** Whatever the provider said. */
const words = 'If there is such a user, a mail is on its way to them.';

/**
 * Asks for a mail without telling whether anybody gets one: the same words after the same time, however long the provider
 * takes and whatever it answers. What went wrong is in the log of calls, where whoever runs the gateway sees it.
 * @param answerMs when the answer is given, in milliseconds; the call goes on if it takes longer
 */
export const passwordReset = ({ detached }: EpilotLink, answerMs: number) =>
  ({
    requestPasswordReset: async (email) => {
      const body = { email: notEmpty('email', email) };
      const operation = operations.requestPasswordReset;
      let bug: unknown = null;
      const asked = detached({ operation, body, auth: null, discreet: true, decode: () => undefined });
      asked.catch((error: unknown) => {
        if (!(error instanceof GatewayError)) bug = error;
      });
      await sleep(answerMs);
      if (bug !== null) throw bug;
      return words;
    },
  }) satisfies Partial<EpilotVerbs>;
