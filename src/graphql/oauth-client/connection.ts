import type { OAuthClientFilter } from '../../domain/oauth-client.ts';
import type { Clients } from '../../fanout/clients.ts';
import { oauthClientList } from '../../fanout/lists.ts';
import { builder } from '../builder.ts';
import { OAuthClientOrderFieldEnum } from '../enums.ts';
import { declareList } from '../list.ts';
import { OAuthClientObject } from '../objects.ts';
import { filterRefs, filterText } from '../page.ts';
import { deprecationReason } from './deprecated.ts';

const OAuthClientFilterInput = builder.inputType('OAuthClientFilter', {
  description: 'OAuth clients that match all that is given.',
  fields: (t) => ({
    ids: t.idList({ description: 'These clients, at most 100.' }),
    search: t.string({ description: 'Part of the name, whatever the case.' }),
  }),
});

const toFilter = (
  input: typeof OAuthClientFilterInput.$inferInput | null | undefined,
  clients: Clients,
): OAuthClientFilter => ({
  ids: filterRefs('OAuthClient', input?.ids, 'filter.ids', clients),
  search: filterText(input?.search, 'filter.search'),
});

declareList({
  name: 'OAuthClient',
  node: OAuthClientObject,
  definition: oauthClientList,
  filter: OAuthClientFilterInput,
  toFilter,
  orderField: OAuthClientOrderFieldEnum,
  deprecationReason,
});
