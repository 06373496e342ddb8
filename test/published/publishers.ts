import type { ProviderMapping } from '../mapping/case.ts';
import { mappings } from '../mapping/providers/index.ts';

/** A provider that publishes a definition. */
export interface Publisher {
  readonly provider: ProviderMapping['provider'];
  readonly file: string;
  /**
   * Properties by which a thing is known, or which are all that an answer is about: left out or null only in the
   * answers that the gateway may refuse, whatever the definition allows.
   */
  readonly identities: readonly string[];
}

export const epilot: Publisher = {
  provider: 'epilot',
  file: 'epilot-user.openapi.json',
  identities: [
    'id',
    'organization_id',
    'org_id',
    'credential_id',
    'results',
    'users',
    'groups',
    'passkeys',
    'login_parameters',
  ],
};

export const calplatform: Publisher = {
  provider: 'calplatform',
  file: 'calcom-v2.openapi.json',
  identities: ['id', 'userId', 'clientId', 'oAuthClientId', 'organizationId'],
};

/** @throws when the provider's mapping is not measured */
export function mappingOf(provider: Publisher['provider']): ProviderMapping {
  const mapping = mappings.find((it) => it.provider === provider);
  if (mapping === undefined) throw new Error(`The mapping of ${provider} is not measured.`);
  return mapping;
}
