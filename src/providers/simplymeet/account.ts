import { z } from 'zod';
import type { SimplymeetVerbs } from '../../contract/simplymeet.ts';
import type { AclRule, Integrations } from '../../domain/account.ts';
import { list, redactedJson, text, wire } from '../../kit/wire.ts';
import { operations } from './operations.ts';
import type { SimplymeetLink } from './settings.ts';

/** The shape of an integration is not documented, so whatever is named like a secret is redacted. */
const IntegrationListDTO = wire('IntegrationListDTO', {
  user: list(redactedJson),
  organization: list(redactedJson),
});

const toIntegrations = (body: unknown): Integrations => {
  const { user, organization } = IntegrationListDTO.parse(body);
  const shown = (rows: typeof user) => (rows ?? []).filter((row) => row !== null);
  return { user: shown(user), organization: shown(organization) };
};

const AclRules = z.array(
  wire('AclRuleDTO', { resource: text, attributes: list(text), allowedAttributes: list(text) }),
);

const toAclRules = (body: unknown): AclRule[] =>
  AclRules.parse(body).map(({ resource, attributes, allowedAttributes }) => ({
    resource: resource ?? null,
    attributes: attributes ?? [],
    allowedAttributes: allowedAttributes ?? [],
  }));

export const account = ({ call }: SimplymeetLink) =>
  ({
    getIntegrations: () => call({ operation: operations.getListOfIntegrations, decode: toIntegrations }),
    listAclRules: () => call({ operation: operations.getListOfAclRules, decode: toAclRules }),
  }) satisfies SimplymeetVerbs;
