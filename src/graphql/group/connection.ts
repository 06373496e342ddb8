import type { GroupFilter } from '../../domain/group.ts';
import { refKey } from '../../domain/ref.ts';
import type { Clients } from '../../fanout/clients.ts';
import { groupList } from '../../fanout/lists.ts';
import { builder } from '../builder.ts';
import { GroupOrderFieldEnum } from '../enums.ts';
import { declareList } from '../list.ts';
import { GroupObject, UserObject } from '../objects.ts';
import { filterRefs, filterText } from '../page.ts';
import { PersonObject } from '../person/object.ts';
import { userRefsOf } from '../person/users.ts';
import { SearchResultsObject, searched } from '../search/object.ts';
import { countSiblings } from '../siblings.ts';

const GroupFilterInput = builder.inputType('GroupFilter', {
  description: 'Groups that match all that is given.',
  fields: (t) => ({
    ids: t.idList({ description: 'These groups, at most 100.' }),
    memberIds: t.idList({ description: 'Groups of which one of these users is a member, at most 100.' }),
    search: t.string({ description: 'Part of the name, whatever the case.' }),
  }),
});

const toFilter = (
  input: typeof GroupFilterInput.$inferInput | null | undefined,
  clients: Clients,
): GroupFilter => ({
  ids: filterRefs('Group', input?.ids, 'filter.ids', clients),
  members: filterRefs('User', input?.memberIds, 'filter.memberIds', clients),
  search: filterText(input?.search, 'filter.search'),
});

const groups = declareList({
  name: 'Group',
  node: GroupObject,
  definition: groupList,
  filter: GroupFilterInput,
  toFilter,
  orderField: GroupOrderFieldEnum,
});

groups.below(UserObject, {
  description: 'Groups this user is a member of.',
  narrow: (asked, user) => ({ ...asked, members: [user] }),
  splitBy: 'members',
});

const personsAtOnce = countSiblings();

groups.across(PersonObject, {
  description: 'Groups that one of the users with this address is a member of, at any account.',
  accounts: ({ accounts }) => accounts,
  narrow: async (filter, person, context) => ({
    filter,
    late: { by: 'members', find: userRefsOf(person, context) },
    split: {
      by: 'members',
      siblings: await personsAtOnce(context).load(refKey({ account: '', id: person.email })),
    },
    scope: person.email,
  }),
});

groups.across(SearchResultsObject, { ...searched, description: 'Groups whose name holds the text.' });
