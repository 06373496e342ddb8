import type { Facts } from '../../facts.ts';
import { managedUserOperations, managedUserTypes } from './managed-users.ts';
import { meOperations, meTypes } from './me.ts';
import { oauthClientOperations, oauthClientTypes } from './oauth-clients.ts';
import { stripeOperations, stripeTypes } from './stripe.ts';
import { webhookOperations, webhookTypes } from './webhooks.ts';

const types = [...meTypes, ...managedUserTypes, ...webhookTypes, ...oauthClientTypes, ...stripeTypes];

/**
 * Cal.com's platform API, version 2: 29 operations. Bounds, forms and values are those of the published definition.
 * Of null it speaks in answers only; a request may say null where an answer may, or may leave the field out.
 */
export const calplatformFacts: Facts = {
  operations: [
    ...meOperations,
    ...managedUserOperations,
    ...webhookOperations,
    ...oauthClientOperations,
    ...stripeOperations,
  ],
  types: new Map(types.map((type) => [type.name, type])),
  invalidStatus: 400,
  nulls: 'stated',
};
