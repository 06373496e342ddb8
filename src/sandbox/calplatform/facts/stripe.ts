import { operation, typesOf } from '../../facts.ts';
import { secret, status, success } from './values.ts';

/** Connecting Stripe is a walk over its site, from `connect` to `save`. */
export const stripeOperations = [
  operation('stripe_controller_check', 'GET /v2/stripe/check', {
    answer: 'StripCredentialsCheckOutputResponseDto',
  }),
  operation('stripe_controller_redirect', 'GET /v2/stripe/connect', {
    answer: 'StripConnectOutputResponseDto',
  }),
  operation('stripe_controller_save', 'GET /v2/stripe/save', {
    kind: 'write',
    query: {
      state: { is: 'string!', secret: true },
      code: { is: 'string!', secret: true },
    },
    answer: 'StripCredentialsSaveOutputResponseDto',
    status: 301,
  }),
];

export const stripeTypes = typesOf({
  StripCredentialsCheckOutputResponseDto: { status },
  StripConnectOutputResponseDto: success('StripConnectOutputDto'),
  /** The URL carries the caller's own token. */
  StripConnectOutputDto: { authUrl: secret },
  StripCredentialsSaveOutputResponseDto: { url: 'string' },
});
