import { typesOf } from '../../facts.ts';

/** What a removal answers. Known from one sample only, in which a member's account is its plan alone. */
export const organizationTypes = typesOf({
  Organization: {
    _id: 'string',
    name: 'string',
    lang: 'string',
    admins: 'string[]',
    members: 'OrganizationMember[]',
    private: 'bool',
    plan: 'string',
    superadmin_team: 'string',
    brand: 'string',
    free_trial_days: 'number',
    free_trial_started: { is: 'string', format: 'instant' },
    free_trial_until: { is: 'string', format: 'instant' },
    createdAt: { is: 'string', format: 'instant' },
    updatedAt: { is: 'string', format: 'instant' },
    __v: 'number',
  },
  OrganizationMember: {
    _id: 'string',
    full_name: 'string',
    emails: { is: 'string[]', secret: true },
    picture_url: 'string',
    account: 'UserAccount',
    calendars: 'CalendarFlags',
  },
});
