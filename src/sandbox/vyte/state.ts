import type { Random } from '../random.ts';

/** As it is answered. Fields that a user made over the API lacks are left out, as in the page's samples. */
export interface User {
  readonly _id: string;
  first_name?: string | null;
  last_name?: string | null;
  full_name: string;
  timezone?: string | null;
  language: string | null;
  readonly signedup_with: string;
  readonly calendarList?: string;
  picture_url?: string | null;
  readonly account: {
    readonly organization: {
      readonly name: string;
      readonly id: string;
      readonly admin?: boolean;
      extid?: string | null;
    };
    readonly plan: 'free' | 'pro';
    readonly free_trial_days?: number;
    readonly free_trial_started?: string;
    readonly free_trial_until?: string;
    readonly app_url: string;
  };
  readonly consent?: { readonly terms: string };
  emails: readonly string[];
  readonly calendars: {
    google: boolean;
    office365: boolean;
    exchange: boolean;
    icloud: boolean;
    caldav: boolean;
  };
  readonly google?: Readonly<Record<string, string>>;
  readonly modules: Readonly<Record<string, boolean>>;
  readonly createdAt: string;
  updatedAt: string;
  __v: number;
}

/** Everything the account holds. */
export interface State {
  readonly random: Random;
  /** By id, in the order of the list. */
  readonly users: Map<string, User>;
  /** The organization without who is in it. */
  readonly organization: Readonly<Record<string, unknown>> & { readonly _id: string; readonly name: string };
  /** How often it was changed. */
  version: number;
  /** Epoch milliseconds of the account's own clock: it stands still but for a second a write. */
  now: number;
  /** Counts the ids given, so that none is given twice. */
  lastId: number;
}

/** Where the clock starts. */
export const startOfTime = Date.parse('2026-03-02T08:00:00Z');

/** 24 hex digits: the second of creation, the host, and a number that counts on. Later is greater. */
export const idOf = (createdAt: number, count: number): string =>
  hex(Math.floor(createdAt / 1_000), 8) + host + hex(count, 6);

const host = 'b0a710ca7e';

const hex = (number: number, length: number): string => number.toString(16).padStart(length, '0');

export const instant = (time: number): string => new Date(time).toISOString();
