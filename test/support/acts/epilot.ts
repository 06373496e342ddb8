import { globalId } from '../ids.ts';
import { actsThrough } from './act.ts';
import { groupActs } from './epilot-groups.ts';
import { ownActs } from './epilot-own.ts';
import { publicActs } from './epilot-public.ts';
import { userActs } from './epilot-users.ts';
import type { ProviderSample } from './sample.ts';

const account = 'north-epilot';
const grace = globalId('User', account, 10_016);
const username = '(account: "north-epilot", username: "ada.byron@example.com")';

export const epilot: ProviderSample = {
  provider: 'epilot',
  acts: [
    ...actsThrough('epilot', account, [...userActs, ...groupActs, ...ownActs]),
    ...actsThrough('epilot', '-', publicActs),
  ],
  things: {
    User: grace,
    Group: globalId('Group', account, 'g-1'),
    Organization: globalId('Organization', account, 739_224),
  },
  roots: {
    navigation: `(id: "${globalId('Navigation', account, '1n7cypm5gxv22')}")`,
    invitation: `(account: "${account}", token: "CANARY-IN-invite-north-epilot-1")`,
    loginParameters: username,
    legacyLoginParameters: username,
    legacyViewer: `(account: "${account}")`,
    legacyUser: `(id: "${grace}")`,
    legacyUsers: `(account: "${account}", first: 2)`,
  },
  routeWords: { User: 'me' },
  query: `{
    groups(first: 2) { nodes { members { name } } sources { error { code message } } }
    node(id: "${grace}") { id ... on User { epilot { phone } } }
    account(name: "${account}") { viewer { user { name } passkeys { id } setting(scope: "calendar", key: "week_start") { value } } }
    invitation(account: "${account}", token: "CANARY-IN-invite-north-epilot-1") { organization { name } }
  }`,
  writes: ['userInvite', 'groupUpdate', 'passkeyRegistrationComplete', 'signUp', 'userActivate'],
  secrets: ['CANARY-epilot-token-north-3d91f0'],
};
