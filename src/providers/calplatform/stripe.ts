import { z } from 'zod';
import type { CalplatformVerbs } from '../../contract/calplatform.ts';
import { GatewayError, ValidationError } from '../../domain/errors.ts';
import { required, text, wire } from '../../kit/wire.ts';
import { assertSuccess, dataOf } from './envelope.ts';
import { stripeProblem } from './errors.ts';
import { operations } from './operations.ts';
import type { Session } from './session.ts';

const connectUrl = dataOf(wire('StripConnectOutputDto', { authUrl: required(text) }));
const Saved = z.object({ url: z.string().nullish().catch(null) });

/** Connecting Stripe is a walk of its owner's browser: to Stripe, and back with a code. */
export const stripe = (session: Session) =>
  ({
    getStripe: async () => {
      try {
        const operation = operations.stripe_controller_check;
        await session.asViewer({ operation, decode: assertSuccess });
        return { connected: true, problem: null };
      } catch (error) {
        const problem = stripeProblem(error);
        if (problem === null) throw error;
        return { connected: false, problem };
      }
    },
    // Never by the API key: the URL carries what the call is made with, to Stripe and back.
    startStripeConnect: async () => {
      const operation = operations.stripe_controller_redirect;
      return (await session.asManagedUser({ operation, decode: connectUrl })).authUrl;
    },
    finishStripeConnect: async ({ state, code }) => {
      for (const [argument, value] of Object.entries({ state, code })) {
        if (value === '') throw new ValidationError(argument, `${argument} must not be empty.`);
      }
      return finish(session, [
        ['state', state],
        ['code', code],
      ]);
    },
  }) satisfies Pick<CalplatformVerbs, 'getStripe' | 'startStripeConnect' | 'finishStripeConnect'>;

const savedUrl = (body: unknown): string | null => Saved.safeParse(body).data?.url || null;

/** It is answered by sending the browser elsewhere: whether with a body is the web server's affair. */
async function finish(
  session: Session,
  query: readonly (readonly [string, string])[],
): Promise<string | null> {
  try {
    return await session.asNobody({
      operation: operations.stripe_controller_save,
      query,
      secrets: ['code', 'state'], // what they carry lets the account be connected
      decode: savedUrl,
    });
  } catch (error) {
    const isRedirect = error instanceof GatewayError && error.facts.upstreamStatus === 301;
    if (isRedirect && error.code === 'BAD_UPSTREAM') return null;
    throw error;
  }
}
