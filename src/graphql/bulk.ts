import type { ObjectRef } from '@pothos/core';
import type { GatewayError } from '../domain/errors.ts';
import { formatGlobalId, type IdType } from '../domain/global-id.ts';
import type { BulkItem } from '../fanout/bulk.ts';
import { builder, type Types } from './builder.ts';
import { allErrorsOf, type UserError, UserErrorInterface } from './user-error.ts';

/** The answer for one thing of an act on many. Faults come here too, so that one account's spoils nothing else. */
export const bulkItemOf = <T>(name: string, type: IdType): ObjectRef<Types, BulkItem<T>> =>
  builder.objectRef<BulkItem<T>>(name).implement({
    description: `How it went for one ${type}.`,
    fields: (t) => ({
      id: t.id({
        nullable: false,
        description: 'The id given.',
        resolve: ({ ref }) => formatGlobalId(type, ref),
      }),
      error: t.field({
        type: UserErrorInterface,
        description: 'Why it was not done; null when it was.',
        resolve: ({ error }) => (error === null ? null : firstOf(error)),
      }),
    }),
  });

/** A provider counts ids within its own call, so its index would point at another one here. */
function firstOf(error: GatewayError): UserError | null {
  const [first = null] = allErrorsOf(error);
  return first?.field?.[1] === 'ids' ? { ...first, field: null } : first;
}
