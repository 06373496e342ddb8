import type {
  LoginParameters,
  OAuthResponseType,
  ResolvedPasskey,
} from '../../../domain/details/epilot/login.ts';
import type { User } from '../../../domain/user.ts';
import { builder } from '../../builder.ts';
import { described, unknownWord } from '../../described.ts';
import { countingVisits } from '../../marks.ts';
import { mutation } from '../../mutation.ts';
import { OrganizationObject, onlyRef, UserObject } from '../../objects.ts';
import { publicNote } from './parts.ts';
import { challengeFields } from './passkeys.ts';

const ResponseTypeEnum = builder.enumType('OAuthResponseType', {
  description: 'What a login answers.',
  values: described<OAuthResponseType>({
    CODE: 'A code that is changed for tokens.',
    TOKEN: 'The tokens themselves.',
    UNKNOWN: unknownWord,
  }),
});

const LoginParametersObject = builder.objectRef<LoginParameters>('LoginParameters').implement({
  description: 'How a user signs in to one organization.',
  fields: (t) => ({
    organization: t.expose('organization', {
      type: OrganizationObject,
      description: 'The organization. Only its name is known here.',
    }),
    organizationType: t.exposeString('organizationType', {
      description: 'What kind of organization, for example `Vendor`.',
    }),
    organizationUse: t.exposeString('organizationUse', {
      description: 'What it is used for, for example `Production`.',
    }),
    cognitoRegion: t.exposeString('cognitoRegion', { description: 'Region of the login pool.' }),
    cognitoUserPoolId: t.exposeString('cognitoUserPoolId', { description: 'Id of the login pool.' }),
    cognitoUserPoolClientId: t.exposeString('cognitoUserPoolClientId', {
      description: 'Id under which a login page speaks with the pool.',
    }),
    cognitoOAuthDomain: t.exposeString('cognitoOAuthDomain', { description: 'Domain of the login page.' }),
    cognitoOAuthScopes: t.field({
      type: ['String'],
      nullable: false,
      description: 'What a login is asked for.',
      resolve: ({ cognitoOAuthScopes }) => [...cognitoOAuthScopes],
    }),
    oauthResponseType: t.expose('oauthResponseType', {
      type: ResponseTypeEnum,
      description: 'What a login answers.',
    }),
    oauthResponseTypeRaw: t.exposeString('oauthResponseTypeRaw', {
      description: "The provider's own word for it.",
    }),
    passkeyEnabled: t.exposeBoolean('passkeyEnabled', {
      description: 'Whether the organization lets people sign in with passkeys.',
    }),
    passkeysRegistered: t.exposeBoolean('passkeysRegistered', {
      description: 'Whether the user has a passkey.',
    }),
  }),
});

const parametersNote = `How somebody signs in, the primary organization first. It tells whether they have an account. ${publicNote} epilot only.`;

builder.queryFields((t) => ({
  loginParameters: t.field({
    ...countingVisits,
    type: [LoginParametersObject],
    nullable: { list: true, items: false },
    description: parametersNote,
    args: {
      account: t.arg.string({ required: true, description: 'Name of the account.' }),
      username: t.arg.string({ required: true, description: 'Whose: mostly an address.' }),
    },
    resolve: async (_root, { account, username }, { clients }) => [
      ...(await clients.need(account, 'getLoginParameters')(username)),
    ],
  }),
  legacyLoginParameters: t.field({
    ...countingVisits,
    type: [LoginParametersObject],
    nullable: { list: true, items: false },
    deprecationReason: 'The first version of the API: use `loginParameters`.',
    description: parametersNote,
    args: {
      account: t.arg.string({ required: true, description: 'Name of the account.' }),
      username: t.arg.string({ required: true, description: 'Whose: mostly an address.' }),
    },
    resolve: async (_root, { account, username }, { clients }) => [
      ...(await clients.need(account, 'getLegacyLoginParameters')(username)),
    ],
  }),
}));

const AuthenticationBeginPayload = mutation('passkeyAuthenticationBegin', {
  description: `Begins a login with a passkey of a user who says who they are. It tells whether they have one. ${publicNote} epilot only.`,
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    email: t.field({ type: 'EmailAddress', required: true, description: 'Who signs in.' }),
  }),
  run: ({ account, email }, { clients }) => clients.need(account, 'beginPasskeyAuthentication')(email),
});
challengeFields(AuthenticationBeginPayload);

const DiscoverableBeginPayload = mutation('passkeyDiscoverableAuthenticationBegin', {
  description: `Begins a login with whichever passkey the browser offers. ${publicNote} epilot only.`,
  input: (t) => ({ account: t.string({ required: true, description: 'Name of the account.' }) }),
  run: ({ account }, { clients }) => clients.need(account, 'beginDiscoverablePasskeyAuthentication')(),
});
challengeFields(DiscoverableBeginPayload);

const CredentialResolvePayload = mutation('passkeyCredentialResolve', {
  description: `Says whose passkey it was that a browser offered. ${publicNote} epilot only.`,
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    challengeToken: t.string({
      required: true,
      description: 'The one that `passkeyDiscoverableAuthenticationBegin` answered.',
    }),
    assertionResponse: t.field({
      type: 'JSON',
      required: true,
      description: 'What `navigator.credentials.get` gave, as JSON.',
    }),
  }),
  run: ({ account, challengeToken, assertionResponse }, { clients }) =>
    clients.need(account, 'resolvePasskeyCredential')(challengeToken, assertionResponse),
});

const ResolvedObject = builder.objectRef<ResolvedPasskey>('ResolvedPasskey').implement({
  description: 'Whose passkey it was.',
  fields: (t) => ({
    email: t.expose('email', { type: 'EmailAddress', description: 'Their address.' }),
    organization: t.expose('organization', {
      type: OrganizationObject,
      description: 'The organization it was registered in.',
    }),
    user: t.field({
      type: UserObject,
      description: 'The user. Null fields where the account may not see them.',
      resolve: ({ user }) => (user === null ? null : onlyRef<User>(user)),
    }),
    loginParameters: t.field({
      ...countingVisits,
      type: [LoginParametersObject],
      nullable: false,
      description: 'How they sign in, the primary organization first.',
      resolve: ({ loginParameters }) => [...loginParameters],
    }),
  }),
});

builder.objectField(CredentialResolvePayload, 'credential', (t) =>
  t.field({ type: ResolvedObject, description: 'Whose passkey it was.', resolve: ({ result }) => result }),
);
