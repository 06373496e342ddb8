import type { CalcomNewUser } from '../../../src/contract/calcom.ts';

/** Every input there is, and what must be sent for it. */
export const email = 'lise@example.com';
export const block: CalcomNewUser = {
  username: 'Lise',
  bio: 'Physics.',
  weekStart: 'SUNDAY',
  brandColor: '#abc',
  darkBrandColor: '#12345678',
  hideBranding: true,
  theme: 'DARK',
  appTheme: 'LIGHT',
  timeFormat: 12,
  defaultScheduleId: '21',
  allowDynamicBooking: false,
  role: 'ADMIN',
  avatar: 'iVBORw0KGgo=',
};
export const blockSent = {
  username: 'Lise',
  bio: 'Physics.',
  weekStart: 'Sunday',
  brandColor: '#abc',
  darkBrandColor: '#12345678',
  hideBranding: true,
  theme: 'dark',
  appTheme: 'light',
  timeFormat: 12,
  defaultScheduleId: 21,
  allowDynamicBooking: false,
  role: 'ADMIN',
  avatar: 'iVBORw0KGgo=',
};
export const person = { name: 'Lise Meitner', timeZone: 'Europe/Berlin', locale: 'de' } as const;
