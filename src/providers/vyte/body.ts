import type {
  VyteAvailability,
  VyteBookingPage,
  VyteBookingPageCustom,
  VyteExchangeCalendar,
  VyteLogin,
  VytePlace,
  VyteSlot,
  VyteUserPatch,
} from '../../contract/vyte.ts';
import { vyteDays } from '../../contract/vyte.ts';
import { ValidationError } from '../../domain/errors.ts';
import { filled } from '../../kit/given.ts';
import { toObjectId } from './ids.ts';

/** Our names to Vyte's. */
type Names<T> = { readonly [Name in keyof T]?: string };

/** Fields under Vyte's names. What is absent stays absent; nothing at all is no object. */
function renamed<T extends object>(input: T, names: Names<T>, others: object = {}): object | undefined {
  const entries = Object.entries(names as Readonly<Record<string, string>>).map(
    ([ours, theirs]) => [theirs, (input as Readonly<Record<string, unknown>>)[ours]] as const,
  );
  return filled({ ...Object.fromEntries(entries), ...others });
}

/** What a block of ours sends beside the user itself. */
export const fromBlock = (block: VyteUserPatch): object => ({
  organization: block.organization ? toObjectId(block.organization, 'vyte.organization') : undefined,
  finish_signup_with: block.finishSignupWithEmail === true ? 'email' : undefined, // the word, not an address
  login: block.login ? fromLogin(block.login) : undefined,
  availability: block.availability ? fromAvailability(block.availability) : undefined,
  vyteme: block.bookingPage ? fromBookingPage(block.bookingPage) : undefined,
  calendars: block.exchangeCalendars?.map(fromExchangeCalendar),
});

const fromLogin = ({ username, password }: VyteLogin) => ({ credentials: { username, password } });

const fromExchangeCalendar = ({ server, username, password }: VyteExchangeCalendar) => ({
  source: 'exchange', // there is no other
  credentials: { server, username, password },
});

/** The document of the update writes `today` where it describes the zone: a slip. */
const availability: Names<VyteAvailability> = {
  timeZone: 'timezone',
  todayAsBusy: 'today_as_busy',
  pastAsBusy: 'past_as_busy',
  daysAfterAsBusy: 'days_after_as_busy',
  bufferBefore: 'buffer_before',
  bufferAfter: 'buffer_after',
  allDayBusy: 'all_day_busy',
};

const fromAvailability = ({ days, ...rest }: VyteAvailability) =>
  renamed(rest, availability, { days: days ? fromDays(days) : undefined });

function fromDays(days: NonNullable<VyteAvailability['days']>): object | undefined {
  const entries = vyteDays.map((name) => {
    const day = days[name];
    const path = `vyte.availability.days.${name}.slots`;
    const slots = day?.slots?.map((slot, index) => fromSlot(slot, `${path}[${index}]`));
    return [name, filled({ enabled: day?.enabled, slots })] as const;
  });
  return filled(Object.fromEntries(entries));
}

const fromSlot = ({ start, end }: VyteSlot, path: string) => ({
  start_time: fromTime(start, `${path}.start`),
  end_time: fromTime(end, `${path}.end`),
});

/** A date must be there, and does not count. */
function fromTime(time: string, argument: string): string {
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return `1970-01-01T${time}:00.000Z`;
  throw new ValidationError(argument, `${argument} must be a time of day, for example 09:30.`);
}

const custom: Names<VyteBookingPageCustom> = {
  autoMessage: 'auto_message',
  autoTitle: 'auto_title',
  askPhone: 'ask_phone',
  askCompany: 'ask_company',
  blockNewInvitee: 'block_new_invitee',
  duration: 'duration',
  setLang: 'set_lang',
  enableApi: 'enable_api',
  fixedLang: 'fixed_lang',
  setTimeZone: 'set_timezone',
  fixedTimeZone: 'fixed_timezone',
  eventHideDecline: 'event_hide_decline',
  hidePlaces: 'hide_places',
  hideSupport: 'hide_support',
  hideTitle: 'hide_title',
  forbidAddPlaces: 'forbid_add_places',
  minDates: 'min_dates',
  oneSlot: 'one_slot',
  autoConfirm: 'auto_confirm',
  inviteTitle: 'invite_title',
};

const fromBookingPage = ({ custom: settings, ...rest }: VyteBookingPage) =>
  renamed(
    rest,
    { nickname: 'nickname', message: 'message' },
    { custom: settings ? fromCustom(settings) : undefined },
  );

const fromCustom = ({ redirectUrl, fixedPlaces, ...rest }: VyteBookingPageCustom) =>
  renamed(rest, custom, {
    redirect_url: redirectUrl ? redirectUrl.href : redirectUrl,
    fixed_places: fixedPlaces?.map(fromPlace),
  });

/** `adress` is how the provider spells it. */
const places: Names<VytePlace> = { name: 'name', address: 'adress', source: 'source', sourceId: 'source_id' };

const fromPlace = (place: VytePlace) => renamed(place, places) ?? {};
