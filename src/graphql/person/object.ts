import type { Person } from '../../domain/person.ts';
import type { User } from '../../domain/user.ts';
import type { Account } from '../../fanout/accounts.ts';
import { builder } from '../builder.ts';
import { UserObject } from '../objects.ts';
import { accountsArg, accountsNamed } from '../page.ts';

/** A person as far as the accounts go that were asked for. */
export interface PersonAt extends Person {
  readonly accounts: readonly Account[];
}

export const PersonObject = builder.objectRef<PersonAt>('Person');

PersonObject.implement({
  description:
    'Whoever has one e-mail address, over all accounts. A hint, not an identity: people share addresses, and have several. It has no id, and cannot be fetched by one.',
  fields: (t) => ({
    email: t.expose('email', {
      type: 'EmailAddress',
      nullable: false,
      description:
        'The address in one spelling: no capitals, and without what Cal.com Platform puts into addresses of managed users.',
    }),
  }),
});

builder.queryField('person', (t) =>
  t.field({
    type: PersonObject,
    description:
      'What all accounts know of whoever has this address. There is a person even where nobody knows it.',
    args: {
      email: t.arg({
        type: 'EmailAddress',
        required: true,
        description: 'The address, however it is spelled.',
      }),
      ...accountsArg,
    },
    resolve: (_root, { email, accounts }, { clients }) => ({
      email: clients.personAddress(email),
      accounts: accountsNamed(accounts, clients),
    }),
  }),
);

builder.objectField(UserObject, 'person', (t) =>
  t.field({
    type: PersonObject,
    needs: 'email',
    description:
      'Whoever has the first address of this user, over all accounts; null where no address is known.',
    resolve: ({ email }: User, _args, { clients }) =>
      email === null || email === ''
        ? null
        : { email: clients.personAddress(email), accounts: clients.all() },
  }),
);
