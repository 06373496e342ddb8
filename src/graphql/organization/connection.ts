import { readList } from '../../fanout/list.ts';
import { organizationList } from '../../fanout/lists.ts';
import { readPageArguments } from '../../fanout/page-arguments.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { OrganizationObject } from '../objects.ts';
import { accountsArg, accountsNamed, pageArgs, pageComplexity } from '../page.ts';

const OrganizationConnection = connectionOf('Organization', OrganizationObject);

builder.queryField('organizations', (t) =>
  t.field({
    type: OrganizationConnection,
    description: 'Organizations that the accounts belong to.',
    args: { ...accountsArg, ...pageArgs },
    complexity: pageComplexity,
    resolve: async (_root, args, { clients, signal }) => {
      const accounts = accountsNamed(args.accounts, clients);
      const request = { accounts, filter: {}, order: null, page: readPageArguments(args) };
      return readList(organizationList, signal === undefined ? request : { ...request, signal }, clients);
    },
  }),
);
