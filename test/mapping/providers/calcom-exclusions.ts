import { because, fieldsOf } from '../because.ts';
import type { Exclusions } from '../exclusions.ts';

const secret =
  'A secret, or full of them: only create answers it, and it is cut while the answer is decoded.';
const open =
  'Anybody may have put anything there, payment data included: it is cut while the answer is decoded.';
const relation = 'Only create answers it, as a list that is empty for whoever was just made: reads never do.';
const stored =
  'Only create answers it, because it forgets to project the stored row: no read tells it again, so nobody could rely on it.';

export const calcomExclusions: Exclusions = {
  answer: {
    ...because(
      secret,
      ...fieldsOf(
        'User',
        `password credentials twoFactorSecret backupCodes identityProviderId webhooks apiKeys accounts sessions
         accessCodes platformOAuthClients AccessToken RefreshToken PlatformAuthorizationToken`,
      ),
    ),
    'User.metadata': open,
    ...because(
      relation,
      ...fieldsOf(
        'User',
        `travelSchedules eventTypes teams bookings schedules selectedCalendars availability impersonatedUsers
         impersonatedBy Feedback ownedEventTypes workflows routingForms verifiedNumbers verifiedEmails hosts
         bookingRedirects bookingRedirectsTo profiles secondaryEmails OutOfOfficeReasons`,
      ),
    ),
    ...because(
      stored,
      ...fieldsOf(
        'User',
        `trialEndsAt completedOnboarding twoFactorEnabled identityProvider destinationCalendar allowSEOIndexing
         receiveMonthlyDigestEmail disableImpersonation organizationId organization locked movedToProfileId
         movedToProfile isPlatformManaged smsLockState`,
      ),
    ),
    'UserRemoved.message': 'It repeats the id that was asked to be removed.',
  },
  through: {},
  request: {},
};
