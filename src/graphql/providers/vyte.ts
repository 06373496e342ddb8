import './vyte/inputs.ts';
import './vyte/remove.ts';
import type {
  VyteCalendars,
  VyteGoogleAccount,
  VyteModules,
  VytePlan,
  VyteUser,
  VyteWrittenUser,
} from '../../domain/details/vyte.ts';
import { refKey } from '../../domain/ref.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { described, unknownWord } from '../described.ts';
import { UserObject } from '../objects.ts';
import { UserCreatePayload, UserUpdatePayload } from '../user/changes.ts';

/** What Vyte documents beyond the unified fields. */
const personal = { personal: true } as const;

const PlanEnum = builder.enumType('VytePlan', {
  description: 'What a user has subscribed to.',
  values: described<VytePlan>({
    FREE: 'The free plan.',
    PRO: 'The plan Pro.',
    UNKNOWN: unknownWord,
  }),
});

const Calendars = builder.objectRef<VyteCalendars>('VyteCalendars').implement({
  description: 'Which calendars a user has connected.',
  fields: (t) => ({
    google: t.exposeBoolean('google', { description: 'Google.' }),
    office365: t.exposeBoolean('office365', { description: 'Office 365.' }),
    exchange: t.exposeBoolean('exchange', { description: 'Exchange.' }),
    icloud: t.exposeBoolean('icloud', { description: 'iCloud.' }),
    caldav: t.exposeBoolean('caldav', { description: 'CalDAV.' }),
  }),
});

const GoogleAccount = builder.objectRef<VyteGoogleAccount>('VyteGoogleAccount').implement({
  description: 'The Google account that a user has connected. Its token is never passed on.',
  fields: (t) => ({
    externalId: t.exposeID('externalId', { description: "Google's own id." }),
    email: t.expose('email', { type: 'EmailAddress', description: 'Its address.' }),
    pictureUrl: t.expose('pictureUrl', { type: 'URL', description: 'Its picture.' }),
    contactsFetchedAt: t.expose('contactsFetchedAt', {
      type: 'DateTime',
      description: 'When contacts were last read.',
    }),
    profileFetchedAt: t.expose('profileFetchedAt', {
      type: 'DateTime',
      description: 'When the profile was last read.',
    }),
  }),
});

const Modules = builder.objectRef<VyteModules>('VyteModules').implement({
  description: 'Which features a user has. Vyte tells after writes only.',
  fields: (t) => ({
    brand: t.exposeBoolean('brand', { description: 'Own branding.' }),
    assistant: t.exposeBoolean('assistant', { description: 'Assistant.' }),
    bookingPage: t.exposeBoolean('bookingPage', { description: 'Booking page.' }),
    bookingPagePro: t.exposeBoolean('bookingPagePro', { description: 'Booking page of the paid plan.' }),
    availabilities: t.exposeBoolean('availabilities', { description: 'Availabilities.' }),
    billing: t.exposeBoolean('billing', { description: 'Billing.' }),
    groupPro: t.exposeBoolean('groupPro', { description: 'Groups of the paid plan.' }),
    team: t.exposeBoolean('team', { description: 'Teams.' }),
  }),
});

/** Of a user known from a write, what only reads tell is read first. */
const read =
  <T>(pick: (user: VyteUser) => T) =>
  async (known: VyteUser, _args: object, context: Context): Promise<T | null> => {
    if (known.unread === null) return pick(known);
    const user = await UserObject.getDataloader(context).load(refKey(known.unread));
    return user === null || user instanceof Error || !user.details.vyte ? null : pick(user.details.vyte);
  };

const UserDetails = builder.objectRef<VyteUser>('VyteUser').implement({
  description: 'What only Vyte knows of a user. The Google account needs the scope `personal`.',
  fields: (t) => ({
    extid: t.exposeID('extid', {
      description: "The organization's own id for the user, given when it was made.",
    }),
    organizationAdmin: t.exposeBoolean('organizationAdmin', {
      description: 'Whether the user administers the organization.',
    }),
    plan: t.field({ type: PlanEnum, description: 'Subscription.', resolve: ({ plan }) => plan }),
    planRaw: t.exposeString('planRaw', { description: "The provider's own word for it." }),
    freeTrialDays: t.exposeFloat('freeTrialDays', { description: 'Length of the free trial in days.' }),
    freeTrialStartedAt: t.expose('freeTrialStartedAt', {
      type: 'DateTime',
      description: 'When the free trial began.',
    }),
    freeTrialUntil: t.expose('freeTrialUntil', {
      type: 'DateTime',
      description: 'When the free trial ends.',
    }),
    appUrl: t.expose('appUrl', { type: 'URL', description: "Address of the user's pages." }),
    signedUpWith: t.exposeString('signedUpWith', {
      description: 'How the user signed up, for example `email`.',
    }),
    calendarListId: t.id({
      description: "Id of the user's list of calendars.",
      resolve: read(({ calendarListId }) => calendarListId),
    }),
    termsAcceptedAt: t.field({
      type: 'DateTime',
      description: 'When the user accepted the terms.',
      resolve: read(({ termsAcceptedAt }) => termsAcceptedAt),
    }),
    calendars: t.expose('calendars', {
      type: Calendars,
      description: 'Which calendars are connected.',
    }),
    google: t.field({
      type: GoogleAccount,
      authScopes: personal,
      description: 'The connected Google account.',
      resolve: read(({ google }) => google),
    }),
    modules: t.expose('modules', {
      type: Modules,
      description: 'Features of the user, as told after writes.',
    }),
  }),
});

builder.objectField(UserObject, 'vyte', (t) =>
  t.field({
    type: UserDetails,
    needs: 'details',
    description: 'What only Vyte knows; null at other providers.',
    resolve: ({ details }) => details.vyte,
  }),
);

const WrittenUser = builder.objectRef<VyteWrittenUser>('VyteWrittenUser').implement({
  description: 'What only Vyte answers when it makes or changes a user.',
  fields: (t) => ({
    registrationLink: t.expose('registrationLink', {
      type: 'URL',
      description:
        'Where the user chooses a password, when `finishSignupWithEmail` asked for it. Whoever has it can: it is told this once.',
    }),
  }),
});

const answered = {
  type: WrittenUser,
  description: 'What only Vyte answers; null at other providers.',
} as const;

builder.objectField(UserCreatePayload, 'vyte', (t) =>
  t.field({ ...answered, resolve: ({ result }) => result?.details.vyte }),
);

builder.objectField(UserUpdatePayload, 'vyte', (t) =>
  t.field({ ...answered, resolve: ({ result }) => result?.details.vyte }),
);
