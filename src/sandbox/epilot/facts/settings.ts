import { operation, typesOf } from '../../facts.ts';

const scope = { is: 'string!', length: [1, 64] } as const;
const key = { is: 'string!', length: [1, 128] } as const;

/** What the signed-in user keeps by scope and key. A value is any JSON, null included, and is the whole body. */
export const settingOperations = [
  operation('listUserSettings', 'GET /v2/users/me/settings', { answer: 'UserSettingsListResponse' }),
  operation('getUserSettingsScope', 'GET /v2/users/me/settings/{scope:string}', {
    params: { scope },
    answer: 'UserSettingsScopeResponse',
  }),
  operation('getUserSetting', 'GET /v2/users/me/settings/{scope:string}/{key:string}', {
    params: { scope, key },
    answer: 'UserSetting',
  }),
  operation('putUserSetting', 'PUT /v2/users/me/settings/{scope:string}/{key:string}', {
    params: { scope, key },
    body: 'json',
    answer: 'UserSetting',
  }),
  operation('deleteUserSetting', 'DELETE /v2/users/me/settings/{scope:string}/{key:string}', {
    params: { scope, key },
    status: 204,
  }),
];

/** Bytes of a value as JSON. */
export const largestSetting = 64 * 1024;

export const settingTypes = typesOf({
  UserSetting: {
    scope: 'string',
    key: 'string',
    value: 'json',
    created_at: { is: 'string', format: 'instant' },
    updated_at: { is: 'string', format: 'instant' },
  },
  UserSettingsListResponse: { results: 'UserSettingsKeys[]' },
  UserSettingsKeys: { scope: 'string', keys: 'string[]' },
  UserSettingsScopeResponse: { scope: 'string', settings: 'object' },
});
