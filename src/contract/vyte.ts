import type { VyteLanguage } from '../domain/details/vyte.ts';

/** What only Vyte has. */
export interface VyteVerbs {
  /** Unlinks the user from the organization; the user's own login at Vyte lives on. */
  removeUserFromOrganization(id: string): Promise<void>;
}

/** Input blocks that only Vyte takes, by act. */
export interface VyteInputs {
  readonly NewUser: VyteUserPatch;
  readonly UserPatch: VyteUserPatch;
}

/** Of a field, absent and null both say nothing when a user is made; on change null clears a text, absent leaves it. */
export interface VyteUserPatch {
  /** The organization's own id for the user. */
  readonly extid?: string | null;
  /** Bare id of an organization. */
  readonly organization?: string | null;
  /** Let the user choose the password: the answer holds a link to do so. Not together with `login`. */
  readonly finishSignupWithEmail?: boolean | null;
  readonly login?: VyteLogin | null;
  readonly availability?: VyteAvailability | null;
  readonly bookingPage?: VyteBookingPage | null;
  readonly exchangeCalendars?: readonly VyteExchangeCalendar[] | null;
}

export interface VyteLogin {
  readonly username: string;
  readonly password: string;
}

export interface VyteAvailability {
  readonly timeZone?: string | null;
  readonly todayAsBusy?: boolean | null;
  readonly pastAsBusy?: boolean | null;
  /** Days. */
  readonly daysAfterAsBusy?: number | null;
  /** Minutes. */
  readonly bufferBefore?: number | null;
  /** Minutes. */
  readonly bufferAfter?: number | null;
  readonly allDayBusy?: boolean | null;
  readonly days?: VyteDays | null;
}

export const vyteDays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type VyteDays = { readonly [Day in (typeof vyteDays)[number]]?: VyteDay | null };

export interface VyteDay {
  readonly enabled?: boolean | null;
  readonly slots?: readonly VyteSlot[] | null;
}

/** `HH:mm` each. */
export interface VyteSlot {
  readonly start: string;
  readonly end: string;
}

export interface VyteBookingPage {
  readonly nickname?: string | null;
  readonly message?: string | null;
  readonly custom?: VyteBookingPageCustom | null;
}

export interface VyteBookingPageCustom {
  readonly autoMessage?: string | null;
  readonly autoTitle?: string | null;
  readonly askPhone?: boolean | null;
  readonly askCompany?: boolean | null;
  readonly blockNewInvitee?: boolean | null;
  /** Minutes. */
  readonly duration?: number | null;
  readonly setLang?: boolean | null;
  readonly enableApi?: boolean | null;
  readonly fixedLang?: VyteLanguage | null;
  readonly setTimeZone?: boolean | null;
  readonly fixedTimeZone?: string | null;
  /** Hours. */
  readonly eventHideDecline?: number | null;
  readonly hidePlaces?: boolean | null;
  readonly hideSupport?: boolean | null;
  readonly hideTitle?: boolean | null;
  readonly forbidAddPlaces?: boolean | null;
  readonly minDates?: number | null;
  readonly oneSlot?: boolean | null;
  readonly autoConfirm?: boolean | null;
  readonly inviteTitle?: string | null;
  readonly redirectUrl?: URL | null;
  readonly fixedPlaces?: readonly VytePlace[] | null;
}

export interface VytePlace {
  readonly name?: string | null;
  readonly address?: string | null;
  readonly source?: string | null;
  readonly sourceId?: string | null;
}

/** Credentials of a person's Exchange calendar: written, never read. */
export interface VyteExchangeCalendar {
  readonly server: string;
  readonly username: string;
  readonly password: string;
}
