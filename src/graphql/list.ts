import type { EnumRef, InputFieldMap, InputRef, ObjectRef } from '@pothos/core';
import { GatewayError } from '../domain/errors.ts';
import type { Order } from '../domain/page.ts';
import type { Noun } from '../domain/partly.ts';
import { type Ref, refKey } from '../domain/ref.ts';
import type { Account } from '../fanout/accounts.ts';
import type { Clients } from '../fanout/clients.ts';
import { readList } from '../fanout/list.ts';
import type { ListDefinition, ListRequest } from '../fanout/list-request.ts';
import { emptyPage, type MergedPage } from '../fanout/merged-page.ts';
import { type PageArguments, readPageArguments } from '../fanout/page-arguments.ts';
import { builder, type Types } from './builder.ts';
import { connectionOf } from './connection.ts';
import type { Context } from './context.ts';
import { DirectionEnum } from './enums.ts';
import { accountsArg, accountsNamed, pageArgs, pageComplexity } from './page.ts';
import { AccountObject } from './resource.ts';
import { countSiblings } from './siblings.ts';

/** One of the graph's lists: its types, and what its filter means. */
export interface ListOptions<T extends Noun, Filter extends object, Field extends string, Shape> {
  /** Name of the noun, for example `Event`. */
  readonly name: string;
  readonly node: ObjectRef<Types, unknown, T>;
  readonly definition: ListDefinition<T, Filter, Field>;
  readonly filter: InputRef<Shape>;
  /** @throws ValidationError naming the part of the filter that cannot be right */
  readonly toFilter: (filter: Shape | null | undefined, clients: Clients) => Filter;
  readonly orderField: EnumRef<Types, Field>;
  /** Why not to use its fields any more. */
  readonly deprecationReason?: string;
}

/** A list below a thing: what it is narrowed to. */
export interface BelowOptions<Filter extends object> {
  readonly description: string;
  readonly narrow: (asked: Filter, parent: Ref) => Filter;
  /** The provider cannot narrow it: read the account's list once for all siblings and split it here. */
  readonly shareWalk?: boolean;
  /** The provider narrows it one thing a call: for several at once its list may be read once and split by this filter. */
  readonly splitBy?: keyof Filter & string;
  readonly deprecationReason?: string;
}

/** A list below something that is at several accounts at once. */
export interface AcrossOptions<Parent, T extends Noun, Filter extends object, Field extends string> {
  readonly description: string;
  /** Arguments besides those of every list. */
  readonly args?: InputFieldMap;
  readonly accounts: (parent: Parent) => readonly Account[];
  /** @param given the field's arguments */
  readonly narrow: (
    asked: Filter,
    parent: Parent,
    context: Context,
    given: Readonly<Record<string, unknown>>,
  ) => Narrowed<T, Filter, Field> | Promise<Narrowed<T, Filter, Field>>;
}

/** What of a list is asked for, besides pages and order. */
type Narrowed<T extends Noun, Filter extends object, Field extends string> = Pick<
  ListRequest<T, Filter, Field>,
  'filter' | 'shareWalk' | 'split' | 'late' | 'given' | 'scope' | 'emptyIfUnsupported'
>;

type Narrow<T extends Noun, Filter extends object, Field extends string> = (
  asked: Filter,
) => Narrowed<T, Filter, Field> | Promise<Narrowed<T, Filter, Field>>;

/** The arguments of every such field. Pothos cannot infer them for a filter that is not known here. */
interface Asked<Field extends string, Shape> extends PageArguments {
  readonly accounts?: readonly string[] | null;
  readonly filter?: Shape | null;
  readonly orderBy?: Order<Field> | null;
}

/** Declares a noun's connection, its arguments, and its field on `Query` and `Account`. */
export function declareList<T extends Noun, Filter extends object, Field extends string, Shape>(
  options: ListOptions<T, Filter, Field, Shape>,
) {
  const { definition, toFilter } = options;
  const things = pluralOf(options.name);
  const type = connectionOf<T>(options.name, options.node);
  const args = { ...pageArgs, ...argsOf(options) };
  const common = { type, complexity: pageComplexity, ...deprecated(options) };
  const read = async (
    accounts: readonly Account[],
    given: unknown,
    { clients, signal }: Context,
    narrow: Narrow<T, Filter, Field> = (filter) => ({ filter }),
  ) => {
    const asked = given as Asked<Field, Shape>;
    const page = readPageArguments(asked);
    const narrowed = await narrow(toFilter(asked.filter, clients));
    const request = { accounts, page, order: asked.orderBy ?? null, ...narrowed };
    return readList(definition, signal === undefined ? request : { ...request, signal }, clients);
  };
  /** The same below a thing: an account that cannot do it gives an empty list that says so, not an error. */
  const readBelow = (
    accounts: readonly Account[],
    given: unknown,
    context: Context,
    narrow: Narrow<T, Filter, Field> = (filter) => ({ filter }),
  ) => {
    const leniently: typeof narrow = async (asked) => ({
      ...(await narrow(asked)),
      emptyIfUnsupported: true,
    });
    return orEmpty(accounts, read(accounts, given, context, leniently));
  };

  builder.queryField(definition.name, (t) =>
    t.field({
      ...common,
      description: `${things} of all accounts: side by side, or in one order with \`orderBy\`.`,
      args: { ...accountsArg, ...args },
      resolve: (_root, given, context) =>
        read(accountsNamed((given as Asked<Field, Shape>).accounts, context.clients), given, context),
    }),
  );
  builder.objectField(AccountObject, definition.name, (t) =>
    t.field({
      ...common,
      description: `${things} of this account.`,
      args,
      resolve: (account, given, context) => readBelow([account], given, context),
    }),
  );

  /** Declares the same list below another thing. */
  const below = <P extends Noun>(parent: ObjectRef<Types, unknown, P>, how: BelowOptions<Filter>): void => {
    const { splitBy, shareWalk = false } = how;
    const siblingsOf = splitBy === undefined ? null : countSiblings();
    builder.objectField(parent, definition.name, (t) =>
      t.field({
        ...common,
        ...deprecated(how),
        needs: null,
        description: how.description,
        args,
        resolve: async ({ ref }, given, context) => {
          const accounts = [context.clients.account(ref.account)];
          const siblings = await siblingsOf?.(context).load(refKey(ref));
          const split = splitBy && siblings ? { split: { by: splitBy, siblings } } : {};
          const narrow = (asked: Filter) => ({ filter: how.narrow(asked, ref), shareWalk, ...split });
          return readBelow(accounts, given, context, narrow);
        },
      }),
    );
  };

  /** Declares it below something that spans accounts. */
  const across = <Parent>(
    parent: ObjectRef<Types, unknown, Parent>,
    how: AcrossOptions<Parent, T, Filter, Field>,
  ): void => {
    builder.objectField(parent, definition.name, (t) =>
      t.field({
        ...common,
        description: how.description,
        args: { ...args, ...how.args },
        resolve: (it, given, context) => {
          const thing = it as Parent;
          const accounts = how.accounts(thing);
          const narrow = (asked: Filter) => how.narrow(asked, thing, context, given);
          return readBelow(accounts, given, context, narrow);
        },
      }),
    );
  };
  return { below, across };
}

const deprecated = ({ deprecationReason }: { readonly deprecationReason?: string }) =>
  deprecationReason === undefined ? {} : { deprecationReason };

/** `EventType` to `Event types`. */
const pluralOf = (name: string): string =>
  `${name.replaceAll(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}s`;

function argsOf<T extends Noun, Filter extends object, Field extends string, Shape>({
  name,
  filter,
  orderField,
}: ListOptions<T, Filter, Field, Shape>) {
  const OrderInput = builder.inputType(`${name}Order`, {
    description: `How ${pluralOf(name).toLowerCase()} are sorted.`,
    fields: (t) => ({
      field: t.field({ type: orderField, required: true, description: 'Sort by this.' }),
      direction: t.field({
        type: DirectionEnum,
        required: true,
        defaultValue: 'ASC',
        description: 'Which way.',
      }),
    }),
  });
  return builder.args((t) => ({
    filter: t.field({ type: filter, description: 'Only these.' }),
    orderBy: t.field({ type: OrderInput, description: 'Sort over all accounts that can.' }),
  }));
}

/** An account may find out only while reading that it cannot do it, for example because its list is too long. */
async function orEmpty<T>(
  accounts: readonly Account[],
  reading: Promise<MergedPage<T>>,
): Promise<MergedPage<T>> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof GatewayError) || error.code !== 'UNSUPPORTED') throw error;
    return emptyPage(accounts.map(({ name }) => ({ account: name, error })));
  }
}
