import type { OrganizationFilter } from '../../domain/organization.ts';
import type { Clients } from '../../fanout/clients.ts';
import { organizationList } from '../../fanout/lists.ts';
import { builder } from '../builder.ts';
import { OrganizationOrderFieldEnum } from '../enums.ts';
import { declareList } from '../list.ts';
import { OrganizationObject } from '../objects.ts';
import { filterRefs, filterText } from '../page.ts';

const OrganizationFilterInput = builder.inputType('OrganizationFilter', {
  description: 'Organizations that match all that is given.',
  fields: (t) => ({
    ids: t.idList({ description: 'These organizations, at most 100.' }),
    search: t.string({ description: 'Part of the name, slug or address, whatever the case.' }),
  }),
});

const toFilter = (
  input: typeof OrganizationFilterInput.$inferInput | null | undefined,
  clients: Clients,
): OrganizationFilter => ({
  ids: filterRefs('Organization', input?.ids, 'filter.ids', clients),
  search: filterText(input?.search, 'filter.search'),
});

declareList({
  name: 'Organization',
  node: OrganizationObject,
  definition: organizationList,
  filter: OrganizationFilterInput,
  toFilter,
  orderField: OrganizationOrderFieldEnum,
});
