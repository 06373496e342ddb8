import type { Random } from '../random.ts';

/** The columns of a user that reads show, and the schedules that belong to it. Spelt as in answers. */
export interface User {
  readonly id: number;
  username: string | null;
  name: string | null;
  email: string;
  emailVerified: string | null;
  bio: string | null;
  avatarUrl: string | null;
  timeZone: string;
  weekStart: string;
  endTime: number;
  bufferTime: number;
  appTheme: string | null;
  theme: string | null;
  defaultScheduleId: number | null;
  locale: string | null;
  timeFormat: number | null;
  hideBranding: boolean;
  brandColor: string | null;
  darkBrandColor: string | null;
  allowDynamicBooking: boolean | null;
  createdDate: string;
  verified: boolean | null;
  invitedTo: number | null;
  role: string;
  readonly scheduleIds: readonly number[];
}

/** Everything the instance holds. */
export interface State {
  readonly random: Random;
  /** By id, in the order of the list: no order is set there, so a row that was written goes to the end. */
  readonly users: Map<number, User>;
  /** Epoch milliseconds of the instance's own clock: it stands still but for a second a write. */
  now: number;
  /** Last id given: an id is never given twice. */
  lastId: number;
}

/** Where the clock starts. */
export const startOfTime = Date.parse('2026-03-02T08:00:00Z');

export const instant = (time: number): string => new Date(time).toISOString();
