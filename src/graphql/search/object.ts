import { ValidationError } from '../../domain/errors.ts';
import type { Account } from '../../fanout/accounts.ts';
import { builder } from '../builder.ts';
import { accountsArg, accountsNamed, filterText } from '../page.ts';

interface Search {
  readonly text: string;
  readonly accounts: readonly Account[];
}

export const SearchResultsObject = builder.objectRef<Search>('SearchResults').implement({
  description:
    'What a text was found in, one list a kind of thing. Only kinds that are selected are looked through. `sources` says who looked: the provider, or the gateway in what the provider gave.',
  fields: (t) => ({
    text: t.exposeString('text', { nullable: false, description: 'What was looked for.' }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchResultsObject,
    description:
      'Looks for a text in users, events, event types and groups of all accounts, whatever the case.',
    args: {
      text: t.arg.string({ required: true, description: 'Part of a name, an address, a title …' }),
      ...accountsArg,
    },
    resolve: (_root, { text, accounts }, { clients }) => ({
      text: filterText(text.trim(), 'text') ?? '',
      accounts: accountsNamed(accounts, clients),
    }),
  }),
);

/** How the lists below are narrowed: the same way by which each is searched through anywhere else. */
export const searched = {
  accounts: ({ accounts }: Search) => accounts,
  narrow: <Filter extends { readonly search?: string | undefined }>(asked: Filter, { text }: Search) => {
    if (asked.search === undefined) return { filter: { ...asked, search: text } };
    throw new ValidationError('filter.search', 'filter.search: `search` looks for a text already.');
  },
};
