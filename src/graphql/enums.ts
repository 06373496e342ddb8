import { errorReference } from '../domain/error-reference.ts';
import type { ErrorCode } from '../domain/errors.ts';
import type { EventOrderField, EventStatus } from '../domain/event.ts';
import type { EventTypeKind, EventTypeOrderField } from '../domain/event-type.ts';
import type { GroupOrderField } from '../domain/group.ts';
import type { LocationType } from '../domain/location-type.ts';
import type { OAuthClientOrderField } from '../domain/oauth-client.ts';
import type { OrganizationOrderField } from '../domain/organization.ts';
import type { PollOrderField } from '../domain/poll.ts';
import type { UserOrderField, UserStatus } from '../domain/user.ts';
import type { WebhookOrderField } from '../domain/webhook.ts';
import { builder } from './builder.ts';
import { described, unknownWord } from './described.ts';

const meaningsOfCodes = Object.fromEntries(
  Object.entries(errorReference).flatMap(([code, { meaning }]) =>
    code === 'INTERNAL' ? [] : [[code, meaning]],
  ),
) as Readonly<Record<ErrorCode, string>>;

/** Closed sets of values. `UNKNOWN` says that a provider used a word of its own: see the raw field beside it. */
export const ErrorCodeEnum = builder.enumType('ErrorCode', {
  description: 'What went wrong, in words that never change.',
  values: described<ErrorCode>(meaningsOfCodes),
});

export const EventStatusEnum = builder.enumType('EventStatus', {
  description: 'Whether a meeting takes place.',
  values: described<EventStatus>({
    SCHEDULED: 'It takes place, or took place.',
    CANCELLED: 'It was called off.',
    UNKNOWN: unknownWord,
  }),
});

export const EventTypeKindEnum = builder.enumType('EventTypeKind', {
  description: 'How hosts share the meetings of an event type.',
  values: described<EventTypeKind>({
    REGULAR: 'One host has them all.',
    ROUND_ROBIN: 'The hosts take turns.',
    COLLECTIVE: 'All hosts are there.',
    UNKNOWN: unknownWord,
  }),
});

export const LocationTypeEnum = builder.enumType('LocationType', {
  description: 'Where a meeting takes place, as a kind.',
  values: described<LocationType>({
    CUSTOM: 'A place in words.',
    ZOOM: 'Zoom.',
    REQUEST: 'The guest is asked.',
    WHEREBY: 'Whereby.',
    GOOGLE_MEET: 'Google Meet.',
    KOPANO_MEET: 'Kopano Meet.',
    MICROSOFT_TEAMS: 'Microsoft Teams.',
    UNKNOWN: unknownWord,
  }),
});

export const UserStatusEnum = builder.enumType('UserStatus', {
  description: 'Whether a user can log in.',
  values: described<UserStatus>({
    ACTIVE: 'May log in.',
    PENDING: 'Was invited and has not come yet.',
    DISABLED: 'Is kept out.',
    DELETED: 'Is gone.',
    UNKNOWN: unknownWord,
  }),
});

export const DirectionEnum = builder.enumType('OrderDirection', {
  description: 'Which end comes first. Things without the value come last both ways.',
  values: described({
    ASC: 'The least, earliest or first in the alphabet.',
    DESC: 'The greatest, latest or last in the alphabet.',
  }),
});

export const EventOrderFieldEnum = builder.enumType('EventOrderField', {
  description: 'What events can be sorted by.',
  values: described<EventOrderField>({
    STARTS_AT: 'When it begins.',
    CREATED_AT: 'When it was booked.',
    UPDATED_AT: 'When it was last changed.',
  }),
});

export const GroupOrderFieldEnum = builder.enumType('GroupOrderField', {
  description: 'What groups can be sorted by.',
  values: described<GroupOrderField>({
    NAME: 'What it is called.',
    CREATED_AT: 'When it was made.',
    UPDATED_AT: 'When it was last changed.',
  }),
});

export const WebhookOrderFieldEnum = builder.enumType('WebhookOrderField', {
  description: 'What webhooks can be sorted by.',
  values: described<WebhookOrderField>({
    URL: 'Where it calls.',
  }),
});

export const OrganizationOrderFieldEnum = builder.enumType('OrganizationOrderField', {
  description: 'What organizations can be sorted by.',
  values: described<OrganizationOrderField>({
    NAME: 'What it is called.',
    CREATED_AT: 'When it was made.',
  }),
});

export const OAuthClientOrderFieldEnum = builder.enumType('OAuthClientOrderField', {
  description: 'What OAuth clients can be sorted by.',
  values: described<OAuthClientOrderField>({
    NAME: 'What it is called.',
    CREATED_AT: 'When it was made.',
  }),
});

export const EventTypeOrderFieldEnum = builder.enumType('EventTypeOrderField', {
  description: 'What event types can be sorted by.',
  values: described<EventTypeOrderField>({
    NAME: 'What it is called.',
    POSITION: 'Its place among the others.',
  }),
});

export const PollOrderFieldEnum = builder.enumType('PollOrderField', {
  description: 'What polls can be sorted by.',
  values: described<PollOrderField>({
    NAME: 'What it is called.',
    CREATED_AT: 'When it was made.',
  }),
});

export const UserOrderFieldEnum = builder.enumType('UserOrderField', {
  description: 'What users can be sorted by.',
  values: described<UserOrderField>({
    NAME: 'The whole name.',
    EMAIL: 'The first address.',
    CREATED_AT: 'When the login was made.',
  }),
});
