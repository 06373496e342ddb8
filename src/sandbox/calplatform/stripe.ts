import { type Call, WithHeaders } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import { bearerIn } from './authenticate.ts';
import type { Handlers } from './handler.ts';
import { success } from './handler.ts';
import { conditionOf, type Person, type State } from './state.ts';
import { readStripeState, type StripeState } from './stripe-state.ts';

export const stripeHandlers: Handlers = {
  stripe_controller_check: ({ stripe }, { conditions }, { person }) => {
    if (!stripe.has(person.id) || conditionOf(conditions, 'no-stripe')) {
      throw new Refusal(404, 'Credentials for stripe not found.');
    }
    return { status: 'success' };
  },
  stripe_controller_redirect: (_state, { headers }, { person }) =>
    success({ authUrl: authUrl(headers, person) }),
};

/** The caller's own credential goes to Stripe and comes back; whither, only the header `Origin` can say. */
function authUrl(headers: Call['headers'], { email, name }: Person): string {
  const { origin } = headers;
  const state = { onErrorReturnTo: origin, fromApp: false, returnTo: origin, accessToken: bearerIn(headers) };
  const query = new URLSearchParams({
    client_id: 'ca_calplatform',
    scope: 'read_write',
    response_type: 'code',
    'stripe_user[email]': email,
    'stripe_user[first_name]': name ?? '',
    redirect_uri: 'https://api.cal.com/v2/stripe/save',
    state: JSON.stringify(state),
  });
  return `https://connect.stripe.com/oauth/authorize?${query}`;
}

/**
 * Sends the browser back in any case: to one address when the account was connected and to another when it was not.
 * A key is no access token: it cannot finish what it could begin.
 */
export function stripeSave(state: State, { query }: Call): WithHeaders {
  const { code, state: text } = query as { readonly code: string; readonly state: string };
  const given = readStripeState(text);
  if (given === undefined) throw new Refusal(500, 'Internal server error');
  const url = connect(state, given, code) ? given.returnTo : given.onErrorReturnTo;
  const location = typeof url === 'string' ? url : '';
  return new WithHeaders({ url: location }, { location });
}

function connect({ tokens, stripe, spentCodes }: State, { accessToken }: StripeState, code: string): boolean {
  const pair = [...tokens.values()].find((known) => known.accessToken === accessToken);
  if (pair === undefined || spentCodes.has(code)) return false;
  spentCodes.add(code);
  stripe.add(pair.userId);
  return true;
}
