import { type FieldSpecs, typesOf } from '../../facts.ts';
import { languages } from './languages.ts';

const parts: FieldSpecs = {
  /** The literal word, not the user's address. */
  finish_signup_with: { is: 'string', enum: ['email'] },
  login: 'LoginInput',
  vyteme: 'BookingPageInput',
  calendars: 'ExchangeCalendarInput[]',
};

const availability: FieldSpecs = {
  timezone: { is: 'string', format: 'zone' },
  today_as_busy: 'bool',
  past_as_busy: 'bool',
  days_after_as_busy: 'number',
  buffer_before: 'number',
  buffer_after: 'number',
  all_day_busy: 'bool',
  days: 'WeekInput',
};

const fixedPlace: FieldSpecs = {
  name: 'string',
  /** Spelt so by the page. */
  adress: 'string',
  source: 'string',
  source_id: 'string',
};

/** Bodies of create and update: the same but for what is required, and for one field of the availability. */
export const requestTypes = typesOf({
  CreateUserRequest: {
    organization: 'string!',
    user: 'UserInput!',
    availability: 'AvailabilityInput',
    ...parts,
  },
  UpdateUserRequest: {
    organization: 'string',
    user: 'UserInput',
    availability: 'AvailabilityUpdateInput',
    ...parts,
  },
  UserInput: {
    emails: { is: 'string[]', format: 'email', count: [0, 1] },
    /** Not in the attribute list, but in the sample. */
    email: { is: 'string', format: 'email' },
    first_name: 'string',
    last_name: 'string',
    timezone: { is: 'string', format: 'zone' },
    language: { is: 'string', enum: languages },
    picture_url: { is: 'string', format: 'url' },
    account: 'UserAccountInput',
  },
  UserAccountInput: { organization: 'UserOrganizationInput' },
  UserOrganizationInput: { extid: 'string' },
  LoginInput: { credentials: 'LoginCredentialsInput' },
  LoginCredentialsInput: { username: 'string', password: { is: 'string', secret: true } },
  AvailabilityInput: availability,
  /**
   * The list of update has `today`, a date by its type and a time zone by its text, where create has `timezone`: a slip,
   * so both are taken.
   */
  AvailabilityUpdateInput: { ...availability, today: 'string' },
  WeekInput: Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [
      day,
      'DayInput',
    ]),
  ),
  DayInput: { enabled: 'bool', slots: 'SlotInput[]' },
  /** Of both the date does not count. */
  SlotInput: {
    start_time: { is: 'string', format: 'instant' },
    end_time: { is: 'string', format: 'instant' },
  },
  BookingPageInput: { nickname: 'string', message: 'string', custom: 'BookingPageSettingsInput' },
  BookingPageSettingsInput: {
    auto_message: 'string',
    auto_title: 'string',
    ask_phone: 'bool',
    ask_company: 'bool',
    block_new_invitee: 'bool',
    duration: 'number',
    set_lang: 'bool',
    enable_api: 'bool',
    fixed_lang: { is: 'string', enum: languages },
    set_timezone: 'bool',
    fixed_timezone: { is: 'string', format: 'zone' },
    event_hide_decline: 'number',
    hide_places: 'bool',
    hide_support: 'bool',
    hide_title: 'bool',
    forbid_add_places: 'bool',
    min_dates: 'number',
    one_slot: 'bool',
    auto_confirm: 'bool',
    invite_title: 'string',
    redirect_url: { is: 'string', format: 'url' },
    fixed_places: 'FixedPlaceInput[]',
  },
  FixedPlaceInput: fixedPlace,
  ExchangeCalendarInput: {
    source: { is: 'string', enum: ['exchange'] },
    credentials: 'ExchangeCredentialsInput',
  },
  ExchangeCredentialsInput: {
    server: 'string',
    username: 'string',
    password: { is: 'string', secret: true },
  },
});
