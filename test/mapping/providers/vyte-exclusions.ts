import { because, fieldsOf } from '../because.ts';
import type { Exclusions } from '../exclusions.ts';

const removal =
  'The answer of a removal holds the addresses of everybody in the organization: it is not even parsed.';

export const vyteExclusions: Exclusions = {
  answer: {
    'User.__v': 'A version number of the database of the provider, of no use outside.',
    'GoogleAccount.token': 'A credential: it is cut while the answer is decoded.',
    ...because(
      removal,
      ...fieldsOf(
        'Organization',
        `_id name lang admins members private plan superadmin_team brand free_trial_days free_trial_started
         free_trial_until createdAt updatedAt __v`,
      ),
      ...fieldsOf('OrganizationMember', '_id full_name emails picture_url account calendars'),
    ),
  },
  through: {
    ...because(
      removal,
      ...[
        ...fieldsOf(
          'UserAccount',
          'organization plan free_trial_days free_trial_started free_trial_until app_url',
        ),
        ...fieldsOf('UserOrganization', 'name id admin extid'),
        ...fieldsOf('CalendarFlags', 'google office365 exchange icloud caldav'),
      ].map((field) => `${field} removeUser`),
    ),
  },
  request: {
    ...because(
      'It is always `exchange`, which is what is sent.',
      'createUser body.calendars.source',
      'updateUser body.calendars.source',
    ),
    'updateUser body.availability.today':
      'A slip of the document, which describes the time zone there: `timezone` is sent, as on create.',
  },
};
