import type { InputFieldBuilder } from '@pothos/core';
import type { CalcomNewUser, CalcomUserDelete, CalcomUserPatch } from '../../../contract/calcom.ts';
import { declareBlock } from '../../blocks.ts';
import { builder, type Types } from '../../builder.ts';
import { RoleEnum, ThemeEnum, WeekdayEnum } from './enums.ts';

const adminsOnly = 'Only with the key of an administrator; without one, an update drops it silently.';

const settings = (t: InputFieldBuilder<Types, 'InputObject'>) => ({
  bio: t.string({ description: 'What the user says of themselves.' }),
  weekStart: t.field({ type: WeekdayEnum, description: "First day of the user's week." }),
  brandColor: t.string({ description: 'Colour on light ground: `#` and 3 to 8 further characters.' }),
  darkBrandColor: t.string({ description: 'Colour on dark ground: `#` and 3 to 8 further characters.' }),
  hideBranding: t.boolean({ description: `Whether the provider's name is hidden. ${adminsOnly}` }),
  theme: t.field({
    type: ThemeEnum,
    description: "Colours of the booking page; null: those of the guest's system.",
  }),
  appTheme: t.field({
    type: ThemeEnum,
    description: "Colours of the application; null: those of the user's system.",
  }),
  timeFormat: t.int({ description: 'Hours that clocks show: 12 or 24.' }),
  defaultScheduleId: t.id({ description: "The provider's id of one of the user's schedules." }),
  allowDynamicBooking: t.boolean({
    description: 'Whether guests may book the user together with others by joining addresses.',
  }),
  role: t.field({ type: RoleEnum, description: `What the user may do in the instance. ${adminsOnly}` }),
  avatar: t.string({ description: 'Picture: an image, base64. It is answered as `avatarUrl`.' }),
});

const NewUserInput = builder.inputRef<CalcomNewUser>('CalcomUserCreateInput').implement({
  description: 'What only Cal.com v1 takes when a user is made.',
  fields: (t) => ({
    username: t.string({
      required: true,
      description:
        'Part of the booking address; nobody else may have it. The provider turns it into lower case.',
    }),
    createdDate: t.field({ type: 'DateTime', description: 'When the user counts as created. Default: now.' }),
    ...settings(t),
  }),
});

const UserPatchInput = builder.inputRef<CalcomUserPatch>('CalcomUserUpdateInput').implement({
  description: 'What only Cal.com v1 takes when a user is changed.',
  fields: (t) => ({
    username: t.string({ description: 'Part of the booking address; nobody else may have it.' }),
    ...settings(t),
  }),
});

const UserDeleteInput = builder.inputRef<CalcomUserDelete>('CalcomUserDeleteInput').implement({
  description: 'What only Cal.com v1 wants to hear before it deletes a user.',
  fields: (t) => ({
    confirm: t.boolean({
      required: true,
      description: 'Must be true: everything the user owns goes too, bookings and event types included.',
    }),
  }),
});

const description = 'For accounts of Cal.com v1 only.';

declareBlock(
  'UserCreateInput',
  'calcom',
  NewUserInput,
  `${description} There it is needed, for the username.`,
);
declareBlock('UserUpdateInput', 'calcom', UserPatchInput, description);
declareBlock('UserDeleteInput', 'calcom', UserDeleteInput, `${description} There it is needed.`);
