import { type Heard, type Sent, type Stand, send, useStand } from './stand.ts';

/** Ids and key that the stand-in has under every seed. */
export const key = 'CANARY-vyte-key-7d31be90c4';
export const organization = '65a1c0de5a4db0a710ca7e01';
export const ada = '677e3e90b0a710ca7e000fa1';
export const grace = '677e473cb0a710ca7e000fa2';

/** What the tests read of a user. */
export interface User {
  readonly _id: string;
  readonly first_name: string | null;
  readonly full_name: string;
  readonly emails: readonly string[];
  readonly signedup_with: string;
  readonly account: { readonly organization: { readonly extid: string } };
  readonly calendars: { readonly exchange: boolean };
  readonly google?: { readonly token: string };
  readonly updatedAt: string;
}

export interface Written {
  readonly user: User;
  readonly signup_link?: string;
}

export type Ask = <Body = unknown>(line: string, sent?: Sent) => Promise<Heard<Body>>;

/** Asks with the right key, unless headers say otherwise. */
export const askOf =
  ({ provider }: Pick<Stand, 'provider'>): Ask =>
  (line, { headers, ...sent } = {}) =>
    send(provider.origin, line, { ...sent, headers: { authorization: key, ...headers } });

export function useVyte() {
  const stand = useStand('vyte', { seed: 7 });
  const ask: Ask = (line, sent) => askOf(stand)(line, sent);
  return { stand, ask };
}

/** A whole body: every documented field of a write. */
export const wholeBody = (email: string) => ({
  organization,
  user: {
    emails: [email],
    email,
    first_name: 'Mary',
    last_name: 'Somerville',
    timezone: 'Europe/London',
    language: 'en',
    picture_url: 'https://pictures.example.com/mary.jpg',
    account: { organization: { extid: 'crm-77' } },
  },
  login: { credentials: { username: email, password: 'CANARY-IN-password' } },
  availability: {
    timezone: 'Europe/London',
    today_as_busy: true,
    past_as_busy: true,
    days_after_as_busy: 30,
    buffer_before: 5,
    buffer_after: 10,
    all_day_busy: false,
    days: Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [
        day,
        {
          enabled: day !== 'sunday',
          slots: [{ start_time: '1970-01-01T09:00:00.000Z', end_time: '1970-01-01T17:00:00.000Z' }],
        },
      ]),
    ),
  },
  vyteme: {
    nickname: 'mary',
    message: 'Welcome',
    custom: {
      auto_message: 'Thank you',
      auto_title: 'Meeting',
      ask_phone: true,
      ask_company: true,
      block_new_invitee: true,
      duration: 30,
      set_lang: true,
      enable_api: true,
      fixed_lang: 'en',
      set_timezone: true,
      fixed_timezone: 'Europe/London',
      event_hide_decline: 24,
      hide_places: true,
      hide_support: true,
      hide_title: true,
      forbid_add_places: true,
      min_dates: 1,
      one_slot: true,
      auto_confirm: true,
      invite_title: 'Invite',
      redirect_url: 'https://www.example.com/thanks',
      fixed_places: [{ name: 'Office', adress: '12 rue de Rivoli', source: 'own', source_id: '1' }],
    },
  },
  calendars: [
    {
      source: 'exchange',
      credentials: { server: 'mail.example.com', username: 'mary', password: 'CANARY-IN-exchange' },
    },
  ],
});
