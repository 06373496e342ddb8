import type { CalcomRole, CalcomTheme, CalcomWeekday } from '../domain/details/calcom.ts';

/** Input blocks that only Cal.com v1 takes, by act. */
export interface CalcomInputs {
  readonly NewUser: CalcomNewUser;
  readonly UserPatch: CalcomUserPatch;
  readonly UserDelete: CalcomUserDelete;
}

/** Of a field, absent and null both say nothing when a user is made; on change null clears it, absent leaves it. */
export interface CalcomUserPatch {
  readonly username?: string | null;
  readonly bio?: string | null;
  readonly weekStart?: CalcomWeekday | null;
  /** `#` and 3 to 8 further characters. */
  readonly brandColor?: string | null;
  readonly darkBrandColor?: string | null;
  readonly hideBranding?: boolean | null;
  readonly theme?: CalcomTheme | null;
  readonly appTheme?: CalcomTheme | null;
  /** 12 or 24. */
  readonly timeFormat?: number | null;
  /** Bare id of a schedule of that user. */
  readonly defaultScheduleId?: string | null;
  readonly allowDynamicBooking?: boolean | null;
  readonly role?: CalcomRole | null;
  /** An image, base64. */
  readonly avatar?: string | null;
}

export interface CalcomNewUser extends CalcomUserPatch {
  readonly username: string;
  readonly createdDate?: Date | null;
}

export interface CalcomUserDelete {
  /** That everything the user owns may go too. */
  readonly confirm: boolean;
}
