import type { Call } from '../provider.ts';
import type { Handlers } from './handler.ts';
import type { Policy } from './state.ts';

interface PolicyRequest {
  readonly enabled: boolean;
  readonly period?: number | null;
  readonly label?: string | null;
  readonly text?: string | null;
  readonly overwritePersonal?: boolean | null;
}

export const policyHandlers: Handlers = {
  getOrganizationCancellationPolicy: ({ policies }) => ({ ...policies.organization }),
  getUserCancellationPolicy: ({ policies }) => ({ ...policies.user }),
  updateOrganizationCancellationPolicy: ({ policies }, call) => update(policies.organization, call),
  updateUserCancellationPolicy: ({ policies }, call) => update(policies.user, call),
};

/** Sets what is given, leaves what is absent, and counts the version up. */
function update(policy: Policy, { body }: Call): Policy {
  const { overwritePersonal, ...rest } = body as PolicyRequest;
  Object.assign(policy, rest, { version: policy.version + 1 });
  if (overwritePersonal !== undefined) policy.overwrite_personal = overwritePersonal;
  return { ...policy };
}
