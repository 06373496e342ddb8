import type { FieldSpec, FieldSpecs } from '../../facts.ts';

export const locales = [
  ...['ar', 'ca', 'de', 'es', 'eu', 'he', 'id', 'ja', 'lv', 'pl', 'ro', 'sr', 'th', 'vi', 'az', 'cs', 'el'],
  ...['es-419', 'fi', 'hr', 'it', 'km', 'nl', 'pt', 'ru', 'sv', 'tr', 'zh-CN', 'bg', 'da', 'en', 'et', 'fr'],
  ...['hu', 'iw', 'ko', 'no', 'pt-BR', 'sk', 'ta', 'uk', 'zh-TW', 'bn'],
];

export const weekDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const timeFormats = [12, 24];

export const triggers = [
  ...['BOOKING_CREATED', 'BOOKING_PAYMENT_INITIATED', 'BOOKING_PAID', 'BOOKING_RESCHEDULED'],
  ...['BOOKING_REQUESTED', 'BOOKING_CANCELLED', 'BOOKING_REJECTED', 'BOOKING_NO_SHOW_UPDATED'],
  ...['FORM_SUBMITTED', 'MEETING_ENDED', 'MEETING_STARTED', 'RECORDING_READY', 'INSTANT_MEETING'],
  ...['RECORDING_TRANSCRIPTION_GENERATED', 'OOO_CREATED', 'AFTER_HOSTS_CAL_VIDEO_NO_SHOW'],
  ...['AFTER_GUESTS_CAL_VIDEO_NO_SHOW', 'FORM_SUBMITTED_NO_EVENT', 'ROUTING_FORM_FALLBACK_HIT'],
  ...['DELEGATION_CREDENTIAL_ERROR', 'WRONG_ASSIGNMENT_REPORT'],
];

/** What a client may be allowed; a request may say `*` for all of them. */
export const permissions = [
  ...['EVENT_TYPE_READ', 'EVENT_TYPE_WRITE', 'BOOKING_READ', 'BOOKING_WRITE', 'SCHEDULE_READ'],
  ...['SCHEDULE_WRITE', 'APPS_READ', 'APPS_WRITE', 'PROFILE_READ', 'PROFILE_WRITE'],
];

/** What every success is wrapped in. */
export const success = (data: FieldSpec): FieldSpecs => ({ status, data });

export const status: FieldSpec = { is: 'string', enum: ['success', 'error'] };

export const secret: FieldSpec = { is: 'string', secret: true };

/** How webhooks are paged; managed users have `limit` and `offset` instead. */
export const takeAndSkip: FieldSpecs = {
  take: { is: 'int', min: 1, max: 250 },
  skip: { is: 'int', min: 0 },
};
