import type { Random } from '../random.ts';
import { instant, type User } from './state.ts';

/** What list and edit show: `avatar` is no column of the row, so it is missing there. */
export const toPublic = ({ avatarUrl: _, scheduleIds: __, ...shown }: User) => shown;

/** What get shows. */
export const toPublicWithAvatar = (user: User) => ({ ...toPublic(user), avatar: user.avatarUrl });

/** The row as the database has it, with all that hangs on it. Most of it must never come out of a gateway. */
export function toRow({ scheduleIds, ...columns }: User, random: Random) {
  const canary = (what: string) => `CANARY-${what}-${random.hex(10)}`;
  return {
    ...columns,
    trialEndsAt: instant(Date.parse(columns.createdDate) + 14 * 86_400_000),
    completedOnboarding: false,
    twoFactorSecret: canary('two-factor'),
    twoFactorEnabled: true,
    backupCodes: canary('backup-codes'),
    identityProvider: 'CAL',
    identityProviderId: canary('identity'),
    allowSEOIndexing: true,
    receiveMonthlyDigestEmail: true,
    metadata: { stripeCustomerId: canary('stripe'), vipReason: canary('metadata') },
    disableImpersonation: false,
    organizationId: 4_001,
    locked: false,
    movedToProfileId: 5_001,
    isPlatformManaged: false,
    smsLockState: 'UNLOCKED',
    ...secretRelations(columns.id, canary),
    ...relations(columns),
    schedules: scheduleIds.map((id) => ({ id, userId: columns.id, name: 'Working hours' })),
  };
}

const secretRelations = (userId: number, canary: (what: string) => string) => ({
  password: { userId, hash: canary('hash') },
  credentials: [{ id: 61, type: 'google_calendar', key: { access_token: canary('access') } }],
  webhooks: [{ id: canary('webhook'), subscriberUrl: 'https://hooks.example.com/', secret: canary('hook') }],
  apiKeys: [{ id: canary('key-id'), hashedKey: canary('key') }],
  accounts: [{ provider: 'google', refresh_token: canary('refresh'), id_token: canary('id-token') }],
  sessions: [{ sessionToken: canary('session') }],
  accessCodes: [{ code: canary('code') }],
  platformOAuthClients: [{ id: canary('client'), secret: canary('client-secret') }],
  AccessToken: [{ secret: canary('access-token') }],
  RefreshToken: [{ secret: canary('refresh-token') }],
  PlatformAuthorizationToken: [{ id: canary('authorization') }],
});

/** The document names these without their fields. */
const relations = ({ id, email }: Pick<User, 'id' | 'email'>) => ({
  travelSchedules: [{ id: 71, timeZone: 'Asia/Tokyo' }],
  eventTypes: [{ id: 72, title: '30 minutes' }],
  teams: [{ id: 73, teamId: 4_001 }],
  bookings: [{ id: 74, title: 'Welcome' }],
  selectedCalendars: [{ integration: 'google_calendar', externalId: email }],
  availability: [{ id: 75, days: [1, 2, 3, 4, 5] }],
  destinationCalendar: { id: 76, integration: 'google_calendar', externalId: email },
  impersonatedUsers: [{ id: 77, impersonatedById: id }],
  impersonatedBy: [{ id: 78, impersonatedUserId: id }],
  Feedback: [{ id: 79, rating: 'GOOD' }],
  ownedEventTypes: [{ id: 72, title: '30 minutes' }],
  workflows: [{ id: 80, name: 'Reminder' }],
  routingForms: [{ id: 'form-81', name: 'Contact' }],
  verifiedNumbers: [{ id: 82, phoneNumber: '+44 20 7946 0182' }],
  verifiedEmails: [{ id: 83, email }],
  hosts: [{ userId: id, eventTypeId: 72 }],
  organization: { id: 4_001, name: 'The Office', slug: 'office' },
  bookingRedirects: [{ id: 84, toUserId: 7 }],
  bookingRedirectsTo: [{ id: 85, userId: 7 }],
  profiles: [{ id: 5_001, organizationId: 4_001 }],
  movedToProfile: { id: 5_001, organizationId: 4_001 },
  secondaryEmails: [{ id: 86, email: `second.${email}` }],
  OutOfOfficeReasons: [{ id: 87, reason: 'Holidays' }],
});
