import type { ObjectRef } from '@pothos/core';
import type { ErrorCode, GatewayError } from '../domain/errors.ts';
import { type Remedy, remedyOf } from '../domain/remedy.ts';
import type { MergedEdge, MergedPage, SourceReport } from '../fanout/merge.ts';
import type { Precision } from '../fanout/total.ts';
import { builder, type Types } from './builder.ts';
import { described } from './described.ts';
import { ErrorCodeEnum } from './enums.ts';
import { RemedyObject } from './remedy.ts';
import { AccountObject } from './resource.ts';

const PageInfo = builder.objectRef<MergedPage<unknown>>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', {
      nullable: false,
      description:
        'Whether rows follow. A failed source does not count: ask again with `endCursor` for its rows.',
    }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      nullable: false,
      description: 'Whether rows came before.',
    }),
    startCursor: t.exposeString('startCursor', { description: 'Cursor of the first edge.' }),
    endCursor: t.exposeString('endCursor', { description: 'Where to go on: `after` of the next page.' }),
  }),
});

const PrecisionEnum = builder.enumType('CountPrecision', {
  description: 'How far a count can be relied on.',
  values: described<Precision>({
    EXACT: 'Counted, or told by every account.',
    ESTIMATE: 'Rows are filtered here: those read so far stand for the rest.',
    UNKNOWN: 'An account does not tell, or failed.',
  }),
});

const SourceStatusEnum = builder.enumType('SourceStatus', {
  description: 'How one account fared in a list.',
  values: described({
    OK: 'It answered.',
    FAILED: 'It did not answer, or not as it should. Its rows may follow.',
    UNSUPPORTED: 'Its provider has no such list, or cannot filter or sort it so.',
  }),
});

/** No Error itself, because GraphQL takes one that a resolver returns for one that it threw. */
interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  readonly remedy: Remedy;
}

const toFailure = (error: GatewayError): Failure => ({
  code: error.code,
  message: error.message,
  retryable: error.retryable,
  retryAfterMs: error.facts.retryAfterMs ?? null,
  remedy: remedyOf(error),
});

const SourceError = builder.objectRef<Failure>('SourceError').implement({
  description: 'Why an account is missing from a list, or its rows are from before.',
  fields: (t) => ({
    code: t.expose('code', {
      type: ErrorCodeEnum,
      nullable: false,
      description: 'Stable code.',
    }),
    message: t.exposeString('message', { nullable: false, description: 'For people.' }),
    retryable: t.exposeBoolean('retryable', {
      nullable: false,
      description: 'Whether asking again can help.',
    }),
    retryAfterMs: t.exposeInt('retryAfterMs', {
      description: 'Milliseconds to wait before asking again, where the provider says.',
    }),
    remedy: t.expose('remedy', {
      type: RemedyObject,
      nullable: false,
      description: 'What to do about it.',
    }),
  }),
});

const Source = builder.objectRef<SourceReport>('Source').implement({
  description: 'How one account fared in a list.',
  fields: (t) => ({
    account: t.field({
      type: AccountObject,
      nullable: false,
      description: 'The account.',
      resolve: ({ account }, _args, { clients }) => clients.account(account),
    }),
    status: t.expose('status', {
      type: SourceStatusEnum,
      nullable: false,
      description: 'OK, FAILED (rows may follow when it answers again) or UNSUPPORTED.',
    }),
    error: t.field({
      type: SourceError,
      description: 'Null when OK.',
      resolve: ({ error }) => (error === null ? null : toFailure(error)),
    }),
    cachedAt: t.field({
      type: 'DateTime',
      description:
        'When the provider gave the oldest of the answers that the rows are from; null when it was asked just now for all of them, as it is for every account without a cache.',
      resolve: ({ cached }) => cached?.at ?? null,
    }),
    stale: t.boolean({
      nullable: false,
      description:
        'Whether a remembered answer that is past its time stands in for a call that failed. The rows may be out of date.',
      resolve: ({ cached }) => cached !== null && cached.failure !== null,
    }),
    staleBecause: t.field({
      type: SourceError,
      description: 'The failure that a stale answer stands in for. Null when not stale.',
      resolve: ({ cached }) => (cached?.failure ? toFailure(cached.failure) : null),
    }),
    count: t.exposeInt('count', { nullable: false, description: 'Rows of this account on this page.' }),
    pushedDown: t.field({
      type: ['String'],
      nullable: false,
      description: 'What the provider filtered and sorted by itself, for example `filter.search`, `orderBy`.',
      resolve: ({ applied }) => [...applied.pushedDown],
    }),
    appliedHere: t.field({
      type: ['String'],
      nullable: false,
      description: 'What was filtered and sorted by here, because the provider cannot.',
      resolve: ({ applied }) => [...applied.appliedHere],
    }),
  }),
});

/** A Relay connection over several accounts. */
export function connectionOf<T extends object>(name: string, node: ObjectRef<Types, unknown, T>) {
  const Edge = builder.objectRef<MergedEdge<T>>(`${name}Edge`).implement({
    description: `One ${name} of a list, with its place.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { nullable: false, description: 'Resumes right after this edge.' }),
      node: t.field({
        type: node,
        nullable: false,
        description: 'The thing itself.',
        resolve: (edge) => edge.node as never,
      }),
    }),
  });
  return builder.objectRef<MergedPage<T>>(`${name}Connection`).implement({
    description: `A page of ${name}s over one or more accounts.`,
    fields: (t) => ({
      edges: t.field({
        type: [Edge],
        nullable: false,
        complexity: { multiplier: 1 },
        description: 'Rows with cursors.',
        resolve: ({ edges }) => [...edges],
      }),
      nodes: t.field({
        type: [node],
        nullable: false,
        complexity: { multiplier: 1 },
        description: 'The rows alone.',
        resolve: ({ edges }) => edges.map((edge) => edge.node) as never,
      }),
      pageInfo: t.field({
        type: PageInfo,
        nullable: false,
        description: 'Where this page stands.',
        resolve: (page) => page,
      }),
      totalCount: t.int({
        description: 'Rows of the whole list, as far as `totalCountPrecision` says; null when unknown.',
        resolve: ({ total }) => total.count,
      }),
      totalCountPrecision: t.field({
        type: PrecisionEnum,
        nullable: false,
        description: 'How far `totalCount` can be relied on.',
        resolve: ({ total }) => total.precision,
      }),
      sources: t.field({
        type: [Source],
        nullable: false,
        complexity: { multiplier: 1 },
        description: 'How each account fared.',
        resolve: ({ sources }) => [...sources],
      }),
    }),
  });
}
