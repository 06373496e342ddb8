import { operation, typesOf } from '../../facts.ts';

const token = { is: 'string!', secret: true } as const;

/** For people who are not signed in: no token of the API is sent, and most carry one that came by mail instead. */
export const publicOperations = [
  operation('signUpUser', 'POST /v2/users/public/signup', {
    query: { token: { is: 'string', secret: true } },
    body: 'SignupUserPayload',
    answer: 'SignUpResponse',
  }),
  operation('verifyEmailWithToken', 'POST /v2/users/public/verifyEmail', {
    query: { token },
    body: 'UserVerificationPayload',
  }),
  operation('requestPasswordReset', 'POST /v2/users/public/requestPasswordReset', {
    body: 'RequestPasswordResetRequest',
    answer: 'Message',
  }),
  operation('checkInviteToken', 'GET /v2/users/public/checkToken', {
    query: { token },
    answer: 'InviteTokenInfo',
  }),
  operation('activateUser', 'POST /v2/users/public/activate', {
    query: { token },
    body: 'UserActivationPayload',
  }),
  operation('rejectInvite', 'DELETE /v2/users/public/reject', { query: { token }, answer: 'Success' }),
  operation(
    'getUserLoginParametersV2',
    'GET /v2/users/public/username/{username:string}:getLoginParameters',
    { answer: 'LoginParametersList' },
  ),
  // Of the first version, and public although its path does not say so.
  operation('getUserLoginParameters', 'GET /v1/users/username/{username:string}:getLoginParameters', {
    answer: 'LoginParametersList',
  }),
];

const password = { is: 'string', secret: true } as const;

/** `passkeys_registered` is in newer definitions only. */
export const publicTypes = typesOf({
  UserVerificationPayload: { password },
  UserActivationPayload: { display_name: 'string', password },
  RequestPasswordResetRequest: { email: 'string!' },
  Message: { message: 'string' },
  InviteTokenInfo: {
    invitation_org_id: 'string',
    invitation_org_name: 'string',
    invitation_org_logo_url: 'string',
    invitation_org_logo_thumbnail_url: 'string',
    invitee_user_id: 'string',
    invitee_primary_org_id: 'string',
  },
  LoginParametersList: { login_parameters: 'LoginParameters[]' },
  LoginParameters: {
    organization_id: 'string',
    organization_name: 'string',
    organization_type: 'string',
    organization_use: 'string',
    cognito_region: 'string',
    cognito_user_pool_id: 'string',
    cognito_user_pool_client_id: 'string',
    cognito_oauth_domain: 'string',
    cognito_oauth_scopes: 'string[]',
    oauth_response_type: { is: 'string', enum: ['code', 'token'] },
    passkey_enabled: 'bool',
    passkeys_registered: 'bool',
  },
});
