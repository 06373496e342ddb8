import type { Written } from './act.ts';

const account = 'north-epilot';
const invitation = 'CANARY-IN-invite-north-epilot-1';
const password = 'CANARY-IN-password';

/** Without a token of ours a 401 cannot be about it: the visitor is turned away. */
const open = { on401: 'FORBIDDEN -' } as const;

/** What people do who are not signed in. The tokens are those that the stand-in mails. */
export const publicActs: readonly Written[] = [
  {
    ...open,
    name: 'signUp',
    operation: 'signUpUser',
    selection:
      'user { externalId name roles preferredLanguage } organization { externalId kind name pricingTier website }',
    input: {
      account,
      token: 'CANARY-IN-partner-north-epilot-1',
      organization: {
        kind: 'PARTNER',
        name: 'Heat pumps & Co',
        pricingTier: 'starter',
        email: 'office@heat.example.com',
        website: 'https://heat.example.com/',
        privacyPolicyChecked: true,
      },
      user: { name: 'Mary Anning', email: 'mary.anning@example.com', password },
      language: 'DE',
    },
    shows: {
      user: { name: 'Mary Anning', roles: ['Owner'], preferredLanguage: 'de' },
      organization: {
        externalId: '900002',
        kind: 'PARTNER',
        name: 'Heat pumps & Co',
        pricingTier: 'starter',
        website: 'https://heat.example.com/',
      },
    },
    calls: { signUpUser: 1 },
    repeatable: false,
  },
  {
    ...open,
    name: 'userActivate',
    operation: 'activateUser',
    selection: 'activated',
    input: { account, token: invitation, name: 'Ines Ibrahim', password },
    shows: { activated: true },
    calls: { activateUser: 1 },
    repeatable: false,
  },
  {
    ...open,
    name: 'invitationReject',
    operation: 'rejectInvite',
    selection: 'rejected',
    input: { account, token: invitation },
    shows: { rejected: true },
    calls: { rejectInvite: 1 },
    repeatable: true,
  },
  {
    ...open,
    name: 'emailVerify',
    operation: 'verifyEmailWithToken',
    selection: 'verified',
    input: { account, token: 'CANARY-IN-verify-north-epilot-10016-1', password },
    shows: { verified: true },
    calls: { verifyEmailWithToken: 1 },
    repeatable: false,
  },
  {
    ...open,
    name: 'passwordResetRequest',
    operation: 'requestPasswordReset',
    selection: 'message',
    input: { account, email: 'grace.hopper@example.com' },
    shows: { message: 'If there is such a user, a mail is on its way to them.' },
    calls: { requestPasswordReset: 1 },
    repeatable: false,
    hidesFaults: 'What becomes of it must not tell whether there is such a user.',
  },
  {
    ...open,
    name: 'passkeyAuthenticationBegin',
    operation: 'beginPasskeyAuthentication',
    selection: 'options',
    input: { account, email: 'grace.hopper@example.com' },
    shows: {
      options: { allowCredentials: [{ id: 'passkey-north-epilot-3' }], userVerification: 'required' },
    },
    calls: { beginPasskeyAuthentication: 1 },
    repeatable: true,
    once: ['challengeToken'],
  },
  {
    ...open,
    name: 'passkeyDiscoverableAuthenticationBegin',
    operation: 'beginDiscoverablePasskeyAuthentication',
    selection: 'options',
    input: { account },
    shows: { options: { allowCredentials: [], userVerification: 'required' } },
    calls: { beginDiscoverablePasskeyAuthentication: 1 },
    repeatable: true,
    once: ['challengeToken'],
  },
  {
    ...open,
    name: 'passkeyCredentialResolve',
    operation: 'resolveDiscoverableCredential',
    selection:
      'credential { email organization { externalId } user { externalId } loginParameters { organization { name } passkeysRegistered } }',
    input: {
      account,
      challengeToken: 'CANARY-IN-challenge-resolve-1',
      assertionResponse: { id: 'passkey-north-epilot-3', response: { signature: 'CANARY-IN-signature' } },
    },
    shows: {
      credential: {
        email: 'grace.hopper@example.com',
        organization: { externalId: '739224' },
        user: { externalId: '10016' },
        loginParameters: [{ organization: { name: 'North energy' }, passkeysRegistered: true }],
      },
    },
    calls: { resolveDiscoverableCredential: 1 },
    repeatable: true,
  },
];
