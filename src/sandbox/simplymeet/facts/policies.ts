import { operation, typesOf } from '../../facts.ts';

/** Until when an invitee may call off: one policy for the organization, one for the user behind the key. */
export const policyOperations = [
  operation('getOrganizationCancellationPolicy', 'GET /panel/api/organization-cancellation-policy', {
    answer: 'CancellationPolicyDTO',
  }),
  operation('updateOrganizationCancellationPolicy', 'PUT /panel/api/organization-cancellation-policy', {
    body: 'CancellationPolicyRequestDTO',
    answer: 'CancellationPolicyDTO',
  }),
  operation('getUserCancellationPolicy', 'GET /panel/api/user-cancellation-policy', {
    answer: 'CancellationPolicyDTO',
  }),
  operation('updateUserCancellationPolicy', 'PUT /panel/api/user-cancellation-policy', {
    body: 'CancellationPolicyRequestDTO',
    answer: 'CancellationPolicyDTO',
  }),
];

export const policyTypes = typesOf({
  CancellationPolicyDTO: {
    enabled: 'bool',
    period: 'int',
    label: 'string',
    text: 'string',
    version: 'int',
    type: { is: 'string', enum: ['user', 'organization'] },
    overwrite_personal: 'bool',
  },
  CancellationPolicyRequestDTO: {
    enabled: 'bool!',
    period: { is: 'int', min: 0 },
    label: 'string',
    text: 'string',
    overwritePersonal: 'bool',
  },
});
