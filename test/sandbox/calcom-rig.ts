import { type Heard, type Sent, type Stand, send, useStand } from './stand.ts';

/** Ids and key that the stand-in has under every seed. */
export const key = 'cal_CANARY-office-key-2be9d4f07a';
/** Whose key it is, an admin of the whole instance. */
export const ada = 7;
export const grace = 8;

/** What the tests read of a user. */
export interface User {
  readonly id: number;
  readonly username: string | null;
  readonly email: string;
  readonly avatar?: string | null;
  readonly avatarUrl?: string | null;
  readonly defaultScheduleId: number | null;
  readonly hideBranding: boolean;
  readonly createdDate: string;
  readonly role: string;
}

export interface One {
  readonly user: User;
}

export interface Many {
  readonly users: readonly User[];
  readonly total: number;
}

export interface Refused {
  readonly message: string;
  readonly url: string;
}

export type Ask = <Body = unknown>(line: string, sent?: Sent) => Promise<Heard<Body>>;

export const withKey = (line: string, apiKey = key): string =>
  `${line}${line.includes('?') ? '&' : '?'}apiKey=${apiKey}`;

/** Asks with the right key. */
export const askOf =
  ({ provider }: Pick<Stand, 'provider'>): Ask =>
  (line, sent) =>
    send(provider.origin, withKey(line), sent);

export function useCalcom() {
  const stand = useStand('calcom', { seed: 7 });
  const ask: Ask = (line, sent) => askOf(stand)(line, sent);
  /** Status and body of what is sent exactly so. */
  const plainly = async (line: string, sent?: Sent) => {
    const { status, json } = await send(stand.provider.origin, line, sent);
    return [status, json];
  };
  return { stand, ask, plainly };
}

/** Every documented field of a write. */
export const wholeBody = {
  email: 'Mary@Example.com',
  username: 'Mary',
  name: 'Mary Somerville',
  bio: 'Writes',
  weekStart: 'Monday',
  brandColor: '#abc',
  darkBrandColor: '#11223344',
  hideBranding: true,
  timeZone: 'Europe/London',
  theme: 'dark',
  appTheme: 'light',
  timeFormat: 24,
  locale: 'pt-BR',
  allowDynamicBooking: false,
  role: 'ADMIN',
  avatar: 'data:image/png;base64,iVBORw0KGgo=',
};
