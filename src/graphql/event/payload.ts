import { type Ref, refKey } from '../../domain/ref.ts';
import { builder } from '../builder.ts';
import type { PayloadRef } from '../mutation.ts';
import { EventObject } from '../objects.ts';

/**
 * Gives the payload of an act on one event the event as it is after the act. It is read only where a client asks for
 * it, and when that fails the act is done all the same: the error is the field's alone.
 */
export function showEvent(payload: PayloadRef<Ref>): void {
  builder.objectField(payload, 'event', (t) =>
    t.field({
      type: EventObject,
      description: 'The meeting as it is now at the provider; null when it is gone.',
      resolve: ({ result }, _args, context) =>
        result === null ? null : EventObject.getDataloader(context).load(refKey(result)),
    }),
  );
}
