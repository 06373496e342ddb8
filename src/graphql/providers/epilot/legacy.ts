import type { LegacyUser } from '../../../domain/details/epilot/login.ts';
import { formatGlobalId } from '../../../domain/global-id.ts';
import type { User } from '../../../domain/user.ts';
import type { Account } from '../../../fanout/accounts.ts';
import { CacheUses } from '../../../fanout/cache-uses.ts';
import type { Clients } from '../../../fanout/clients.ts';
import { fingerprintOf } from '../../../fanout/fingerprint.ts';
import { mergePage } from '../../../fanout/merge.ts';
import { readPageArguments } from '../../../fanout/page-arguments.ts';
import { builder } from '../../builder.ts';
import { connectionOf } from '../../connection.ts';
import { refOf, siblingOf } from '../../ids.ts';
import { OrganizationObject, onlyRef, UserObject } from '../../objects.ts';
import { filterText, pageArgs, pageComplexity } from '../../page.ts';
import { NavigationObject, navigationAt } from './navigation.ts';
import { PropertyObject } from './parts.ts';

const gone = 'epilot deprecates it.';

export const LegacyUserObject = builder.objectRef<LegacyUser>('LegacyUser').implement({
  description: "A user as the first version of epilot's API knows them.",
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'The id of `user`: it names the same one.',
      resolve: ({ ref }) => formatGlobalId('User', ref),
    }),
    externalId: t.exposeID('externalId', { nullable: false, description: "The provider's own bare id." }),
    user: t.field({
      type: UserObject,
      nullable: false,
      description: 'The same user as the second version knows them; read only where it is asked for.',
      resolve: ({ ref }) => onlyRef<User>(ref),
    }),
    organization: t.expose('organization', {
      type: OrganizationObject,
      description: 'The organization the user belongs to.',
    }),
    email: t.expose('email', { type: 'EmailAddress', description: 'Address.' }),
    displayName: t.exposeString('displayName', {
      deprecationReason: gone,
      description: 'Name that is shown.',
    }),
    name: t.exposeString('name', { deprecationReason: gone, description: 'Name.' }),
    preferredLanguage: t.exposeString('preferredLanguage', { description: 'Language.' }),
    signature: t.exposeString('signature', {
      description: 'Signature of mails: HTML that the user wrote. Sanitize it before you show it.',
    }),
    navigation: t.field({
      type: NavigationObject,
      description: "The user's own menu.",
      resolve: ({ navigation }) => navigationAt(navigation),
    }),
    roles: t.field({
      type: ['String'],
      nullable: false,
      deprecationReason: gone,
      description: 'What the user may do.',
      resolve: ({ roles }) => [...roles],
    }),
    avatarUrl: t.expose('avatarUrl', { type: 'URL', description: 'Picture.' }),
    thumbnailUrl: t.expose('thumbnailUrl', { type: 'URL', description: 'Picture, 32 pixels wide.' }),
    properties: t.field({
      type: [PropertyObject],
      nullable: false,
      description: 'Further facts by name.',
      resolve: ({ properties }) => [...properties],
    }),
  }),
});

const LegacyUserConnection = connectionOf('LegacyUser', LegacyUserObject);

const firstVersion = (field: string) => `The first version of the API: use \`${field}\`.`;

interface LegacyQuery {
  readonly organizationIds?: readonly string[] | undefined;
  readonly search?: string | undefined;
}

/** One account's list, as merging sees it: pages, cursors and patience are those of every list. */
const sourceOf = ({ name, patienceMs }: Account, query: LegacyQuery, clients: Clients) => {
  const cached = new CacheUses();
  return {
    account: name,
    patienceMs,
    cached,
    idOf: ({ ref }: LegacyUser) => ref.id,
    read: (window: { offset: number; limit: number }, signal?: AbortSignal) =>
      clients.need(name, 'listLegacyUsers', { signal, cached: cached.note })(query, window),
  };
};

builder.queryFields((t) => ({
  legacyViewer: t.field({
    type: LegacyUserObject,
    deprecationReason: firstVersion('Account.viewer'),
    description: "The user that the account's credentials belong to. epilot only.",
    args: { account: t.arg.string({ required: true, description: 'Name of the account.' }) },
    resolve: (_root, { account }, { clients }) => clients.need(account, 'getLegacyViewer')(),
  }),
  legacyUser: t.field({
    type: LegacyUserObject,
    deprecationReason: firstVersion('node'),
    description: 'A user; null when there is none. epilot only.',
    args: { id: t.arg.id({ required: true, description: 'The user.' }) },
    resolve: (_root, { id }, { clients }) => {
      const user = refOf('User', id, 'id', clients);
      return clients.need(user.account, 'getLegacyUser')(user.id);
    },
  }),
  legacyUsers: t.field({
    type: LegacyUserConnection,
    deprecationReason: firstVersion('users'),
    description: 'Users of all organizations that the account can see. epilot only.',
    complexity: pageComplexity,
    args: {
      account: t.arg.string({ required: true, description: 'Name of the account.' }),
      organizationIds: t.arg.idList({ description: 'Only users of these organizations.' }),
      search: t.arg.string({ description: 'Only users whom the provider finds by this text.' }),
      ...pageArgs,
    },
    resolve: async (_root, { account: name, organizationIds, search, ...page }, { clients, signal }) => {
      const account = clients.account(name);
      const owner = { account: name, id: '' };
      const query: LegacyQuery = {
        organizationIds: organizationIds?.map((id, index) =>
          siblingOf(owner, 'Organization', id, `organizationIds[${index}]`, clients),
        ),
        search: filterText(search, 'search'),
      };
      clients.need(name, 'listLegacyUsers'); // an account that cannot is refused, as it is the only one asked
      return mergePage({
        sources: [sourceOf(account, query, clients)],
        page: readPageArguments(page),
        fingerprint: fingerprintOf('legacyUsers', query, null),
        ...(signal === undefined ? {} : { signal }),
      });
    },
  }),
}));
