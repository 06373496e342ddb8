import type { VyteBookingPageCustom, VyteUserPatch } from '../../../src/contract/vyte.ts';
import { organization } from './rig.ts';

/** Every input there is, and what must be sent for it. */
export const email = 'lise@example.com';
const slot = { start: '09:00', end: '17:30' };

const custom: VyteBookingPageCustom = {
  autoMessage: 'Thanks',
  autoTitle: 'Call',
  askPhone: true,
  askCompany: false,
  blockNewInvitee: true,
  duration: 30,
  setLang: true,
  enableApi: false,
  fixedLang: 'sv',
  setTimeZone: true,
  fixedTimeZone: 'Europe/Stockholm',
  eventHideDecline: 24,
  hidePlaces: false,
  hideSupport: true,
  hideTitle: true,
  forbidAddPlaces: true,
  minDates: 2,
  oneSlot: false,
  autoConfirm: true,
  inviteTitle: 'Pick a time',
  redirectUrl: new URL('https://example.com/thanks?a=1'),
  fixedPlaces: [{ name: 'Office', address: 'Rue 1', source: 'crm', sourceId: 'p-1' }, { name: 'Phone' }],
};

export const block: VyteUserPatch = {
  extid: 'crm-42',
  organization,
  login: { username: 'lise', password: 'CANARY-IN-login' },
  availability: {
    timeZone: 'Europe/Berlin',
    todayAsBusy: true,
    pastAsBusy: true,
    daysAfterAsBusy: 60,
    bufferBefore: 5,
    bufferAfter: 10,
    allDayBusy: false,
    days: {
      monday: { enabled: true, slots: [slot, { start: '19:00', end: '20:00' }] },
      sunday: { enabled: false },
    },
  },
  bookingPage: { nickname: 'lise', message: 'Hello', custom },
  exchangeCalendars: [{ server: 'ex.example.com', username: 'EX\\lise', password: 'CANARY-IN-exchange' }],
};

export const blockSent = {
  organization,
  login: { credentials: { username: 'lise', password: 'CANARY-IN-login' } },
  availability: {
    timezone: 'Europe/Berlin',
    today_as_busy: true,
    past_as_busy: true,
    days_after_as_busy: 60,
    buffer_before: 5,
    buffer_after: 10,
    all_day_busy: false,
    days: {
      monday: {
        enabled: true,
        slots: [
          { start_time: '1970-01-01T09:00:00.000Z', end_time: '1970-01-01T17:30:00.000Z' },
          { start_time: '1970-01-01T19:00:00.000Z', end_time: '1970-01-01T20:00:00.000Z' },
        ],
      },
      sunday: { enabled: false },
    },
  },
  vyteme: {
    nickname: 'lise',
    message: 'Hello',
    custom: {
      auto_message: 'Thanks',
      auto_title: 'Call',
      ask_phone: true,
      ask_company: false,
      block_new_invitee: true,
      duration: 30,
      set_lang: true,
      enable_api: false,
      fixed_lang: 'sv',
      set_timezone: true,
      fixed_timezone: 'Europe/Stockholm',
      event_hide_decline: 24,
      hide_places: false,
      hide_support: true,
      hide_title: true,
      forbid_add_places: true,
      min_dates: 2,
      one_slot: false,
      auto_confirm: true,
      invite_title: 'Pick a time',
      redirect_url: 'https://example.com/thanks?a=1',
      fixed_places: [{ name: 'Office', adress: 'Rue 1', source: 'crm', source_id: 'p-1' }, { name: 'Phone' }],
    },
  },
  calendars: [
    {
      source: 'exchange',
      credentials: { server: 'ex.example.com', username: 'EX\\lise', password: 'CANARY-IN-exchange' },
    },
  ],
};

export const person = {
  firstName: 'Lise',
  lastName: 'Meitner',
  timeZone: 'Europe/Berlin',
  locale: 'de',
  avatarUrl: 'https://example.com/l.png',
} as const;
export const personSent = {
  emails: [email],
  email,
  first_name: 'Lise',
  last_name: 'Meitner',
  timezone: 'Europe/Berlin',
  language: 'de',
  picture_url: 'https://example.com/l.png',
  account: { organization: { extid: 'crm-42' } },
};
