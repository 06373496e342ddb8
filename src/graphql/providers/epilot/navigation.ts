import type { GraphQLResolveInfo } from 'graphql';
import type { Navigation } from '../../../domain/details/epilot/own.ts';
import { formatGlobalId } from '../../../domain/global-id.ts';
import { parseRefKey, type Ref, refKey } from '../../../domain/ref.ts';
import { navigationsByRef } from '../../../fanout/navigations.ts';
import { asAskedAt } from '../../asked-path.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { refOf } from '../../ids.ts';
import { loaderOf } from '../../loaders.ts';
import { mutation } from '../../mutation.ts';
import { AccountObject } from '../../resource.ts';

/** A menu, or its address alone. */
type Known = Pick<Navigation, 'ref' | 'externalId'> & Partial<Navigation>;

const navigationLoader = loaderOf((keys, { clients }) => navigationsByRef(keys.map(parseRefKey), clients));

/** It is the menu that is asked for, whichever of its fields comes first. */
const whole = (
  known: Known,
  context: Context,
  { path }: GraphQLResolveInfo,
): Promise<Navigation | null> | Navigation =>
  known.configuration === undefined
    ? asAskedAt(path.prev, context, () => navigationLoader(context).load(refKey(known.ref)))
    : (known as Navigation);

export const NavigationObject = builder.objectRef<Known>('Navigation').implement({
  description: 'A menu of epilot. Its id is a hash of its content, and whoever has the id can read it.',
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Names this menu in queries and mutations.',
      resolve: ({ ref }) => formatGlobalId('Navigation', ref),
    }),
    externalId: t.exposeID('externalId', { nullable: false, description: "The provider's own id." }),
    account: t.field({
      type: AccountObject,
      nullable: false,
      description: 'Through which account it was read.',
      resolve: ({ ref }, _args, { clients }) => clients.account(ref.account),
    }),
    name: t.string({
      description: 'What it is called.',
      resolve: async (known, _args, context, info) => (await whole(known, context, info))?.name,
    }),
    configuration: t.field({
      type: 'JSON',
      description: 'Sections, each a list of `{ key }` or `{ name, subItems: [{ key }] }`.',
      resolve: async (known, _args, context, info) => (await whole(known, context, info))?.configuration,
    }),
  }),
});

/** A menu of which only the address is known: nothing is read until a field needs it. */
export const navigationAt = (ref: Ref | null): Known | null =>
  ref === null ? null : { ref, externalId: ref.id };

builder.queryField('navigation', (t) =>
  t.field({
    type: NavigationObject,
    description: 'A menu by its id; null when there is none. epilot only.',
    args: { id: t.arg.id({ required: true, description: 'The menu.' }) },
    resolve: (_root, { id }, context) =>
      navigationLoader(context).load(refKey(refOf('Navigation', id, 'id', context.clients))),
  }),
);

const NavigationCreatePayload = mutation('navigationCreate', {
  description:
    'Makes a menu; the same content gives the same menu. It cannot be changed, and users of other organizations can read it by its id: put nothing private in it. epilot only.',
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    name: t.string({ required: true, description: 'What it is called.' }),
    configuration: t.field({
      type: 'JSON',
      required: true,
      description: 'Sections, each a list of `{ key }` or `{ name, subItems: [{ key }] }`.',
    }),
  }),
  run: ({ account, name, configuration }, { clients }) =>
    clients.need(account, 'createNavigation')({ name, configuration }),
});

builder.objectField(NavigationCreatePayload, 'navigation', (t) =>
  t.field({ type: NavigationObject, description: 'The menu.', resolve: ({ result }) => result }),
);
