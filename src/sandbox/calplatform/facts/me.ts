import { operation, typesOf } from '../../facts.ts';
import { secret, success } from './values.ts';

/** Whoever the credential is, and the API key itself. */
export const meOperations = [
  operation('api_keys_controller_refresh', 'POST /v2/api-keys/refresh', {
    body: 'RefreshApiKeyInput',
    answer: 'RefreshApiKeyOutput',
  }),
  operation('me_controller_get_me', 'GET /v2/me', { answer: 'GetMeOutput' }),
  operation('me_controller_update_me', 'PATCH /v2/me', {
    body: 'UpdateManagedUserInput',
    answer: 'UpdateMeOutput',
  }),
];

export const meTypes = typesOf({
  RefreshApiKeyInput: {
    apiKeyDaysValid: { is: 'number', min: 1 },
    apiKeyNeverExpires: 'bool',
  },
  RefreshApiKeyOutput: success('ApiKeyOutput'),
  ApiKeyOutput: { apiKey: secret },
  GetMeOutput: success('MeOutput'),
  UpdateMeOutput: success('MeOutput'),
  MeOutput: {
    id: 'int',
    username: 'string',
    email: { is: 'string', format: 'email' },
    name: 'string|null',
    avatarUrl: { is: 'string|null', format: 'url' },
    bio: 'string|null',
    timeFormat: 'int',
    defaultScheduleId: 'int|null',
    weekStart: 'string',
    timeZone: { is: 'string', format: 'zone' },
    organizationId: 'int|null',
    organization: 'MeOrgOutput',
  },
  MeOrgOutput: {
    isPlatform: 'bool',
    id: 'int',
  },
});
