/** What Cal.com documents beyond the unified nouns. Nullable throughout: nothing there is promised. */
export interface CalcomDetails {
  readonly User: CalcomUser;
}

export const calcomWeekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
  'UNKNOWN',
] as const;
export type CalcomWeekday = (typeof calcomWeekdays)[number];

export const calcomThemes = ['DARK', 'LIGHT', 'UNKNOWN'] as const;
export type CalcomTheme = (typeof calcomThemes)[number];

export const calcomRoles = ['USER', 'ADMIN', 'UNKNOWN'] as const;
export type CalcomRole = (typeof calcomRoles)[number];

export interface CalcomUser {
  readonly username: string | null;
  readonly emailVerifiedAt: Date | null;
  readonly bio: string | null;
  readonly role: CalcomRole | null;
  readonly weekStart: CalcomWeekday | null;
  readonly weekStartRaw: string | null;
  /** Minute of the day at which the user's days end. */
  readonly endTime: number | null;
  /** Minutes. */
  readonly bufferTime: number | null;
  /** Null: that of the guest's system. */
  readonly theme: CalcomTheme | null;
  readonly themeRaw: string | null;
  /** Null: that of the user's system. */
  readonly appTheme: CalcomTheme | null;
  readonly appThemeRaw: string | null;
  readonly defaultScheduleId: string | null;
  /** 12 or 24. */
  readonly timeFormat: number | null;
  readonly hideBranding: boolean | null;
  readonly brandColor: string | null;
  readonly darkBrandColor: string | null;
  readonly allowDynamicBooking: boolean | null;
  readonly verified: boolean | null;
  readonly invitedTo: string | null;
}
