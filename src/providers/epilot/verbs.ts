import type { ListFacts } from '../../contract/list.ts';
import type { GroupFilter, GroupOrderField } from '../../domain/group.ts';
import type { UserFilter, UserOrderField } from '../../domain/user.ts';
import type { operations } from './operations.ts';

type OperationName = keyof typeof operations;

/** What needs no token of ours. */
const open = {
  signUp: ['signUpUser'],
  verifyEmail: ['verifyEmailWithToken'],
  requestPasswordReset: ['requestPasswordReset'],
  getInvitation: ['checkInviteToken'],
  activateUser: ['activateUser'],
  rejectInvitation: ['rejectInvite'],
  getLoginParameters: ['getUserLoginParametersV2'],
  getLegacyLoginParameters: ['getUserLoginParameters'],
  beginPasskeyAuthentication: ['beginPasskeyAuthentication'],
  beginDiscoverablePasskeyAuthentication: ['beginDiscoverablePasskeyAuthentication'],
  resolvePasskeyCredential: ['resolveDiscoverableCredential'],
} as const satisfies Readonly<Record<string, readonly OperationName[]>>;

export const publicVerbs = Object.keys(open) as (keyof typeof open)[];

/** What epilot can do, and by which of its calls. Users come by invitation only. */
export const verbs = {
  listUsers: ['listUsersV2'],
  getUsers: ['getUserV2', 'listUsersV2'],
  getViewer: ['getMeV2'],
  updateUser: ['updateUserV2', 'getUserV2'],
  deleteUser: ['deleteUserV2'],
  inviteUser: ['inviteUser'],
  resendUserInvitation: ['resendUserInvitation'],
  sendUserPasswordReset: ['sendUserPasswordReset'],

  listOrganizations: ['getMeV2'],
  getOrganizations: ['getMeV2'],
  switchOrganization: ['switchOrganization'],

  listGroups: ['getGroups', 'getGroupsForUser'],
  getGroups: ['getGroup', 'getGroups'],
  createGroup: ['createGroup'],
  updateGroup: ['getGroup', 'updateGroup'],
  deleteGroup: ['deleteGroup'],
  advanceGroupAssignment: ['advanceUserAssignment'],

  listSettings: ['listUserSettings'],
  getSettingScope: ['getUserSettingsScope'],
  getSetting: ['getUserSetting'],
  putSetting: ['putUserSetting'],
  deleteSetting: ['deleteUserSetting'],
  getNavigation: ['getNavigation'],
  createNavigation: ['createNavigation'],

  listPasskeys: ['listPasskeys'],
  beginPasskeyRegistration: ['beginPasskeyRegistration'],
  completePasskeyRegistration: ['completePasskeyRegistration'],
  deletePasskey: ['deletePasskey'],

  getLegacyViewer: ['getMe'],
  listLegacyUsers: ['listUsers'],
  getLegacyUser: ['getUser'],

  ...open,
} as const satisfies Readonly<Record<string, readonly OperationName[]>>;

/** No order is stated, and none can be asked for. */
export const lists = {
  listUsers: {
    sorts: [],
    native: null,
    whole: false,
    filters: ['search'],
  } satisfies ListFacts<UserOrderField, keyof UserFilter>,
  listOrganizations: { sorts: [], native: null, whole: true, filters: [] } satisfies ListFacts<never, never>,
  listGroups: {
    sorts: [],
    native: null,
    whole: false,
    filters: ['search', 'members'],
  } satisfies ListFacts<GroupOrderField, keyof GroupFilter>,
};
