import type { Account } from '../../fanout/accounts.ts';
import { builder } from '../builder.ts';
import { UserObject } from '../objects.ts';
import { AccountObject } from '../resource.ts';

/** Who the credential is, and what only the credential's own user may see. */
export const ViewerObject = builder.objectRef<Account>('Viewer').implement({
  description: "The user that an account's credentials belong to, and what only that user may see.",
  fields: (t) => ({
    user: t.field({
      type: UserObject,
      description: 'The user.',
      resolve: ({ name }, _args, { clients }) => clients.need(name, 'getViewer')(),
    }),
  }),
});

builder.objectField(AccountObject, 'viewer', (t) =>
  t.field({
    type: ViewerObject,
    description: "The user that the account's credentials belong to; null where a credential is no user.",
    resolve: (account, _args, { clients }) => (clients.can(account.name, 'getViewer') ? account : null),
  }),
);
