import { operation, typesOf } from '../../facts.ts';

/** Passkeys of the signed-in user, and signing in with one, for which no token is needed. */
export const passkeyOperations = [
  operation('listPasskeys', 'GET /v2/users/me/passkeys', { answer: 'PasskeyList' }),
  operation('beginPasskeyRegistration', 'POST /v2/users/me/passkeys:registerBegin', {
    body: 'BeginPasskeyRegistrationRequest',
    answer: 'PasskeyRegistrationOptions',
  }),
  operation('completePasskeyRegistration', 'POST /v2/users/me/passkeys:registerComplete', {
    body: 'PasskeyRegistrationResponse',
    answer: 'Passkey',
  }),
  operation('deletePasskey', 'DELETE /v2/users/me/passkeys/{credentialId:string}', { status: 204 }),
];

export const publicPasskeyOperations = [
  operation('beginPasskeyAuthentication', 'POST /v2/users/public/passkeys:authenticateBegin', {
    body: 'BeginPasskeyAuthenticationRequest',
    answer: 'PasskeyAuthenticationOptions',
  }),
  operation(
    'beginDiscoverablePasskeyAuthentication',
    'POST /v2/users/public/passkeys:authenticateBeginDiscoverable',
    { answer: 'PasskeyAuthenticationOptions' },
  ),
  operation('resolveDiscoverableCredential', 'POST /v2/users/public/passkeys:resolveCredential', {
    body: 'ResolveDiscoverableCredentialRequest',
    answer: 'ResolvedCredential',
  }),
];

const challenge_token = { is: 'string!', secret: true } as const;
const options = { options: 'object', challenge_token: { is: 'string', secret: true } } as const;

export const passkeyTypes = typesOf({
  Passkey: {
    credential_id: 'string',
    friendly_name: 'string',
    created_at: { is: 'string', format: 'instant' },
    transports: 'string[]',
    aaguid: 'string',
  },
  PasskeyList: { passkeys: 'Passkey[]' },
  BeginPasskeyRegistrationRequest: { friendly_name: 'string' },
  PasskeyRegistrationOptions: options,
  PasskeyRegistrationResponse: {
    challenge_token,
    registration_response: { is: 'object!', secret: true },
    friendly_name: 'string',
  },
  BeginPasskeyAuthenticationRequest: { email: { is: 'string!', format: 'email' } },
  PasskeyAuthenticationOptions: options,
  ResolveDiscoverableCredentialRequest: {
    challenge_token,
    assertion_response: { is: 'object!', secret: true },
  },
  ResolvedCredential: {
    email: { is: 'string', format: 'email' },
    organization_id: 'string',
    user_id: 'string',
    login_parameters: 'LoginParameters[]',
  },
});
