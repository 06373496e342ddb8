import type { Embedded } from '../../domain/partly.ts';
import { isPartly } from '../../domain/partly.ts';
import { refKey } from '../../domain/ref.ts';
import type { User } from '../../domain/user.ts';
import type { Context } from '../context.ts';
import { embedded, GroupObject, OrganizationObject, UserObject } from '../objects.ts';
import { NodeInterface, ResourceInterface } from '../resource.ts';

/** A user that came whole inside a group need not be asked for anywhere else in this request. */
function member(user: Embedded<User> | null, context: Context): User | null {
  const known = embedded(user);
  if (known !== null && !isPartly(known)) UserObject.getDataloader(context).prime(refKey(known.ref), known);
  return known;
}

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
      resolve: ({ members }, _args, context) => members.flatMap((user) => member(user, context) ?? []),
    }),
    currentAssignee: t.field({
      type: UserObject,
      description: 'Whose turn it was last; `groupAssignmentAdvance` moves on to the next member.',
      resolve: ({ currentAssignee }, _args, context) => member(currentAssignee, context),
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
