import type { z } from 'zod';
import type { CancellationPolicyPatch, OrganizationVerbs } from '../../contract/organizations.ts';
import type { CancellationPolicy } from '../../domain/account.ts';
import { ValidationError } from '../../domain/errors.ts';
import { answerOf, type Operation } from '../../kit/http.ts';
import { bool, int, text, wire } from '../../kit/wire.ts';
import { changed, make } from './calls.ts';
import { operations } from './operations.ts';
import type { SimplymeetLink } from './settings.ts';

/** Reads spell `overwrite_personal`, writes `overwritePersonal`. */
const CancellationPolicyDTO = wire('CancellationPolicyDTO', {
  enabled: bool,
  period: int,
  label: text,
  text,
  version: int,
  type: text,
  overwrite_personal: bool,
  overwritePersonal: bool,
});

const scopes: Readonly<Record<string, 'USER' | 'ORGANIZATION'>> = {
  user: 'USER',
  organization: 'ORGANIZATION',
};

const toPolicy = (answer: z.infer<typeof CancellationPolicyDTO>): CancellationPolicy => ({
  enabled: answer.enabled ?? null,
  periodMinutes: answer.period ?? null,
  label: answer.label ?? null,
  text: answer.text ?? null,
  version: answer.version ?? null,
  scope: answer.type ? (scopes[answer.type] ?? 'UNKNOWN') : null,
  scopeRaw: answer.type ?? null,
  overridesPersonal: answer.overwrite_personal ?? answer.overwritePersonal ?? null,
});

const decode = (body: unknown) => toPolicy(CancellationPolicyDTO.parse(body));

/** A policy of which a dry run knows only where it would be read. */
const assumedPolicy = (reading: Operation): CancellationPolicy => ({
  enabled: answerOf(reading),
  periodMinutes: answerOf(reading),
  label: answerOf(reading),
  text: answerOf(reading),
  version: null,
  scope: null,
  scopeRaw: null,
  overridesPersonal: answerOf(reading),
});

/** The whole policy as it shall be: a PUT may well clear what it does not name. */
function fromPatch(now: CancellationPolicy, patch: CancellationPolicyPatch) {
  const enabled = patch.enabled ?? now.enabled;
  if (enabled === null) {
    throw new ValidationError('enabled', 'enabled must be given: SimplyMeet.me does not say what it is now.');
  }
  return {
    enabled,
    period: changed(patch.periodMinutes, now.periodMinutes),
    label: changed(patch.label, now.label),
    text: changed(patch.text, now.text),
    overwritePersonal: changed(patch.overridesPersonal, now.overridesPersonal),
  };
}

export function cancellationPolicies(link: SimplymeetLink) {
  const read = (operation: Operation) =>
    link.call({ operation, decode, assume: () => assumedPolicy(operation) });
  const update = async (reading: Operation, writing: Operation, patch: CancellationPolicyPatch) => {
    const body = fromPatch(await read(reading), patch);
    const answer = await make(link, { operation: writing, body }, CancellationPolicyDTO);
    // An answer without the one field that a policy always has is none.
    return typeof answer?.enabled === 'boolean' ? toPolicy(answer) : read(reading);
  };
  const { getOrganizationCancellationPolicy: organization, getUserCancellationPolicy: user } = operations;
  return {
    getOrganizationCancellationPolicy: () => read(organization),
    updateOrganizationCancellationPolicy: (patch) =>
      update(organization, operations.updateOrganizationCancellationPolicy, patch),
    getUserCancellationPolicy: () => read(user),
    updateUserCancellationPolicy: (patch) => update(user, operations.updateUserCancellationPolicy, patch),
  } satisfies Partial<OrganizationVerbs>;
}
