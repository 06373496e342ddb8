import { typesOf } from '../../facts.ts';
import { languages } from './languages.ts';

/**
 * The attribute list says `id`, every sample `_id`. `full_name`, `modules`, `createdAt`, `updatedAt`, `__v` and `extid`
 * are in samples only.
 */
export const userTypes = typesOf({
  User: {
    _id: 'string',
    first_name: 'string',
    last_name: 'string',
    full_name: 'string',
    timezone: { is: 'string', format: 'zone' },
    language: { is: 'string', enum: languages },
    signedup_with: 'string',
    calendarList: 'string',
    picture_url: 'string',
    account: 'UserAccount',
    consent: 'UserConsent',
    emails: { is: 'string[]', count: [0, 1] },
    calendars: 'CalendarFlags',
    google: 'GoogleAccount',
    modules: 'UserModules',
    createdAt: { is: 'string', format: 'instant' },
    updatedAt: { is: 'string', format: 'instant' },
    __v: 'number',
  },
  UserAccount: {
    organization: 'UserOrganization',
    plan: { is: 'string', enum: ['free', 'pro'] },
    free_trial_days: 'number',
    free_trial_started: { is: 'string', format: 'instant' },
    free_trial_until: { is: 'string', format: 'instant' },
    app_url: 'string',
  },
  UserOrganization: {
    name: 'string',
    id: 'string',
    admin: 'bool',
    extid: 'string',
  },
  UserConsent: {
    terms: { is: 'string', format: 'instant' },
  },
  CalendarFlags: {
    google: 'bool',
    office365: 'bool',
    exchange: 'bool',
    icloud: 'bool',
    caldav: 'bool',
  },
  GoogleAccount: {
    id: 'string',
    email: 'string',
    picture: 'string',
    token: { is: 'string', secret: true },
    last_contacts_fetch: { is: 'string', format: 'instant' },
    last_profile_fetch: { is: 'string', format: 'instant' },
  },
  UserModules: {
    brand: 'bool',
    assistant: 'bool',
    vyteme: 'bool',
    vyteme_pro: 'bool',
    availabilities: 'bool',
    billing: 'bool',
    group_pro: 'bool',
    team: 'bool',
  },
  /** The page says that a link comes with the user, not under which name: this one is made up. */
  UserEnvelope: {
    user: 'User',
    signup_link: { is: 'string', secret: true },
  },
});
