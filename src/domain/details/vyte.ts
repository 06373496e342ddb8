import type { Ref } from '../ref.ts';

/** What Vyte documents beyond the unified nouns. Nullable throughout: nothing there is promised. */
export interface VyteDetails {
  readonly User: VyteUser;
  readonly CreatedUser: VyteWrittenUser;
  readonly UpdatedUser: VyteWrittenUser;
}

export const vytePlans = ['FREE', 'PRO', 'UNKNOWN'] as const;
export type VytePlan = (typeof vytePlans)[number];

/** The languages Vyte speaks, as it spells them. */
export const vyteLanguages = ['fr', 'en', 'es', 'it', 'pt', 'de', 'sv', 'nl'] as const;
export type VyteLanguage = (typeof vyteLanguages)[number];

export interface VyteUser {
  /** Whom to read for what a write does not tell: the list of calendars, the terms and the Google account. */
  readonly unread: Ref | null;
  /** The organization's own id for the user. */
  readonly extid: string | null;
  readonly organizationAdmin: boolean | null;
  readonly plan: VytePlan | null;
  readonly planRaw: string | null;
  readonly freeTrialDays: number | null;
  readonly freeTrialStartedAt: Date | null;
  readonly freeTrialUntil: Date | null;
  readonly appUrl: string | null;
  readonly signedUpWith: string | null;
  readonly calendarListId: string | null;
  readonly termsAcceptedAt: Date | null;
  readonly calendars: VyteCalendars | null;
  readonly google: VyteGoogleAccount | null;
  readonly modules: VyteModules | null;
}

/** Which calendars are connected. */
export interface VyteCalendars {
  readonly google: boolean | null;
  readonly office365: boolean | null;
  readonly exchange: boolean | null;
  readonly icloud: boolean | null;
  readonly caldav: boolean | null;
}

export interface VyteGoogleAccount {
  readonly externalId: string | null;
  readonly email: string | null;
  readonly pictureUrl: string | null;
  readonly contactsFetchedAt: Date | null;
  readonly profileFetchedAt: Date | null;
}

/** Which features are on. */
export interface VyteModules {
  readonly brand: boolean | null;
  readonly assistant: boolean | null;
  readonly bookingPage: boolean | null;
  readonly bookingPagePro: boolean | null;
  readonly availabilities: boolean | null;
  readonly billing: boolean | null;
  readonly groupPro: boolean | null;
  readonly team: boolean | null;
}

/** Told once, by the write that asked for it. */
export interface VyteWrittenUser {
  /** Where the user finishes signing up. Whoever has it can: shown here, kept nowhere. */
  readonly registrationLink: string | null;
}
