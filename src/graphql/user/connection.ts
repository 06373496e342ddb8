import type { UserFilter } from '../../domain/user.ts';
import type { Clients } from '../../fanout/clients.ts';
import { userList } from '../../fanout/lists.ts';
import { appliedByAddress } from '../../fanout/people.ts';
import { builder } from '../builder.ts';
import { UserOrderFieldEnum } from '../enums.ts';
import { declareList } from '../list.ts';
import { OrganizationObject, UserObject } from '../objects.ts';
import { filterRefs, filterText } from '../page.ts';
import { PersonObject } from '../person/object.ts';
import { usersOf } from '../person/users.ts';
import { SearchResultsObject, searched } from '../search/object.ts';

const UserFilterInput = builder.inputType('UserFilter', {
  description: 'Users that match all that is given.',
  fields: (t) => ({
    ids: t.idList({ description: 'These users, at most 100.' }),
    emails: t.field({
      type: ['EmailAddress'],
      description: 'Users with one of these addresses, whatever the case.',
    }),
    search: t.string({ description: 'Part of a name or address, whatever the case.' }),
  }),
});

const toFilter = (
  input: typeof UserFilterInput.$inferInput | null | undefined,
  clients: Clients,
): UserFilter => ({
  ids: filterRefs('User', input?.ids, 'filter.ids', clients),
  emails: input?.emails ?? undefined,
  search: filterText(input?.search, 'filter.search'),
});

const users = declareList({
  name: 'User',
  node: UserObject,
  definition: userList,
  filter: UserFilterInput,
  toFilter,
  orderField: UserOrderFieldEnum,
});

users.below(OrganizationObject, {
  description: 'Users of this organization.',
  narrow: (asked, organization) => ({ ...asked, organizations: [organization] }),
});

users.across(PersonObject, {
  description: 'Users who have this address, at any account.',
  accounts: ({ accounts }) => accounts,
  narrow: (filter, person, context) => ({
    filter,
    given: { read: usersOf(person, context), applied: appliedByAddress },
    scope: person.email,
  }),
});

users.across(SearchResultsObject, {
  ...searched,
  description: 'Users whose name or address holds the text.',
});
