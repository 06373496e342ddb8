import { z } from 'zod';
import type { EpilotVerbs } from '../../contract/epilot.ts';
import type {
  LoginParameters,
  OAuthResponseType,
  ResolvedPasskey,
} from '../../domain/details/epilot/login.ts';
import { ValidationError } from '../../domain/errors.ts';
import type { Operation } from '../../kit/http.ts';
import { bool, list, text, wire } from '../../kit/wire.ts';
import { notEmpty, objectOf } from './checks.ts';
import { fitsPath, id, refTo } from './ids.ts';
import { operations } from './operations.ts';
import { organizationOf } from './organizations.ts';
import { oneChallenge } from './passkeys.ts';
import type { EpilotLink } from './settings.ts';

/** The pools of the login are told, because a login page is what asks: without them it could not sign anybody in. */
const LoginParametersDTO = wire('LoginParameters', {
  organization_id: id('Organization'),
  organization_name: text,
  organization_type: text,
  organization_use: text,
  cognito_region: text,
  cognito_user_pool_id: text,
  cognito_user_pool_client_id: text,
  cognito_oauth_domain: text,
  cognito_oauth_scopes: list(text),
  oauth_response_type: text,
  passkey_enabled: bool,
  passkeys_registered: bool,
});

const responseTypes: Readonly<Record<string, OAuthResponseType>> = { code: 'CODE', token: 'TOKEN' };

const toLogin = (answer: z.infer<typeof LoginParametersDTO>, account: string): LoginParameters => ({
  organization: organizationOf(account, answer.organization_id, answer.organization_name ?? null),
  organizationType: answer.organization_type ?? null,
  organizationUse: answer.organization_use ?? null,
  cognitoRegion: answer.cognito_region ?? null,
  cognitoUserPoolId: answer.cognito_user_pool_id ?? null,
  cognitoUserPoolClientId: answer.cognito_user_pool_client_id ?? null,
  cognitoOAuthDomain: answer.cognito_oauth_domain ?? null,
  cognitoOAuthScopes: answer.cognito_oauth_scopes ?? [],
  oauthResponseType: answer.oauth_response_type
    ? (responseTypes[answer.oauth_response_type] ?? 'UNKNOWN')
    : null,
  oauthResponseTypeRaw: answer.oauth_response_type ?? null,
  passkeyEnabled: answer.passkey_enabled ?? null,
  passkeysRegistered: answer.passkeys_registered ?? null,
});

const LoginParametersList = z.object({ login_parameters: z.array(LoginParametersDTO) });

const allLogins = (body: unknown) => LoginParametersList.parse(body).login_parameters;

const ResolvedCredential = wire('ResolvedCredential', {
  email: text,
  organization_id: id('Organization'),
  user_id: id('User'),
  login_parameters: list(LoginParametersDTO),
});

const oneResolved = (body: unknown) => ResolvedCredential.parse(body);

const toResolved = (answer: z.infer<typeof ResolvedCredential>, account: string): ResolvedPasskey => ({
  email: answer.email ?? null,
  organization: organizationOf(account, answer.organization_id),
  user: refTo(account, answer.user_id),
  loginParameters: (answer.login_parameters ?? []).map((login) => toLogin(login, account)),
});

/** Mostly an address. Part of a path, so that some texts cannot be sent. */
function usernameOf(username: string): string {
  const text = notEmpty('username', username);
  if (fitsPath(text) && text.length <= 320) return text;
  throw new ValidationError('username', 'username cannot be that of anybody.');
}

/** How people sign in. No token of ours is sent. */
export function login({ account, call }: EpilotLink) {
  const parametersOf = async (operation: Operation, username: string) => {
    const params = { username: usernameOf(username) };
    const answers = await call({ operation, params, auth: null, decode: allLogins });
    return answers.map((answer) => toLogin(answer, account));
  };
  return {
    getLoginParameters: (username) => parametersOf(operations.getUserLoginParametersV2, username),
    getLegacyLoginParameters: (username) => parametersOf(operations.getUserLoginParameters, username),
    beginPasskeyAuthentication: async (email) => {
      const body = { email: notEmpty('email', email) };
      const operation = operations.beginPasskeyAuthentication;
      return call({ operation, body, auth: null, decode: oneChallenge });
    },
    beginDiscoverablePasskeyAuthentication: () =>
      call({
        operation: operations.beginDiscoverablePasskeyAuthentication,
        auth: null,
        decode: oneChallenge,
      }),
    resolvePasskeyCredential: async (challengeToken, response) => {
      const body = {
        challenge_token: notEmpty('challengeToken', challengeToken),
        assertion_response: objectOf('assertionResponse', response),
      };
      const operation = operations.resolveDiscoverableCredential;
      const secrets = ['assertion_response']; // it signs its owner in
      const answer = await call({ operation, body, secrets, auth: null, decode: oneResolved });
      return toResolved(answer, account);
    },
  } satisfies Partial<EpilotVerbs>;
}
