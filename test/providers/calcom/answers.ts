/** Answers with every field that reads project; values are ours. */
export const userAnswer = {
  id: 7,
  username: 'ada',
  name: 'Ada Byron',
  email: 'ada@example.com',
  emailVerified: '2026-01-10T09:00:00.000Z',
  bio: 'Counts.',
  avatar: 'https://cal.example.com/api/avatar/ada.png',
  timeZone: 'Europe/London',
  weekStart: 'Monday',
  endTime: 1440,
  bufferTime: 5,
  appTheme: 'dark',
  theme: 'light',
  defaultScheduleId: 21,
  locale: 'en',
  timeFormat: 24,
  hideBranding: false,
  brandColor: '#FF5733',
  darkBrandColor: '#C70039',
  allowDynamicBooking: true,
  createdDate: '2025-12-01T08:00:00.000Z',
  verified: false,
  invitedTo: 3001,
  role: 'ADMIN',
};

/** A stored row as create answers it: reads would project it, create forgets to. */
export const rowAnswer = {
  ...userAnswer,
  avatar: undefined,
  avatarUrl: 'https://cal.example.com/api/avatar/row.png',
  password: { hash: 'CANARY-hash' },
  twoFactorSecret: 'CANARY-second-factor',
  backupCodes: 'CANARY-codes',
  identityProviderId: 'CANARY-provider-id',
  metadata: { stripeCustomerId: 'CANARY-stripe' },
  credentials: [{ key: 'CANARY-credential' }],
  locked: false,
};

/** What a handler says, with the address it was asked at, key and all. */
export const handlerError = (message: string) => ({
  message,
  url: '/v1/users?apiKey=cal_CANARY-fake-key',
  method: 'POST',
  data: null,
});
