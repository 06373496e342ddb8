import type { CancellationPolicy } from '../../domain/account.ts';
import { builder } from '../builder.ts';
import { described, unknownWord } from '../described.ts';
import { OrganizationObject } from '../objects.ts';
import { ViewerObject } from './viewer.ts';

const PolicyScopeEnum = builder.enumType('CancellationPolicyScope', {
  description: 'Whose policy it is.',
  values: described({
    USER: "A user's own.",
    ORGANIZATION: 'That of an organization.',
    UNKNOWN: unknownWord,
  }),
});

export const CancellationPolicyObject = builder
  .objectRef<CancellationPolicy>('CancellationPolicy')
  .implement({
    description: 'The rule about calling a meeting off that guests are shown.',
    fields: (t) => ({
      enabled: t.exposeBoolean('enabled', { description: 'Whether it applies.' }),
      periodMinutes: t.exposeInt('periodMinutes', {
        description: 'Minutes before the start within which it applies.',
      }),
      label: t.exposeString('label', { description: 'Heading.' }),
      text: t.exposeString('text', { description: 'Wording.' }),
      version: t.exposeInt('version', { description: 'Grows with every change.' }),
      scope: t.expose('scope', {
        type: PolicyScopeEnum,
        description: 'Whose policy it is.',
      }),
      scopeRaw: t.exposeString('scopeRaw', { description: "The provider's own word for the scope." }),
      overridesPersonal: t.exposeBoolean('overridesPersonal', {
        description: 'Whether it takes the place of policies of users.',
      }),
    }),
  });

builder.objectField(OrganizationObject, 'cancellationPolicy', (t) =>
  t.field({
    type: CancellationPolicyObject,
    needs: null,
    description: 'Its policy; null where the provider has none.',
    resolve: ({ ref: { account } }, _args, { clients }) =>
      clients.can(account, 'getOrganizationCancellationPolicy')
        ? clients.need(account, 'getOrganizationCancellationPolicy')()
        : null,
  }),
);

builder.objectField(ViewerObject, 'cancellationPolicy', (t) =>
  t.field({
    type: CancellationPolicyObject,
    description: 'Their own policy; null where the provider has none.',
    resolve: ({ name }, _args, { clients }) =>
      clients.can(name, 'getUserCancellationPolicy')
        ? clients.need(name, 'getUserCancellationPolicy')()
        : null,
  }),
);
