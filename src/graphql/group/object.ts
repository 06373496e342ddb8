import { embedded, GroupObject, OrganizationObject, UserObject } from '../objects.ts';
import { NodeInterface, ResourceInterface } from '../resource.ts';

GroupObject.implement({
  description: 'Users who share work, one of whom may be next in turn.',
  interfaces: [NodeInterface, ResourceInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    abbreviation: t.exposeString('abbreviation', { description: 'One or two letters that stand for it.' }),
    members: t.field({
      type: [UserObject],
      nullable: false,
      description: 'Who is in it.',
      resolve: ({ members }, _args, { wholeUsers }) => {
        const users = members.flatMap((user) => embedded(user) ?? []);
        wholeUsers.add(users);
        return users;
      },
    }),
    currentAssignee: t.field({
      type: UserObject,
      description: 'Whose turn it was last; `groupAssignmentAdvance` moves on to the next member.',
      resolve: ({ currentAssignee }, _args, { wholeUsers }) => {
        const user = embedded(currentAssignee);
        if (user !== null) wholeUsers.add([user]);
        return user;
      },
    }),
    organization: t.field({
      type: OrganizationObject,
      description: 'The organization it belongs to.',
      resolve: ({ organization }) => embedded(organization),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});
