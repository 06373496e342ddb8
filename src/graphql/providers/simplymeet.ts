import type {
  SimplymeetEvent,
  SimplymeetEventType,
  SimplymeetOrganization,
  SimplymeetPoll,
  SimplymeetRequestLocationType,
  SimplymeetSocialLink,
  SimplymeetUser,
} from '../../domain/details/simplymeet.ts';
import { builder } from '../builder.ts';
import { described, unknownWord } from '../described.ts';
import { LocationTypeEnum } from '../enums.ts';
import {
  EventObject,
  EventTypeObject,
  embedded,
  OrganizationObject,
  PollObject,
  UserObject,
} from '../objects.ts';

/** What SimplyMeet.me documents beyond the unified fields. */
const personal = { personal: true } as const;

const UserDetails = builder.objectRef<SimplymeetUser>('SimplymeetUser').implement({
  description: 'What only SimplyMeet.me knows of a user. Private particulars need the scope `personal`.',
  fields: (t) => ({
    uuid: t.exposeID('uuid', { description: 'Second id.' }),
    slug: t.exposeString('slug', { description: 'Part of the booking address.' }),
    subscriptionUsersLimit: t.exposeInt('subscriptionUsersLimit', {
      description: 'Users the subscription allows.',
    }),
    secondFactorConfigured: t.exposeBoolean('secondFactorConfigured', {
      description: 'Whether two-factor login is on.',
    }),
    dateFormat: t.exposeString('dateFormat', { description: 'How the user sees dates.' }),
    address: t.exposeString('address', { authScopes: personal, description: 'Street.' }),
    state: t.exposeString('state', { authScopes: personal, description: 'State of the address.' }),
    city: t.exposeString('city', { authScopes: personal, description: 'City.' }),
    zip: t.exposeString('zip', { authScopes: personal, description: 'Postal code.' }),
    countryId: t.exposeString('countryId', { authScopes: personal, description: 'Country.' }),
    latitude: t.exposeFloat('latitude', { authScopes: personal, description: 'Latitude in degrees.' }),
    longitude: t.exposeFloat('longitude', { authScopes: personal, description: 'Longitude in degrees.' }),
    domain: t.exposeString('domain', { description: 'Own domain of the booking page.' }),
    phone: t.exposeString('phone', { authScopes: personal, description: 'Telephone number.' }),
    companyLogoName: t.exposeString('companyLogoName', { description: 'File name of the logo.' }),
    avatarName: t.exposeString('avatarName', { description: 'File name of the picture.' }),
    lastLoginAt: t.expose('lastLoginAt', {
      type: 'DateTime',
      authScopes: personal,
      description: 'Last login.',
    }),
    hasPaidSubscription: t.exposeBoolean('hasPaidSubscription', {
      description: 'Whether the subscription is paid.',
    }),
  }),
});

const SocialLink = builder.objectRef<SimplymeetSocialLink>('SimplymeetSocialLink').implement({
  description: 'Where an organization can be found elsewhere.',
  fields: (t) => ({
    externalId: t.exposeID('externalId', { description: "The provider's own id." }),
    facebookUrl: t.expose('facebookUrl', { type: 'URL', description: 'Facebook page.' }),
    twitterUrl: t.expose('twitterUrl', { type: 'URL', description: 'Twitter page.' }),
    instagramUrl: t.expose('instagramUrl', { type: 'URL', description: 'Instagram page.' }),
    linkedinUrl: t.expose('linkedinUrl', { type: 'URL', description: 'LinkedIn page.' }),
    whatsappUrl: t.expose('whatsappUrl', { type: 'URL', description: 'WhatsApp address.' }),
  }),
});

const OrganizationDetails = builder.objectRef<SimplymeetOrganization>('SimplymeetOrganization').implement({
  description: 'What only SimplyMeet.me knows of an organization.',
  fields: (t) => ({
    uuid: t.exposeID('uuid', { description: 'Second id.' }),
    locale: t.exposeString('locale', { description: 'Language.' }),
    rightToLeft: t.exposeBoolean('rightToLeft', { description: 'Whether pages run from right to left.' }),
    calendarLayout: t.exposeString('calendarLayout', { description: 'Layout of the calendar.' }),
    hideUnavailableDates: t.exposeBoolean('hideUnavailableDates', {
      description: 'Whether full days are hidden.',
    }),
    sundayIsFirstDay: t.exposeBoolean('sundayIsFirstDay', { description: 'Whether weeks begin on Sunday.' }),
    intro: t.exposeString('intro', { description: 'Text on the booking page.' }),
    domain: t.exposeString('domain', { description: 'Own domain of the booking page.' }),
    socialLink: t.expose('socialLink', {
      type: SocialLink,
      description: 'Where it can be found elsewhere.',
    }),
  }),
});

const EventDetails = builder.objectRef<SimplymeetEvent>('SimplymeetEvent').implement({
  description: 'What only SimplyMeet.me knows of an event.',
  fields: (t) => ({
    uuid: t.exposeID('uuid', { description: 'Second id.' }),
    details: t.exposeString('details', { description: 'Further details.' }),
    onlineEventId: t.exposeID('onlineEventId', { description: 'Id at the video service.' }),
    canceledAt: t.expose('canceledAt', { type: 'DateTime', description: 'When it was called off.' }),
    sentEmailReminder: t.exposeInt('sentEmailReminder', { description: 'Reminder mails sent.' }),
    lastSentInviteeEmailReminder: t.exposeInt('lastSentInviteeEmailReminder', {
      description: 'Last reminder to the guest, as the provider counts.',
    }),
    lastSentInviteeEmailFollowUp: t.exposeInt('lastSentInviteeEmailFollowUp', {
      description: 'Last follow-up to the guest, as the provider counts.',
    }),
    users: t.field({
      type: [UserObject],
      nullable: false,
      description: "Everybody on the provider's side of the meeting.",
      resolve: ({ users }) => users.flatMap((user) => embedded(user) ?? []),
    }),
  }),
});

const DurationTypeEnum = builder.enumType('SimplymeetDurationType', {
  description: 'Whether the guest may choose a length.',
  values: described({
    FIXED: 'One length for all.',
    FLEXIBLE: 'The guest chooses one.',
    UNKNOWN: unknownWord,
  }),
});

const RequestLocationType = builder
  .objectRef<SimplymeetRequestLocationType>('SimplymeetRequestLocationType')
  .implement({
    description: 'A place the guest may choose.',
    fields: (t) => ({
      externalId: t.exposeID('externalId', { nullable: false, description: "The provider's own id." }),
      locationType: t.expose('locationType', {
        type: LocationTypeEnum,
        description: 'The kind of place.',
      }),
      locationTypeRaw: t.exposeString('locationTypeRaw', { description: "The provider's own word for it." }),
    }),
  });

const EventTypeDetails = builder.objectRef<SimplymeetEventType>('SimplymeetEventType').implement({
  description: 'What only SimplyMeet.me knows of an event type.',
  fields: (t) => ({
    uuid: t.exposeID('uuid', { description: 'Second id.' }),
    durationType: t.expose('durationType', {
      type: DurationTypeEnum,
      description: 'Whether the guest may choose a length.',
    }),
    durationTypeRaw: t.exposeString('durationTypeRaw', { description: "The provider's own word for it." }),
    location: t.exposeString('location', { description: 'Where, as text.' }),
    locationLabel: t.exposeString('locationLabel', { description: 'How the guest is asked for the place.' }),
    localized: t.exposeBoolean('localized', { description: "Whether the page uses the guest's zone." }),
    allowCancel: t.exposeBoolean('allowCancel', { description: 'Whether mails hold a link to cancel.' }),
    allowReschedule: t.exposeBoolean('allowReschedule', {
      description: 'Whether mails hold a link to reschedule.',
    }),
    showPhone: t.exposeBoolean('showPhone', {
      description: 'Whether the guest is asked for a telephone number.',
    }),
    phoneRequired: t.exposeBoolean('phoneRequired', { description: 'Whether the number must be given.' }),
    multipleMeeting: t.exposeBoolean('multipleMeeting', {
      description: 'Whether several slots may be booked at once.',
    }),
    groupMeetingLimit: t.exposeInt('groupMeetingLimit', { description: 'Guests a meeting may have.' }),
    requestLocationTypes: t.field({
      type: [RequestLocationType],
      nullable: false,
      description: 'Places the guest may choose.',
      resolve: ({ requestLocationTypes }) => [...requestLocationTypes],
    }),
  }),
});

const PollDetails = builder.objectRef<SimplymeetPoll>('SimplymeetPoll').implement({
  description: 'What only SimplyMeet.me knows of a poll.',
  fields: (t) => ({
    uuid: t.exposeID('uuid', { description: 'Second id.' }),
    voteVisibility: t.exposeBoolean('voteVisibility', {
      description: 'Whether guests see the votes of others.',
    }),
    commentVisibility: t.exposeBoolean('commentVisibility', {
      description: 'Whether guests see the comments of others.',
    }),
    emailNotification: t.exposeBoolean('emailNotification', {
      description: 'Whether the owner gets a mail for each vote.',
    }),
    eventTypeOwnerName: t.exposeString('eventTypeOwnerName', {
      description: 'Name of the owner of the event type.',
    }),
    eventTypeLocalized: t.exposeBoolean('eventTypeLocalized', {
      description: "Whether the event type's page uses the guest's zone.",
    }),
  }),
});

const description = 'What only SimplyMeet.me knows; null at other providers.';

builder.objectField(UserObject, 'simplymeet', (t) =>
  t.field({ type: UserDetails, needs: 'details', description, resolve: ({ details }) => details.simplymeet }),
);
builder.objectField(OrganizationObject, 'simplymeet', (t) =>
  t.field({
    type: OrganizationDetails,
    needs: 'details',
    description,
    resolve: ({ details }) => details.simplymeet,
  }),
);
builder.objectField(EventObject, 'simplymeet', (t) =>
  t.field({
    type: EventDetails,
    needs: 'details',
    description,
    resolve: ({ details }) => details.simplymeet,
  }),
);
builder.objectField(EventTypeObject, 'simplymeet', (t) =>
  t.field({
    type: EventTypeDetails,
    needs: 'details',
    description,
    resolve: ({ details }) => details.simplymeet,
  }),
);
builder.objectField(PollObject, 'simplymeet', (t) =>
  t.field({ type: PollDetails, needs: 'details', description, resolve: ({ details }) => details.simplymeet }),
);
