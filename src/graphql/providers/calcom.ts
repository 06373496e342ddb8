import './calcom/inputs.ts';
import type { CalcomUser } from '../../domain/details/calcom.ts';
import { builder } from '../builder.ts';
import { UserObject } from '../objects.ts';
import { RoleEnum, ThemeEnum, WeekdayEnum } from './calcom/enums.ts';

/** What Cal.com v1 documents and returns beyond the unified fields. */
const UserDetails = builder.objectRef<CalcomUser>('CalcomUser').implement({
  description: 'What only Cal.com v1 knows of a user.',
  fields: (t) => ({
    username: t.exposeString('username', { description: 'Part of the booking address.' }),
    emailVerifiedAt: t.expose('emailVerifiedAt', {
      type: 'DateTime',
      description: 'When the address was confirmed.',
    }),
    bio: t.exposeString('bio', { description: 'What the user says of themselves.' }),
    role: t.expose('role', {
      type: RoleEnum,
      description: 'What the user may do in the instance; the raw word is `User.role`.',
    }),
    weekStart: t.expose('weekStart', {
      type: WeekdayEnum,
      description: "First day of the user's week.",
    }),
    weekStartRaw: t.exposeString('weekStartRaw', { description: "The provider's own word for it." }),
    endTime: t.exposeInt('endTime', {
      description: 'When days end, in minutes from midnight. Kept by the provider for old schedules.',
    }),
    bufferTime: t.exposeInt('bufferTime', { description: 'Minutes kept free around meetings.' }),
    theme: t.expose('theme', {
      type: ThemeEnum,
      description: "Colours of the booking page; null: those of the guest's system.",
    }),
    themeRaw: t.exposeString('themeRaw', { description: "The provider's own word for it." }),
    appTheme: t.expose('appTheme', {
      type: ThemeEnum,
      description: "Colours of the application; null: those of the user's system.",
    }),
    appThemeRaw: t.exposeString('appThemeRaw', { description: "The provider's own word for it." }),
    defaultScheduleId: t.exposeID('defaultScheduleId', {
      description: "The provider's id of the schedule used.",
    }),
    timeFormat: t.exposeInt('timeFormat', { description: 'Hours that clocks show: 12 or 24.' }),
    hideBranding: t.exposeBoolean('hideBranding', { description: "Whether the provider's name is hidden." }),
    brandColor: t.exposeString('brandColor', { description: 'Colour on light ground, `#` and hexadecimal.' }),
    darkBrandColor: t.exposeString('darkBrandColor', {
      description: 'Colour on dark ground, `#` and hexadecimal.',
    }),
    allowDynamicBooking: t.exposeBoolean('allowDynamicBooking', {
      description: 'Whether guests may book the user together with others by joining addresses.',
    }),
    verified: t.exposeBoolean('verified', { description: 'Whether the provider has verified the user.' }),
    invitedTo: t.exposeID('invitedTo', {
      description: 'What the user was invited to: of an event, by the document.',
    }),
  }),
});

builder.objectField(UserObject, 'calcom', (t) =>
  t.field({
    type: UserDetails,
    needs: 'details',
    description: 'What only Cal.com v1 knows; null at other providers.',
    resolve: ({ details }) => details.calcom,
  }),
);
