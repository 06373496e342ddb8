import { type FieldSpecs, operation, typesOf } from '../../facts.ts';

/** The signed-in user and its colleagues, as the current API knows them. */
export const userOperations = [
  operation('getMeV2', 'GET /v2/users/me', { answer: 'UserV2' }),
  operation('listUsersV2', 'GET /v2/users', {
    query: { query: 'string', limit: 'int', offset: 'int' },
    answer: 'UserV2List',
  }),
  operation('getUserV2', 'GET /v2/users/{id:string}', { answer: 'UserV2' }),
  operation('updateUserV2', 'PATCH /v2/users/{id:string}', { body: 'UserV2', answer: 'UserV2' }),
  operation('deleteUserV2', 'DELETE /v2/users/{id:string}', { answer: 'User' }),
  operation('getGroupsForUser', 'GET /v2/users/{id:string}/groups', { answer: 'Group[]' }),
  operation('inviteUser', 'POST /v2/users/invite', {
    body: 'UserInvitationPayload',
    answer: 'UserV2',
    status: 201,
  }),
  operation('resendUserInvitation', 'POST /v2/users/invite:resendEmail', {
    body: 'ResendUserInvitationRequest',
    answer: 'UserV2',
  }),
  operation('sendUserPasswordReset', 'POST /v2/users:sendPasswordReset', {
    body: 'SendUserPasswordResetRequest',
    answer: 'Success',
  }),
  operation('switchOrganization', 'POST /v2/users/switchOrganization', {
    body: 'SwitchOrganizationRequest',
    answer: 'SwitchOrganizationResponse',
  }),
];

/** `tags`, `in_app_notification_setting` and the two of the password reset are in newer definitions only. */
export const userV2Fields: FieldSpecs = {
  id: 'string',
  organization_id: 'string',
  created_at: { is: 'string', format: 'instant' },
  activated_at: { is: 'string', format: 'instant' },
  display_name: 'string',
  status: { is: 'string', enum: ['Active', 'Pending', 'Deactivated', 'Deleted'] },
  email: { is: 'string', format: 'email' },
  draft_email: { is: 'string|null', format: 'email' },
  draft_email_expires_at: { is: 'string|null', format: 'instant' },
  password_reset_token_hash: { is: 'string|null', secret: true },
  password_reset_token_expires_at: { is: 'string|null', format: 'instant', secret: true },
  department: 'string|null',
  phone: 'string|null',
  secondary_phone: 'string|null',
  mfa_enabled: 'bool',
  has_passkeys: 'bool',
  phone_verified: 'bool',
  token: { is: 'string', secret: true },
  signature: 'string|null',
  is_signature_enabled: 'bool|null',
  preferred_language: 'string',
  custom_start_page: { is: 'string|null', pattern: /^\/app\// },
  custom_navigation: 'string|null',
  override_release_channel: { is: 'string|null', enum: ['canary', 'rc', 'stable'] },
  feature_preferences: 'object|null',
  image_uri: 'UserImageUri|null',
  favorites: 'object',
  email_notification_setting: 'object',
  in_app_notification_setting: 'object',
  properties: 'UserProperty[]',
  tags: 'string[]|null',
};

const language = { is: 'string', enum: ['en', 'de'] } as const;

export const userTypes = typesOf({
  UserV2: userV2Fields,
  UserImageUri: {
    original: { is: 'string', format: 'url' },
    thumbnail_32: { is: 'string', format: 'url' },
  },
  UserProperty: { name: 'string!', value: 'string!' },
  UserV2List: { results: 'UserV2[]' },
  UserInvitationPayload: { email: 'string', language, roles: 'string[]' },
  ResendUserInvitationRequest: { email: 'string', language },
  SendUserPasswordResetRequest: { email: 'string!' },
  Success: { success: 'bool' },
  SwitchOrganizationRequest: { org_id: 'string!' },
  SwitchOrganizationResponse: { login_token: { is: 'string', secret: true } },
});
