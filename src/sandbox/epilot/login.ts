import type { Call } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import { bodyOf, type Handlers, type PublicHandlers } from './handler.ts';
import { loginParametersOf, membershipsOf } from './memberships.ts';
import { userByEmail } from './organization.ts';
import { type State, sendMail } from './state.ts';

/** A name that nobody has gets an empty list: no failure is documented. */
const loginParameters = (state: State, { params }: Call) => ({
  login_parameters: loginParametersOf(membershipsOf(state, String(params.username))),
});

export const loginHandlers: PublicHandlers = {
  getUserLoginParametersV2: loginParameters,
  getUserLoginParameters: loginParameters,
  /** Says the same whoever asks, known or not. */
  requestPasswordReset: (state, call) => {
    const { email = '' } = bodyOf<{ email: string }>(call);
    const [primary] = membershipsOf(state, email);
    if (primary !== undefined) {
      const { organization, user } = primary;
      sendMail(state, organization, 'password-reset', user.fields.email, user.fields.id);
    }
    return { message: 'If an account exists for this address, an e-mail is on its way.' };
  },
};

export const passwordHandlers: Handlers = {
  /** Who may not do this to a user gets a 403: tests say so by denying the operation. */
  sendUserPasswordReset: ({ state, organization }, call) => {
    const { email = '' } = bodyOf<{ email: string }>(call);
    const user = userByEmail(organization, email);
    if (user?.fields.status !== 'Active') throw new Refusal(400, 'Invalid email or user not found');
    sendMail(state, organization, 'password-reset', user.fields.email, user.fields.id);
    return { success: true };
  },
};
