import type { CreatedUser, UpdatedUser } from '../../contract/users.ts';
import { formatGlobalId } from '../../domain/global-id.ts';
import { type Embedded, isPartly } from '../../domain/partly.ts';
import { refKey } from '../../domain/ref.ts';
import type { User } from '../../domain/user.ts';
import { blocksOf } from '../blocks.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { refOf } from '../ids.ts';
import { mutation } from '../mutation.ts';
import { embedded, UserObject } from '../objects.ts';
import { changes, present } from '../present.ts';
import { personFields } from './person-fields.ts';

const clearable = ['name', 'firstName', 'lastName', 'timeZone', 'locale', 'avatarUrl'] as const;

/** What is known of a user after a write is the provider's own answer: no need to ask for it again. */
function primed<T extends Embedded<User>>(user: T, context: Context): T {
  if (!isPartly(user)) UserObject.getDataloader(context).prime(refKey(user.ref), user as User);
  return user;
}

export const UserCreatePayload = mutation('userCreate', {
  description: 'Makes a user. What only one provider knows goes into the block of its name.',
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account that the user will be part of.' }),
    email: t.field({ type: 'EmailAddress', required: true, description: 'Their address.' }),
    ...personFields(t),
  }),
  run: async ({ account: name, email, ...input }, context): Promise<CreatedUser> => {
    const account = context.clients.account(name);
    const blocks = blocksOf<'NewUser'>(input, account);
    const { avatarUrl, ...person } = present(input);
    const created = await context.clients.need(
      account.name,
      'createUser',
    )({
      ...person,
      ...(avatarUrl === undefined ? {} : { avatarUrl: String(avatarUrl) }),
      email,
      blocks,
    });
    return { ...created, user: primed(created.user, context) };
  },
});

builder.objectField(UserCreatePayload, 'user', (t) =>
  t.field({
    type: UserObject,
    description: 'The user as the provider made it.',
    resolve: ({ result }) => embedded(result?.user ?? null),
  }),
);

export const UserUpdatePayload = mutation('userUpdate', {
  description: 'Changes a user. What is left out stays, null clears.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The user.' }),
    email: t.field({ type: 'EmailAddress', description: 'New address; some providers ask its owner first.' }),
    ...personFields(t),
  }),
  run: async ({ id, ...input }, context): Promise<UpdatedUser> => {
    const ref = refOf('User', id, 'id', context.clients);
    const account = context.clients.account(ref.account);
    const patch = patchOf(input, blocksOf<'UserPatch'>(input, account));
    const updated = await context.clients.need(ref.account, 'updateUser')(ref.id, patch);
    return { ...updated, user: primed(updated.user, context) };
  },
});

export const ViewerUpdatePayload = mutation('viewerUpdate', {
  description:
    "Changes the user that the account's credentials belong to. What is left out stays, null clears.",
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    email: t.field({ type: 'EmailAddress', description: 'New address; its owner may have to confirm it.' }),
    ...personFields(t),
  }),
  run: async ({ account: name, ...input }, context) => {
    const account = context.clients.account(name);
    const patch = patchOf(input, blocksOf<'UserPatch'>(input, account));
    const updated = await context.clients.need(account.name, 'updateViewer')(patch);
    return { ...updated, user: primed(updated.user, context) };
  },
});

builder.objectFields(ViewerUpdatePayload, (t) => ({
  user: t.field({
    type: UserObject,
    description: 'The user as it is now.',
    resolve: ({ result }) => result?.user ?? null,
  }),
  emailPending: t.boolean({
    description: 'Whether the new address waits for its owner to confirm it.',
    resolve: ({ result }) => result?.emailPending ?? null,
  }),
}));

builder.objectField(UserUpdatePayload, 'user', (t) =>
  t.field({
    type: UserObject,
    description: 'The user as it is now.',
    resolve: ({ result }) => embedded(result?.user ?? null),
  }),
);

interface WrittenPatch {
  readonly email?: string | null;
  readonly name?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly timeZone?: string | null;
  readonly locale?: string | null;
  readonly avatarUrl?: URL | null;
}

function patchOf<Blocks>(input: WrittenPatch, blocks: Blocks) {
  const { email, name, firstName, lastName, timeZone, locale, avatarUrl } = input;
  const url = avatarUrl instanceof URL ? avatarUrl.href : avatarUrl;
  const person = { email, name, firstName, lastName, timeZone, locale, avatarUrl: url };
  return { ...changes(person, clearable), blocks };
}

const UserDeletePayload = mutation('userDelete', {
  description:
    'Deletes a user for good, with what the provider deletes along with it. Some providers only unlink users: see `userRemoveFromOrganization`.',
  input: (t) => ({ id: t.id({ required: true, description: 'The user.' }) }),
  run: async ({ id, ...input }, { clients }) => {
    const ref = refOf('User', id, 'id', clients);
    const blocks = blocksOf<'UserDelete'>(input, clients.account(ref.account));
    await clients.need(ref.account, 'deleteUser')(ref.id, blocks);
    return formatGlobalId('User', ref);
  },
});

builder.objectField(UserDeletePayload, 'deletedId', (t) =>
  t.id({ description: 'The id of what was removed.', resolve: ({ result }) => result }),
);
