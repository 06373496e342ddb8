import type { InputFieldBuilder } from '@pothos/core';
import type { CancellationPolicyPatch } from '../../contract/organizations.ts';
import { ValidationError } from '../../domain/errors.ts';
import { builder, type Types } from '../builder.ts';
import { mutation } from '../mutation.ts';
import { CancellationPolicyObject } from './cancellation-policy.ts';

const policyFields = (t: InputFieldBuilder<Types, 'InputObject'>) => ({
  account: t.string({ required: true, description: 'Name of the account.' }),
  enabled: t.boolean({ description: 'Whether it applies; cannot be cleared.' }),
  periodMinutes: t.int({ description: 'Minutes before the start within which it applies.' }),
  label: t.string({ description: 'Heading.' }),
  text: t.string({ description: 'Wording.' }),
  overridesPersonal: t.boolean({ description: 'Whether it takes the place of policies of users.' }),
});

interface PolicyInput extends Omit<CancellationPolicyPatch, 'enabled'> {
  readonly account: string;
  readonly enabled?: boolean | null;
}

function toPatch({ enabled, ...rest }: Omit<PolicyInput, 'account'>): CancellationPolicyPatch {
  if (enabled === null) throw new ValidationError('enabled', 'enabled cannot be cleared.');
  if (typeof rest.periodMinutes === 'number' && rest.periodMinutes < 0) {
    throw new ValidationError('periodMinutes', 'periodMinutes must not be negative.');
  }
  return enabled === undefined ? rest : { ...rest, enabled };
}

const OrganizationPolicyPayload = mutation('organizationCancellationPolicyUpdate', {
  description: "Changes the policy of the account's organization: null clears, what is left out stays.",
  input: policyFields,
  run: ({ account, ...patch }, { clients }) =>
    clients.need(account, 'updateOrganizationCancellationPolicy')(toPatch(patch)),
});

const UserPolicyPayload = mutation('userCancellationPolicyUpdate', {
  description: "Changes the policy of the account's own user: null clears, what is left out stays.",
  input: policyFields,
  run: ({ account, ...patch }, { clients }) =>
    clients.need(account, 'updateUserCancellationPolicy')(toPatch(patch)),
});

for (const payload of [OrganizationPolicyPayload, UserPolicyPayload]) {
  builder.objectField(payload, 'cancellationPolicy', (t) =>
    t.field({
      type: CancellationPolicyObject,
      description: 'The policy as it is now.',
      resolve: ({ result }) => result,
    }),
  );
}
