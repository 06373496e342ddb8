import type { VyteUserPatch } from '../../../contract/vyte.ts';
import { declareBlock } from '../../blocks.ts';
import { builder } from '../../builder.ts';
import { AvailabilityInput } from './availability-input.ts';
import { BookingPageInput } from './booking-page-input.ts';

const LoginInput = builder.inputType('VyteLoginInput', {
  description: 'What the user logs in with.',
  fields: (t) => ({
    username: t.string({ required: true, description: 'Name to log in with.' }),
    password: t.string({ required: true, description: 'Password. Passed on to Vyte and kept nowhere.' }),
  }),
});

const ExchangeCalendarInput = builder.inputType('VyteExchangeCalendarInput', {
  description: "Connects the user's Exchange calendar.",
  fields: (t) => ({
    server: t.string({ required: true, description: 'Exchange server.' }),
    username: t.string({ required: true, description: 'Name at that server.' }),
    password: t.string({
      required: true,
      description: 'Password at that server. Passed on to Vyte and kept nowhere.',
    }),
  }),
});

const finishSignup =
  'Let the user choose a password: the payload then has a `registrationLink`. Not together with `login`.';

const extid = "Your own id for the user, at most one user's. ";

const NewUserInput = builder.inputRef<VyteUserPatch>('VyteUserCreateInput').implement({
  description: 'What only Vyte takes when a user is made.',
  fields: (t) => ({
    extid: t.id({
      description: `${extid}With one, the act can be repeated: a user who has it already is changed instead of made again.`,
    }),
    organization: t.id({
      description:
        "Vyte's id of the organization. Default: that of the account's settings, else that of its users.",
    }),
    finishSignupWithEmail: t.boolean({ description: finishSignup }),
    login: t.field({ type: LoginInput, description: 'What the user logs in with.' }),
    availability: t.field({ type: AvailabilityInput, description: 'When the user can be booked.' }),
    bookingPage: t.field({ type: BookingPageInput, description: "The user's booking page." }),
    exchangeCalendars: t.field({
      type: [ExchangeCalendarInput],
      description: 'Exchange calendars to connect.',
    }),
  }),
});

const UserPatchInput = builder.inputRef<VyteUserPatch>('VyteUserUpdateInput').implement({
  description: 'What only Vyte takes when a user is changed. Null clears a single value.',
  fields: (t) => ({
    extid: t.id({ description: extid.trim() }),
    organization: t.id({ description: "Vyte's id of the organization." }),
    finishSignupWithEmail: t.boolean({ description: finishSignup }),
    login: t.field({ type: LoginInput, description: 'What the user logs in with from now on.' }),
    availability: t.field({ type: AvailabilityInput, description: 'When the user can be booked.' }),
    bookingPage: t.field({ type: BookingPageInput, description: "The user's booking page." }),
    exchangeCalendars: t.field({
      type: [ExchangeCalendarInput],
      description: 'Exchange calendars to connect.',
    }),
  }),
});

const description = 'For accounts of Vyte only.';

declareBlock('UserCreateInput', 'vyte', NewUserInput, description);
declareBlock('UserUpdateInput', 'vyte', UserPatchInput, description);
