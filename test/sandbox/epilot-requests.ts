export interface GoodRequest {
  readonly path: string;
  readonly body?: unknown;
}

/** A good request for each operation, for either account. The tokens are the ones that the stand-in documents. */
export const goodRequests = (account: string): Readonly<Record<string, GoodRequest>> => {
  const isNorth = account === 'north-epilot';
  const userId = (n: number) =>
    isNorth ? String(10_014 + n) : `b7e1c0de-0000-4000-a000-${n.toString(16).padStart(12, '0')}`;
  const me = '/v2/users/me';
  const open = '/v2/users/public';
  const other = isNorth ? 'grace.hopper@example.com' : 'ada.byron@example.com';
  const invite = `?token=CANARY-IN-invite-${account}-1`;
  return {
    getMeV2: { path: me },
    listUsersV2: { path: '/v2/users?limit=100&offset=0&query=example.com' },
    getUserV2: { path: `/v2/users/${userId(2)}` },
    updateUserV2: { path: `/v2/users/${userId(2)}`, body: { department: 'Legal' } },
    deleteUserV2: { path: `/v2/users/${userId(2)}` },
    getGroupsForUser: { path: `/v2/users/${userId(1)}/groups` },
    inviteUser: {
      path: '/v2/users/invite',
      body: { email: 'new@example.com', language: 'de', roles: ['1:user'] },
    },
    resendUserInvitation: {
      path: '/v2/users/invite:resendEmail',
      body: { email: pending[account], language: 'en' },
    },
    sendUserPasswordReset: { path: '/v2/users:sendPasswordReset', body: { email: other } },
    switchOrganization: {
      path: '/v2/users/switchOrganization',
      body: { org_id: isNorth ? '739224' : '815001' },
    },
    listUserSettings: { path: `${me}/settings` },
    getUserSettingsScope: { path: `${me}/settings/calendar` },
    getUserSetting: { path: `${me}/settings/calendar/visible_calendars` },
    putUserSetting: { path: `${me}/settings/calendar/visible_calendars`, body: { calendar_ids: [] } },
    deleteUserSetting: { path: `${me}/settings/calendar/visible_calendars` },
    getGroups: { path: '/v1/groups?limit=100&offset=0&query=a&hydrate=true' },
    createGroup: {
      path: '/v1/groups',
      body: { name: 'Fresh', user_ids: [userId(2)], image_uri: image, abbreviation: 'FR' },
    },
    getGroup: { path: '/v1/groups/g-1?hydrate=true' },
    updateGroup: { path: '/v1/groups/g-1', body: { name: 'Renamed' } },
    deleteGroup: { path: '/v1/groups/g-1' },
    advanceUserAssignment: { path: '/v1/groups/g-1/user:next' },
    createNavigation: {
      path: '/v2/user/navigations',
      body: {
        name: 'Mine',
        configuration: { home: [{ key: 'a' }, { name: 'B', subItems: [{ key: 'c' }] }] },
      },
    },
    getNavigation: { path: '/v2/user/navigations/{navigation}' },
    listPasskeys: { path: `${me}/passkeys` },
    beginPasskeyRegistration: { path: `${me}/passkeys:registerBegin`, body: { friendly_name: 'Key' } },
    completePasskeyRegistration: {
      path: `${me}/passkeys:registerComplete`,
      body: {
        challenge_token: `CANARY-IN-challenge-register-${account}-1`,
        registration_response: { id: 'new-credential' },
        friendly_name: 'Key',
      },
    },
    deletePasskey: { path: `${me}/passkeys/passkey-${account}-1` },
    getMe: { path: '/v1/users/me' },
    listUsers: { path: `/v1/users?org_ids=739224,815001&query=a&limit=5&offset=1` },
    getUser: { path: `/v1/users/${userId(2)}` },
    signUpUser: { path: `${open}/signup?token=CANARY-IN-partner-${account}-1`, body: signUp },
    verifyEmailWithToken: {
      path: `${open}/verifyEmail?token=CANARY-IN-verify-${account}-${userId(2)}-1`,
      body: { password: 'CANARY-IN-password' },
    },
    requestPasswordReset: { path: `${open}/requestPasswordReset`, body: { email: other } },
    checkInviteToken: { path: `${open}/checkToken${invite}` },
    activateUser: {
      path: `${open}/activate${invite}`,
      body: { display_name: 'Here now', password: 'CANARY-IN-password' },
    },
    rejectInvite: { path: `${open}/reject${invite}` },
    getUserLoginParametersV2: { path: `${open}/username/${encodeURIComponent(other)}:getLoginParameters` },
    getUserLoginParameters: { path: `/v1/users/username/${encodeURIComponent(other)}:getLoginParameters` },
    beginPasskeyAuthentication: { path: `${open}/passkeys:authenticateBegin`, body: { email: other } },
    beginDiscoverablePasskeyAuthentication: { path: `${open}/passkeys:authenticateBeginDiscoverable` },
    resolveDiscoverableCredential: {
      path: `${open}/passkeys:resolveCredential`,
      body: {
        challenge_token: 'CANARY-IN-challenge-resolve-1',
        assertion_response: { id: `passkey-${account}-3` },
      },
    },
  };
};

/** Addresses of the first who are still to come: the seventh users. */
const pending: Readonly<Record<string, string>> = {
  'north-epilot': 'ines.ibrahim@example.com',
  'solar-epilot': 'jannik.jager@example.com',
};

const image = {
  original: 'https://images.example/new.png',
  thumbnail_32: 'https://images.example/new_32.png',
  thumbnail_64: 'https://images.example/new_64.png',
  gradient_colors: ['#0588f0', '#3358D4'],
};

export const signUp = {
  organization_detail: {
    type: 'Partner',
    name: 'Heat pumps & Co',
    pricing_tier: 'starter',
    email: 'office@heat.example.com',
    phone: '+49301234',
    website: 'https://heat.example.com',
    is_privacy_policy_checked: true,
    is_terms_and_conditions_checked: null,
  },
  user_detail: { full_name: 'Mary Anning', email: 'mary.anning@example.com', password: 'CANARY-IN-password' },
  language: 'de',
};
