import { defineOperations, type OperationEntry } from '../../kit/operation.ts';

/** Challenges and login tokens: nothing is stored, and asking again only mints another one. */
const mints = { method: 'POST', retry: 'idempotent' } as const satisfies Partial<OperationEntry>;
/** A second call sends a second mail, makes a second thing, or finds its token spent. */
const once = { method: 'POST', retry: 'unsafe' } as const satisfies Partial<OperationEntry>;
const read = { method: 'GET', retry: 'safe' } as const satisfies Partial<OperationEntry>;
const remove = {
  method: 'DELETE',
  retry: 'idempotent',
  answer: 'ignored',
} as const satisfies Partial<OperationEntry>;

/** The reference's 41 calls. Colons are verbs of the provider's, not parameters. */
export const operations = defineOperations({
  getMeV2: { ...read, path: '/v2/users/me' },
  listUsersV2: { ...read, path: '/v2/users' },
  getUserV2: { ...read, path: '/v2/users/{id}' },
  updateUserV2: { method: 'PATCH', path: '/v2/users/{id}', retry: 'idempotent' },
  deleteUserV2: { ...remove, path: '/v2/users/{id}' }, // answers a user of the first version, whom nobody needs any more
  getGroupsForUser: { ...read, path: '/v2/users/{id}/groups' },
  inviteUser: { ...once, path: '/v2/users/invite' },
  resendUserInvitation: { ...once, path: '/v2/users/invite:resendEmail' },
  sendUserPasswordReset: { ...once, path: '/v2/users:sendPasswordReset' },
  switchOrganization: { ...mints, path: '/v2/users/switchOrganization' },

  listUserSettings: { ...read, path: '/v2/users/me/settings' },
  getUserSettingsScope: { ...read, path: '/v2/users/me/settings/{scope}' },
  getUserSetting: { ...read, path: '/v2/users/me/settings/{scope}/{key}' },
  putUserSetting: { method: 'PUT', path: '/v2/users/me/settings/{scope}/{key}', retry: 'idempotent' },
  deleteUserSetting: { ...remove, path: '/v2/users/me/settings/{scope}/{key}' },

  listPasskeys: { ...read, path: '/v2/users/me/passkeys' },
  beginPasskeyRegistration: { ...mints, path: '/v2/users/me/passkeys:registerBegin' },
  completePasskeyRegistration: { ...once, path: '/v2/users/me/passkeys:registerComplete' },
  deletePasskey: { ...remove, path: '/v2/users/me/passkeys/{credentialId}' },

  getGroups: { ...read, path: '/v1/groups' },
  createGroup: { ...once, path: '/v1/groups' },
  getGroup: { ...read, path: '/v1/groups/{id}' },
  updateGroup: { method: 'PATCH', path: '/v1/groups/{id}', retry: 'idempotent' },
  deleteGroup: { ...remove, path: '/v1/groups/{id}' },
  advanceUserAssignment: { ...once, path: '/v1/groups/{id}/user:next' },

  getNavigation: { ...read, path: '/v2/user/navigations/{id}' },
  createNavigation: { ...mints, path: '/v2/user/navigations' }, // the id is a hash of the content

  getMe: { ...read, path: '/v1/users/me' },
  listUsers: { ...read, path: '/v1/users' },
  getUser: { ...read, path: '/v1/users/{id}' },

  signUpUser: { ...once, path: '/v2/users/public/signup' },
  verifyEmailWithToken: { ...once, path: '/v2/users/public/verifyEmail', answer: 'ignored' },
  requestPasswordReset: { ...once, path: '/v2/users/public/requestPasswordReset', answer: 'ignored' },
  checkInviteToken: { ...read, path: '/v2/users/public/checkToken' },
  activateUser: { ...once, path: '/v2/users/public/activate', answer: 'ignored' },
  rejectInvite: { method: 'DELETE', path: '/v2/users/public/reject', retry: 'idempotent' },
  getUserLoginParametersV2: { ...read, path: '/v2/users/public/username/{username}:getLoginParameters' },
  getUserLoginParameters: { ...read, path: '/v1/users/username/{username}:getLoginParameters' },
  beginPasskeyAuthentication: { ...mints, path: '/v2/users/public/passkeys:authenticateBegin' },
  beginDiscoverablePasskeyAuthentication: {
    ...mints,
    path: '/v2/users/public/passkeys:authenticateBeginDiscoverable',
  },
  resolveDiscoverableCredential: { ...mints, path: '/v2/users/public/passkeys:resolveCredential' },
});

/** No token of ours is ever sent with these. */
export const publicOperations: ReadonlySet<string> = new Set<keyof typeof operations>([
  'signUpUser',
  'verifyEmailWithToken',
  'requestPasswordReset',
  'checkInviteToken',
  'activateUser',
  'rejectInvite',
  'getUserLoginParametersV2',
  'getUserLoginParameters',
  'beginPasskeyAuthentication',
  'beginDiscoverablePasskeyAuthentication',
  'resolveDiscoverableCredential',
]);
