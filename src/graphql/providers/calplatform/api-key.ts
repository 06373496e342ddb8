import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { AccountObject } from '../../resource.ts';

const ApiKeyRotatePayload = mutation('apiKeyRotate', {
  description:
    'Gives the account a new API key; the old one is dead from then on, for whoever else has it too. The new key is kept in `stateDir` and never shown. Off unless the account switches on acts for admins.',
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    daysValid: t.int({ description: 'Days until the new key expires. The provider takes 30 by default.' }),
    neverExpires: t.boolean({ description: 'Whether the new key never expires.' }),
  }),
  run: async ({ account: name, ...validity }, { clients }) => {
    const account = clients.account(name);
    await clients.need(account.name, 'rotateApiKey')(validity);
    return account;
  },
});

builder.objectField(ApiKeyRotatePayload, 'account', (t) =>
  t.field({
    type: AccountObject,
    description: 'The account, which uses its new key from now on.',
    resolve: ({ result }) => result,
  }),
);
