import { errorReference } from '../domain/error-reference.ts';
import { errorCodes } from '../domain/errors.ts';
import { eventOrderFields, eventStatuses } from '../domain/event.ts';
import { eventTypeKinds, eventTypeOrderFields } from '../domain/event-type.ts';
import { groupOrderFields } from '../domain/group.ts';
import { locationTypes } from '../domain/location-type.ts';
import { oauthClientOrderFields } from '../domain/oauth-client.ts';
import { organizationOrderFields } from '../domain/organization.ts';
import { pollOrderFields } from '../domain/poll.ts';
import { userOrderFields, userStatuses } from '../domain/user.ts';
import { webhookOrderFields } from '../domain/webhook.ts';
import { builder } from './builder.ts';

/** Values of an enum, each with its description. */
export const describedValues = <Value extends string>(
  values: readonly Value[],
  describe: (value: Value) => string,
): { readonly [Key in Value]: { readonly value: Key; readonly description: string } } =>
  Object.fromEntries(values.map((value) => [value, { value, description: describe(value) }])) as {
    readonly [Key in Value]: { readonly value: Key; readonly description: string };
  };

/** Closed sets of values. `UNKNOWN` says that a provider used a word of its own: see the raw field beside it. */
export const ErrorCodeEnum = builder.enumType('ErrorCode', {
  description: 'What went wrong, in words that never change.',
  values: describedValues(errorCodes, (code) => errorReference[code].meaning),
});

export const EventStatusEnum = builder.enumType('EventStatus', {
  description: 'Whether a meeting takes place.',
  values: eventStatuses,
});

export const EventTypeKindEnum = builder.enumType('EventTypeKind', {
  description: 'How hosts share the meetings of an event type.',
  values: eventTypeKinds,
});

export const LocationTypeEnum = builder.enumType('LocationType', {
  description: 'Where a meeting takes place, as a kind.',
  values: locationTypes,
});

export const UserStatusEnum = builder.enumType('UserStatus', {
  description: 'Whether a user can log in.',
  values: userStatuses,
});

export const DirectionEnum = builder.enumType('OrderDirection', {
  description: 'Which end comes first. Things without the value come last both ways.',
  values: ['ASC', 'DESC'] as const,
});

export const EventOrderFieldEnum = builder.enumType('EventOrderField', {
  description: 'What events can be sorted by.',
  values: eventOrderFields,
});

export const GroupOrderFieldEnum = builder.enumType('GroupOrderField', {
  description: 'What groups can be sorted by.',
  values: groupOrderFields,
});

export const WebhookOrderFieldEnum = builder.enumType('WebhookOrderField', {
  description: 'What webhooks can be sorted by.',
  values: webhookOrderFields,
});

export const OrganizationOrderFieldEnum = builder.enumType('OrganizationOrderField', {
  description: 'What organizations can be sorted by.',
  values: organizationOrderFields,
});

export const OAuthClientOrderFieldEnum = builder.enumType('OAuthClientOrderField', {
  description: 'What OAuth clients can be sorted by.',
  values: oauthClientOrderFields,
});

export const EventTypeOrderFieldEnum = builder.enumType('EventTypeOrderField', {
  description: 'What event types can be sorted by.',
  values: eventTypeOrderFields,
});

export const PollOrderFieldEnum = builder.enumType('PollOrderField', {
  description: 'What polls can be sorted by.',
  values: pollOrderFields,
});

export const UserOrderFieldEnum = builder.enumType('UserOrderField', {
  description: 'What users can be sorted by.',
  values: userOrderFields,
});
