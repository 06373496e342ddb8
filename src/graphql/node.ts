import { ValidationError } from '../domain/errors.ts';
import { parseGlobalId } from '../domain/global-id.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { described } from './described.ts';
import { branded, load } from './load.ts';
import { type LoadableName, loadable } from './objects.ts';
import { AccountObject, NodeInterface } from './resource.ts';

const mostNodes = 500;

const LookupTypeEnum = builder.enumType('LookupType', {
  description: 'Types that a provider knows by an id of its own.',
  values: described<LoadableName>({
    User: 'A user.',
    Organization: 'An organization.',
    Event: 'An event.',
    EventType: 'An event type.',
    Poll: 'A poll.',
    Group: 'A group.',
    Webhook: 'A webhook.',
    OAuthClient: 'An OAuth client.',
  }),
});

builder.queryField('node', (t) =>
  t.field({
    type: NodeInterface,
    description: 'One thing by its id; null when it is gone.',
    args: { id: t.arg.id({ required: true, description: 'An id that this API gave.' }) },
    resolve: (_root, { id }, context) => nodeOf(String(id), 'id', context),
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: [NodeInterface],
    nullable: { list: false, items: true },
    description:
      'Many things by their ids, side by side. A bad id is null with its own error and spoils nothing else.',
    args: { ids: t.arg.idList({ required: true, description: `At most ${mostNodes} ids of this API.` }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: Math.max(1, Math.min(ids.length, mostNodes)) }),
    resolve: (_root, { ids }, context) => {
      if (ids.length > mostNodes) throw new ValidationError('ids', `ids takes at most ${mostNodes} ids.`);
      return ids.map((id, index) => nodeOf(String(id), `ids[${index}]`, context)) as never;
    },
  }),
);

builder.queryField('lookup', (t) =>
  t.field({
    type: NodeInterface,
    description: "A thing by the provider's own id; null when it is gone.",
    args: {
      account: t.arg.string({ required: true, description: 'Name of the account.' }),
      type: t.arg({ type: LookupTypeEnum, required: true, description: 'What it is.' }),
      externalId: t.arg.string({ required: true, description: "The provider's own bare id." }),
    },
    resolve: (_root, { account: name, type, externalId }, context) => {
      return load(type, context.clients.addressOf(type, name, externalId, 'externalId'), context);
    },
  }),
);

async function nodeOf(id: string, argument: string, context: Context): Promise<object | null> {
  const { type, ...ref } = parseGlobalId(id, argument);
  if (type === 'Account') return branded(accountOf(ref, argument, context), AccountObject);
  if (!isLoadable(type)) throw new ValidationError(argument, `${argument}: node does not fetch a ${type}.`);
  return load(type, context.clients.check(type, ref, argument), context);
}

/** An account's ref id is its name: any other would be a second id of the same thing. */
function accountOf(ref: { account: string; id: string }, argument: string, { clients }: Context): object {
  const account = clients.account(ref.account, argument);
  if (ref.id === account.name) return account;
  throw new ValidationError(argument, `${argument} is not an id of this API.`);
}

const isLoadable = (type: string): type is LoadableName => Object.hasOwn(loadable, type);
