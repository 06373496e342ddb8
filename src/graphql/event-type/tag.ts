import type { Tag } from '../../domain/event-type.ts';
import { formatGlobalId } from '../../domain/global-id.ts';
import { parseRefKey, refKey } from '../../domain/ref.ts';
import { tagsOfEventTypes } from '../../fanout/tags.ts';
import { builder } from '../builder.ts';
import { loaderOf } from '../loaders.ts';
import { EventTypeObject, embedded, UserObject } from '../objects.ts';
import { AccountObject } from '../resource.ts';

export const TagObject = builder.objectRef<Tag>('Tag').implement({
  description: 'A label of event types.',
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Names this tag in filters and mutations.',
      resolve: ({ ref }) => formatGlobalId('Tag', ref),
    }),
    externalId: t.exposeID('externalId', { nullable: false, description: "The provider's own id." }),
    account: t.field({
      type: AccountObject,
      nullable: false,
      description: 'Where this tag lives.',
      resolve: ({ ref }, _args, { clients }) => clients.account(ref.account),
    }),
    name: t.exposeString('name', { description: 'What it says.' }),
    color: t.exposeString('color', { description: 'Colour.' }),
    position: t.exposeInt('position', { description: 'Place among the tags.' }),
    enabled: t.exposeBoolean('enabled', {
      description: 'Whether it is switched on; known only when read through an event type.',
    }),
    owner: t.field({
      type: UserObject,
      description: "Whose tag it is; known only when read through the account's tags.",
      resolve: ({ owner }) => embedded(owner),
    }),
  }),
});

const tagLoader = loaderOf((keys, { clients }) => tagsOfEventTypes(keys.map(parseRefKey), clients));

builder.objectField(EventTypeObject, 'tags', (t) =>
  t.field({
    type: [TagObject],
    nullable: { list: true, items: false },
    needs: null,
    description: 'Tags of this event type. One call an event type: the provider has no bulk form.',
    resolve: ({ ref }, _args, context) => tagLoader(context).load(refKey(ref)),
  }),
);

builder.objectField(AccountObject, 'tags', (t) =>
  t.field({
    type: [TagObject],
    nullable: { list: true, items: false },
    description: 'Every tag that event types of this account can carry; null where the provider has none.',
    resolve: async ({ name }, _args, { clients }) =>
      clients.can(name, 'listTags') ? [...(await clients.need(name, 'listTags')())] : null,
  }),
);
