import { embedded, OAuthClientObject, OrganizationObject } from '../objects.ts';
import { NodeInterface, ResourceInterface } from '../resource.ts';

OAuthClientObject.implement({
  description: 'An application that may act for users. Its secret is shown once, by the act that makes it.',
  interfaces: [NodeInterface, ResourceInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    logoUrl: t.expose('logoUrl', { type: 'URL', description: 'Its picture.' }),
    redirectUris: t.field({
      type: ['String'],
      nullable: false,
      description: 'Where users may be sent back to.',
      resolve: ({ redirectUris }) => [...redirectUris],
    }),
    permissions: t.field({
      type: ['String'],
      nullable: false,
      description: 'What it may do, in the words of the provider.',
      resolve: ({ permissions }) => [...permissions],
    }),
    hasSecret: t.exposeBoolean('hasSecret', {
      nullable: false,
      description: 'Whether it proves itself with a secret.',
    }),
    organization: t.field({
      type: OrganizationObject,
      description: 'Whose it is.',
      resolve: ({ organization }) => embedded(organization),
    }),
    bookingRedirectUri: t.exposeString('bookingRedirectUri', { description: 'Page after a booking.' }),
    bookingCancelRedirectUri: t.exposeString('bookingCancelRedirectUri', {
      description: 'Page for calling a booking off.',
    }),
    bookingRescheduleRedirectUri: t.exposeString('bookingRescheduleRedirectUri', {
      description: 'Page for moving a booking.',
    }),
    emailsEnabled: t.exposeBoolean('emailsEnabled', { description: 'Whether the provider sends mails.' }),
    defaultEventTypesEnabled: t.exposeBoolean('defaultEventTypesEnabled', {
      description: 'Whether new users get event types at once.',
    }),
    calendarEventsEnabled: t.exposeBoolean('calendarEventsEnabled', {
      description: 'Whether bookings are written into calendars.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
});
