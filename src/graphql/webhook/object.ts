import { embedded, UserObject, WebhookObject } from '../objects.ts';
import { NodeInterface, ResourceInterface } from '../resource.ts';

WebhookObject.implement({
  description: 'Where a provider sends word of what happens. Its secret is never shown.',
  interfaces: [NodeInterface, ResourceInterface],
  fields: (t) => ({
    url: t.expose('url', { type: 'URL', description: 'Where deliveries go.' }),
    active: t.exposeBoolean('active', { description: 'Whether deliveries are made.' }),
    triggers: t.field({
      type: ['String'],
      nullable: false,
      description: 'What is told, in the words of the provider.',
      resolve: ({ triggers }) => [...triggers],
    }),
    payloadTemplate: t.exposeString('payloadTemplate', {
      description: "Takes the place of the body of a delivery; null: the provider's own body.",
    }),
    hasSecret: t.exposeBoolean('hasSecret', {
      nullable: false,
      description: 'Whether deliveries are signed with a secret.',
    }),
    owner: t.field({
      type: UserObject,
      description: 'Whose it is; null where it belongs to something other than a user.',
      resolve: ({ owner }) => embedded(owner),
    }),
  }),
});
