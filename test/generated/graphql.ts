/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether calls of an account are sent. */
export type BreakerState =
  /** Calls are sent. */
  | 'CLOSED'
  /** The next call is sent alone, to see whether the provider answers again. */
  | 'HALF_OPEN'
  /** Nothing is sent until `retryAt`: the provider has not been answering. */
  | 'OPEN';

/** What a user may do in a Cal.com instance. */
export type CalcomRole =
  /** An administrator of the instance. */
  | 'ADMIN'
  /** A word of the provider's own: see the raw field beside it. */
  | 'UNKNOWN'
  /** A user like any other. */
  | 'USER';

/** Light or dark ground. */
export type CalcomTheme =
  /** Light text on dark ground. */
  | 'DARK'
  /** Dark text on light ground. */
  | 'LIGHT'
  /** A word of the provider's own: see the raw field beside it. */
  | 'UNKNOWN';

/** What only Cal.com v1 takes when a user is made. */
export type CalcomUserCreateInput = {
  /** Whether guests may book the user together with others by joining addresses. */
  allowDynamicBooking?: boolean | null | undefined;
  /** Colours of the application; null: those of the user's system. */
  appTheme?: CalcomTheme | null | undefined;
  /** Picture: an image, base64. It is answered as `avatarUrl`. */
  avatar?: string | null | undefined;
  /** What the user says of themselves. */
  bio?: string | null | undefined;
  /** Colour on light ground: `#` and 3 to 8 further characters. */
  brandColor?: string | null | undefined;
  /** When the user counts as created. Default: now. */
  createdDate?: string | null | undefined;
  /** Colour on dark ground: `#` and 3 to 8 further characters. */
  darkBrandColor?: string | null | undefined;
  /** The provider's id of one of the user's schedules. */
  defaultScheduleId?: string | number | null | undefined;
  /** Whether the provider's name is hidden. Only with the key of an administrator; without one, an update drops it silently. */
  hideBranding?: boolean | null | undefined;
  /** What the user may do in the instance. Only with the key of an administrator; without one, an update drops it silently. */
  role?: CalcomRole | null | undefined;
  /** Colours of the booking page; null: those of the guest's system. */
  theme?: CalcomTheme | null | undefined;
  /** Hours that clocks show: 12 or 24. */
  timeFormat?: number | null | undefined;
  /** Part of the booking address; nobody else may have it. The provider turns it into lower case. */
  username: string;
  /** First day of the user's week. */
  weekStart?: CalcomWeekday | null | undefined;
};

/** A day of the week. */
export type CalcomWeekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** A word of the provider's own: see the raw field beside it. */
  | 'UNKNOWN'
  /** Wednesday. */
  | 'WEDNESDAY';

/** What only Cal.com Platform takes when a managed user is made. It asks for `name` and `timeZone` as well. */
export type CalplatformUserCreateInput = {
  /** What the user says of themselves. */
  bio?: string | null | undefined;
  /** An object to be stored with the user: at most 50 keys of at most 40 characters; texts of at most 500, numbers and booleans. */
  metadata?: unknown;
  /** Hours on their clock: 12 or 24. */
  timeFormat?: number | null | undefined;
  /** The day on which their weeks begin. */
  weekStart?: CalplatformWeekday | null | undefined;
};

/** A day of the week. UNKNOWN, which is never sent: see the raw field beside it. */
export type CalplatformWeekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** A word of the provider's own: see the raw field beside it. */
  | 'UNKNOWN'
  /** Wednesday. */
  | 'WEDNESDAY';

/** How far a count can be relied on. */
export type CountPrecision =
  /** Rows are filtered here: those read so far stand for the rest. */
  | 'ESTIMATE'
  /** Counted, or told by every account. */
  | 'EXACT'
  /** An account does not tell, or failed. */
  | 'UNKNOWN';

/** What the provider said last of a credential. */
export type CredentialState =
  /** The last call with it that the provider said anything about it succeeded. */
  | 'ACCEPTED'
  /** The provider has refused it. */
  | 'REFUSED'
  /** Nothing is known of it: no call has been made with it, or it has just been replaced. */
  | 'UNTRIED';

/** What stands for a group, written whole. */
export type EpilotGroupImageInput = {
  /** Exactly two of `#rrggbb`: base and accent. */
  gradientColors?: Array<string> | null | undefined;
  /** A picture. */
  originalUrl?: string | null | undefined;
  /** The same, 32 pixels wide. */
  thumbnail32Url?: string | null | undefined;
  /** The same, 64 pixels wide. */
  thumbnail64Url?: string | null | undefined;
};

/** What only epilot keeps of a group. */
export type EpilotGroupInput = {
  /** What stands for it; null clears. */
  image?: EpilotGroupImageInput | null | undefined;
};

/** Languages of epilot's mails. */
export type EpilotLanguage =
  /** German. */
  | 'DE'
  /** English. */
  | 'EN';

/** What went wrong, in words that never change. */
export type ErrorCode =
  /** The provider's answer is not as its document says. */
  | 'BAD_UPSTREAM'
  /** It clashes with what is there: a name that is taken, a state that does not allow it. */
  | 'CONFLICT'
  /** The credential or the key is known, but may not do this. */
  | 'FORBIDDEN'
  /** What an id or a name points at does not exist, or the account cannot see it. */
  | 'NOT_FOUND'
  /** Too many calls: this server keeps to the limits of a provider, or the provider said so. */
  | 'RATE_LIMITED'
  /** The list has changed where the cursor stands, so that nobody can tell what comes next. */
  | 'STALE_CURSOR'
  /** The provider was slower than the account allows. */
  | 'TIMEOUT'
  /** Somebody is not let in: the account by its provider, or you by this server. */
  | 'UNAUTHENTICATED'
  /** A write was sent and its answer was lost: it may or may not have been carried out. */
  | 'UNKNOWN_OUTCOME'
  /** The account cannot do this: its provider has no such thing, or its configuration withholds it. */
  | 'UNSUPPORTED'
  /** The provider cannot be reached, breaks off, or says that it is down. */
  | 'UPSTREAM_UNAVAILABLE'
  /** Something that was sent cannot be right. */
  | 'VALIDATION';

/** What `eventCreate` takes. */
export type EventCreateInput = {
  /** Answers to the questions of the event type. */
  answers?: Array<NewAnswerInput> | null | undefined;
  /** Length, where the event type has several. */
  durationId?: string | number | null | undefined;
  /** What to book. */
  eventTypeId: string | number;
  /** The guest. */
  invitee: InviteeInput;
  /** Where, as text. */
  location?: string | null | undefined;
  /** Where, as a kind. */
  locationType?: LocationType | null | undefined;
  /** Addresses of further guests. */
  participants?: Array<string> | null | undefined;
  /** Start. */
  startsAt: string;
};

/** What `eventReschedule` takes. */
export type EventRescheduleInput = {
  /** New end. */
  endsAt: string;
  /** Its event type, the same as before or another. */
  eventTypeId: string | number;
  /** The meeting. */
  id: string | number;
  /** New start. */
  startsAt: string;
  /** New host; left out, the host stays. */
  userId?: string | number | null | undefined;
};

/** Whether a meeting takes place. */
export type EventStatus =
  /** It was called off. */
  | 'CANCELLED'
  /** It takes place, or took place. */
  | 'SCHEDULED'
  /** A word of the provider's own: see the raw field beside it. */
  | 'UNKNOWN';

/** How hosts share the meetings of an event type. */
export type EventTypeKind =
  /** All hosts are there. */
  | 'COLLECTIVE'
  /** One host has them all. */
  | 'REGULAR'
  /** The hosts take turns. */
  | 'ROUND_ROBIN'
  /** A word of the provider's own: see the raw field beside it. */
  | 'UNKNOWN';

/** What `eventsCancel` takes. */
export type EventsCancelInput = {
  /** Meetings of any accounts, at most 500. All ids are checked before anything is done. */
  ids: Array<string | number>;
  /** Why, the same for all. */
  reason?: string | null | undefined;
};

/** What `groupUpdate` takes. */
export type GroupUpdateInput = {
  /** One or two letters that stand for it. */
  abbreviation?: string | null | undefined;
  /** Users to be added to those who are in it. */
  addMemberIds?: Array<string | number> | null | undefined;
  /** What only epilot keeps. */
  epilot?: EpilotGroupInput | null | undefined;
  /** The group. */
  id: string | number;
  /** All who shall be in it, in place of those who are. */
  memberIds?: Array<string | number> | null | undefined;
  /** What it is called. */
  name?: string | null | undefined;
  /** Users to be taken out. */
  removeMemberIds?: Array<string | number> | null | undefined;
};

/** The guest who books. */
export type InviteeInput = {
  /** Policy text the guest agreed to. */
  cancellationPolicy?: string | null | undefined;
  /** Where the confirmation goes. */
  email: string;
  /** Language of mails. */
  locale?: string | null | undefined;
  /** Full name. */
  name: string;
  /** Telephone number. */
  phone?: string | null | undefined;
  /** Zone the guest sees times in. */
  timeZone?: string | null | undefined;
};

/** Where a meeting takes place, as a kind. */
export type LocationType =
  /** A place in words. */
  | 'CUSTOM'
  /** Google Meet. */
  | 'GOOGLE_MEET'
  /** Kopano Meet. */
  | 'KOPANO_MEET'
  /** Microsoft Teams. */
  | 'MICROSOFT_TEAMS'
  /** The guest is asked. */
  | 'REQUEST'
  /** A word of the provider's own: see the raw field beside it. */
  | 'UNKNOWN'
  /** Whereby. */
  | 'WHEREBY'
  /** Zoom. */
  | 'ZOOM';

/** Answer to a question of the event type. */
export type NewAnswerInput = {
  /** From `EventType.questions`. */
  questionId: string | number;
  /** The answer. */
  value: string;
};

/** A kind of service that Convoke speaks with. */
export type Provider =
  /** Cal.com, self-hosted (API v1). */
  | 'CALCOM'
  /** Cal.com Platform (API v2). */
  | 'CALPLATFORM'
  /** epilot. */
  | 'EPILOT'
  /** SimplyMeet.me. */
  | 'SIMPLYMEET'
  /** Vyte. */
  | 'VYTE';

/** What can be done about a failure, in words that never change. */
export type RemedyAction =
  /** Ask whoever can grant it for the right that is missing. */
  | 'ASK_FOR_RIGHTS'
  /** Send a key of this server that is valid. */
  | 'AUTHENTICATE'
  /** Change what was sent: as it is, it can never succeed. */
  | 'CHANGE_INPUT'
  /** Look whether it was done before asking again. */
  | 'CHECK_OUTCOME'
  /** Use an account that can do this. */
  | 'CHOOSE_ANOTHER_ACCOUNT'
  /** Stop using the id or the name: nothing is there for it. */
  | 'DROP_REFERENCE'
  /** Mend or replace the account's credential: its provider refuses it. */
  | 'REAUTHORIZE'
  /** Tell whoever runs this server: no request can mend it. */
  | 'REPORT'
  /** Look at what is there now, and choose something that does not clash with it. */
  | 'RESOLVE_CONFLICT'
  /** Ask again: it may work the next time. */
  | 'RETRY'
  /** Read the list again from its start. */
  | 'START_OVER'
  /** Ask again, but not before `until`. */
  | 'WAIT';

/** How one account fared in a list. */
export type SourceStatus =
  /** It did not answer, or not as it should. Its rows may follow. */
  | 'FAILED'
  /** It answered. */
  | 'OK'
  /** Its provider has no such list, or cannot filter or sort it so. */
  | 'UNSUPPORTED';

/** What `tagCreate` takes. */
export type TagCreateInput = {
  /** Name of the account. */
  account: string;
  /** Colour, for example `#3366ff`. */
  color?: string | null | undefined;
  /** What it says. */
  name: string;
  /** Place among the tags. */
  position?: number | null | undefined;
};

/** What `userCreate` takes. */
export type UserCreateInput = {
  /** Name of the account that the user will be part of. */
  account: string;
  /** Picture. */
  avatarUrl?: string | null | undefined;
  /** For accounts of Cal.com v1 only. There it is needed, for the username. */
  calcom?: CalcomUserCreateInput | null | undefined;
  /** For accounts of Cal.com Platform only. */
  calplatform?: CalplatformUserCreateInput | null | undefined;
  /** Their address. */
  email: string;
  /** Given name, where the provider keeps it apart. */
  firstName?: string | null | undefined;
  /** Family name, where the provider keeps it apart. */
  lastName?: string | null | undefined;
  /** Language, in the provider's own spelling. */
  locale?: string | null | undefined;
  /** Full name, where the provider keeps one. */
  name?: string | null | undefined;
  /** Home zone. */
  timeZone?: string | null | undefined;
  /** For accounts of Vyte only. */
  vyte?: VyteUserCreateInput | null | undefined;
};

/** What `userInvite` takes. */
export type UserInviteInput = {
  /** Name of the account. */
  account: string;
  /** Whom to invite. */
  email: string;
  /** Language of the mail. Default English. */
  language?: EpilotLanguage | null | undefined;
  /** Roles they get, `<organization>:<role>` each, for example `123:owner`. */
  roles?: Array<string> | null | undefined;
};

/** Whether a user can log in. */
export type UserStatus =
  /** May log in. */
  | 'ACTIVE'
  /** Is gone. */
  | 'DELETED'
  /** Is kept out. */
  | 'DISABLED'
  /** Was invited and has not come yet. */
  | 'PENDING'
  /** A word of the provider's own: see the raw field beside it. */
  | 'UNKNOWN';

/** When a user can be booked. */
export type VyteAvailabilityInput = {
  /** Whether busy all-day events make the whole day busy. */
  allDayBusy?: boolean | null | undefined;
  /** Minutes kept free after each meeting. */
  bufferAfter?: number | null | undefined;
  /** Minutes kept free before each meeting. */
  bufferBefore?: number | null | undefined;
  /** Hours by day of the week. */
  days?: VyteDaysInput | null | undefined;
  /** Days ahead from which on nothing can be booked. */
  daysAfterAsBusy?: number | null | undefined;
  /** Whether nothing can be booked in the past. */
  pastAsBusy?: boolean | null | undefined;
  /** Zone of the hours below. */
  timeZone?: string | null | undefined;
  /** Whether nothing can be booked on the same day. */
  todayAsBusy?: boolean | null | undefined;
};

/** How a booking page looks and behaves. */
export type VyteBookingPageCustomInput = {
  /** Whether guests must give a company. */
  askCompany?: boolean | null | undefined;
  /** Whether guests must give a telephone number. */
  askPhone?: boolean | null | undefined;
  /** Whether bookings are confirmed at once. */
  autoConfirm?: boolean | null | undefined;
  /** Answer sent to whoever books. */
  autoMessage?: string | null | undefined;
  /** Title of the meetings. */
  autoTitle?: string | null | undefined;
  /** Whether guests cannot add further ones. */
  blockNewInvitee?: boolean | null | undefined;
  /** Default length of a meeting, as Vyte counts: minutes, it seems. */
  duration?: number | null | undefined;
  /** Whether variables of the API are on. */
  enableApi?: boolean | null | undefined;
  /** Hours before a meeting from which on it cannot be declined. */
  eventHideDecline?: number | null | undefined;
  /** The one language. */
  fixedLang?: VyteLanguage | null | undefined;
  /** Places that guests may choose. */
  fixedPlaces?: Array<VytePlaceInput> | null | undefined;
  /** The one time zone. */
  fixedTimeZone?: string | null | undefined;
  /** Whether guests cannot suggest other places. */
  forbidAddPlaces?: boolean | null | undefined;
  /** Whether places are hidden. */
  hidePlaces?: boolean | null | undefined;
  /** Whether Vyte's support button is hidden. */
  hideSupport?: boolean | null | undefined;
  /** Whether guests cannot set a title. */
  hideTitle?: boolean | null | undefined;
  /** Heading of the page. */
  inviteTitle?: string | null | undefined;
  /** Fewest dates a guest must suggest, in the calendar view. */
  minDates?: number | null | undefined;
  /** Whether a guest suggests one date only, in the calendar view. */
  oneSlot?: boolean | null | undefined;
  /** Where guests are sent after booking. */
  redirectUrl?: string | null | undefined;
  /** Whether bookings are accepted in one language only: `fixedLang`. */
  setLang?: boolean | null | undefined;
  /** Whether bookings are accepted from one time zone only: `fixedTimeZone`. */
  setTimeZone?: boolean | null | undefined;
};

/** A user's page where guests book. */
export type VyteBookingPageInput = {
  /** How it looks and behaves. */
  custom?: VyteBookingPageCustomInput | null | undefined;
  /** Text on it. */
  message?: string | null | undefined;
  /** Part of its address. */
  nickname?: string | null | undefined;
};

/** When the user can be booked on one day of the week. */
export type VyteDayInput = {
  /** Whether the user can be booked on that day. */
  enabled?: boolean | null | undefined;
  /** When, in place of all that was set before. */
  slots?: Array<VyteSlotInput> | null | undefined;
};

/** When the user can be booked, by day of the week. */
export type VyteDaysInput = {
  /** Fridays. */
  friday?: VyteDayInput | null | undefined;
  /** Mondays. */
  monday?: VyteDayInput | null | undefined;
  /** Saturdays. */
  saturday?: VyteDayInput | null | undefined;
  /** Sundays. */
  sunday?: VyteDayInput | null | undefined;
  /** Thursdays. */
  thursday?: VyteDayInput | null | undefined;
  /** Tuesdays. */
  tuesday?: VyteDayInput | null | undefined;
  /** Wednesdays. */
  wednesday?: VyteDayInput | null | undefined;
};

/** Connects the user's Exchange calendar. */
export type VyteExchangeCalendarInput = {
  /** Password at that server. Passed on to Vyte and kept nowhere. */
  password: string;
  /** Exchange server. */
  server: string;
  /** Name at that server. */
  username: string;
};

/** Languages that Vyte speaks (ISO 639-1). */
export type VyteLanguage =
  /** German. */
  | 'DE'
  /** English. */
  | 'EN'
  /** Spanish. */
  | 'ES'
  /** French. */
  | 'FR'
  /** Italian. */
  | 'IT'
  /** Dutch. */
  | 'NL'
  /** Portuguese. */
  | 'PT'
  /** Swedish. */
  | 'SV';

/** What the user logs in with. */
export type VyteLoginInput = {
  /** Password. Passed on to Vyte and kept nowhere. */
  password: string;
  /** Name to log in with. */
  username: string;
};

/** A place that guests may choose. */
export type VytePlaceInput = {
  /** Where it is. */
  address?: string | null | undefined;
  /** What it is called. */
  name?: string | null | undefined;
  /** Where you have it from. */
  source?: string | null | undefined;
  /** Its id there. */
  sourceId?: string | number | null | undefined;
};

/** What a user has subscribed to. */
export type VytePlan =
  /** The free plan. */
  | 'FREE'
  /** The plan Pro. */
  | 'PRO'
  /** A word of the provider's own: see the raw field beside it. */
  | 'UNKNOWN';

/** Hours of a day, in the availability's zone. */
export type VyteSlotInput = {
  /** Time of day, `HH:mm`. */
  end: string;
  /** Time of day, `HH:mm`. */
  start: string;
};

/** What only Vyte takes when a user is made. */
export type VyteUserCreateInput = {
  /** When the user can be booked. */
  availability?: VyteAvailabilityInput | null | undefined;
  /** The user's booking page. */
  bookingPage?: VyteBookingPageInput | null | undefined;
  /** Exchange calendars to connect. */
  exchangeCalendars?: Array<VyteExchangeCalendarInput> | null | undefined;
  /** Your own id for the user, at most one user's. With one, the act can be repeated: a user who has it already is changed instead of made again. */
  extid?: string | number | null | undefined;
  /** Let the user choose a password: the payload then has a `registrationLink`. Not together with `login`. */
  finishSignupWithEmail?: boolean | null | undefined;
  /** What the user logs in with. */
  login?: VyteLoginInput | null | undefined;
  /** Vyte's id of the organization. Default: that of the account's settings, else that of its users. */
  organization?: string | number | null | undefined;
};

export type AccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountsQuery = { accounts: Array<{ id: string, name: string, label: string | null, provider: Provider, organization: { name: string | null, slug: string | null } | null, viewer: { user: { name: string | null, email: string | null } | null } | null, capabilities: Array<{ verb: string, operations: Array<string> }> }> };

export type UpcomingEventsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  from?: string | null | undefined;
}>;


export type UpcomingEventsQuery = { events: { totalCount: number | null, nodes: Array<{ id: string, title: string | null, startsAt: string | null, endsAt: string | null, timeZone: string | null, status: EventStatus | null, account: { name: string }, host: { name: string | null } | null, invitee: { name: string | null, email: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, sources: Array<{ status: SourceStatus, count: number, account: { name: string }, error: { code: ErrorCode, message: string } | null }> } | null };

export type EventsWithTagsQueryVariables = Exact<{ [key: string]: never; }>;


export type EventsWithTagsQuery = { events: { nodes: Array<{ id: string, startsAt: string | null, host: { name: string | null, email: string | null } | null, eventType: { name: string | null, durationMinutes: number | null, tags: Array<{ name: string | null, color: string | null }> | null } | null, invitee: { name: string | null, timeZone: string | null } | null }>, sources: Array<{ count: number, account: { name: string } }> } | null };

export type EventDetailsQueryVariables = Exact<{
  id: string | number;
}>;


export type EventDetailsQuery = { node:
    | { id: string }
    | { externalId: string, title: string | null, startsAt: string | null, endsAt: string | null, durationMinutes: number | null, status: EventStatus | null, state: string | null, location: string | null, locationType: LocationType | null, notes: string | null, id: string, participants: Array<{ email: string | null }>, answers: Array<{ id: string, label: string | null, plainValue: string | null }>, cancellation: { canceler: string | null, reason: string | null, cancelledAt: string | null } | null, reschedulings: Array<{ rescheduler: string | null, reason: string | null, previousStartsAt: string | null, previousHost: { name: string | null } | null }>, payment: { amount: string | null, currency: string | null, status: string | null } | null, simplymeet: { uuid: string | null, onlineEventId: string | null, users: Array<{ name: string | null }> } | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type UsersQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type UsersQuery = { users: { totalCount: number | null, nodes: Array<{ id: string, name: string | null, email: string | null, account: { name: string }, eventTypes: { nodes: Array<{ name: string | null, kind: EventTypeKind | null }> } | null }> } | null };

export type EventTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type EventTypesQuery = { eventTypes: { nodes: Array<{ id: string, name: string | null, slug: string | null, kind: EventTypeKind | null, enabled: boolean | null, durationMinutes: number | null, price: string | null, currency: string | null, locationType: LocationType | null, durations: Array<{ id: string, minutes: number | null }>, questions: Array<{ id: string, label: string | null, required: boolean | null, choices: Array<string | null> }>, owner: { name: string | null } | null }> } | null };

export type AvailabilityQueryVariables = Exact<{
  id: string | number;
  from: string;
  to: string;
  timeZone?: string | null | undefined;
}>;


export type AvailabilityQuery = { node:
    | { id: string }
    | { id: string }
    | { name: string | null, id: string, availability: Array<{ date: string | null, available: boolean | null, hours: Array<{ start: string | null, startsAt: string | null, available: boolean | null }> }> | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type BookEventMutationVariables = Exact<{
  input: EventCreateInput;
}>;


export type BookEventMutation = { eventCreate: { event: { id: string, title: string | null, startsAt: string | null, endsAt: string | null, invitee: { name: string | null, email: string | null } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: Array<string> | null }> } | null };

export type MoveEventMutationVariables = Exact<{
  input: EventRescheduleInput;
}>;


export type MoveEventMutation = { eventReschedule: { event: { id: string, startsAt: string | null, endsAt: string | null, reschedulings: Array<{ previousStartsAt: string | null }> } | null, userErrors: Array<{ code: ErrorCode, message: string, field: Array<string> | null }> } | null };

export type CancelEventsMutationVariables = Exact<{
  input: EventsCancelInput;
}>;


export type CancelEventsMutation = { eventsCancel: { results: Array<{ id: string, event: { status: EventStatus | null, cancellation: { reason: string | null } | null } | null, error: { code: ErrorCode, message: string } | null }>, userErrors: Array<{ code: ErrorCode, message: string, field: Array<string> | null }> } | null };

export type PollsQueryVariables = Exact<{ [key: string]: never; }>;


export type PollsQuery = { polls: { nodes: Array<{ id: string, name: string | null, durationMinutes: number | null, owner: { name: string | null } | null, eventType: { name: string | null } | null, options: Array<{ id: string, startsAt: string | null, votes: Array<{ email: string | null, comment: string | null }> }> }> } | null };

export type AccountSettingsQueryVariables = Exact<{
  name: string;
}>;


export type AccountSettingsQuery = { account: { name: string, tags: Array<{ id: string, name: string | null, color: string | null }> | null, organization: { name: string | null, cancellationPolicy: { enabled: boolean | null, periodMinutes: number | null, text: string | null, version: number | null } | null } | null, viewer: { cancellationPolicy: { enabled: boolean | null, periodMinutes: number | null, label: string | null } | null } | null, integrations: { user: Array<unknown>, organization: Array<unknown> } | null, aclRules: Array<{ resource: string | null, attributes: Array<string>, allowedAttributes: Array<string> }> | null } | null };

export type CreateTagMutationVariables = Exact<{
  input: TagCreateInput;
}>;


export type CreateTagMutation = { tagCreate: { tag: { id: string, name: string | null, color: string | null, position: number | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: Array<string> | null }> } | null };

export type PeopleEverywhereQueryVariables = Exact<{ [key: string]: never; }>;


export type PeopleEverywhereQuery = { users: { nodes: Array<{ id: string, name: string | null, email: string | null, timeZone: string | null, status: UserStatus | null, account: { name: string }, organization: { name: string | null, externalId: string } | null, groups: { nodes: Array<{ name: string | null }> } | null }>, sources: Array<{ status: SourceStatus, count: number, account: { name: string }, error: { code: ErrorCode, message: string } | null }> } | null };

export type OneAddressQueryVariables = Exact<{
  emails?: Array<string> | string | null | undefined;
}>;


export type OneAddressQuery = { users: { nodes: Array<{ id: string, name: string | null, account: { name: string }, simplymeet: { hasPaidSubscription: boolean | null } | null, vyte: { plan: VytePlan | null, extid: string | null } | null, calcom: { username: string | null, weekStart: CalcomWeekday | null } | null, calplatform: { providerEmail: string | null } | null, epilot: { department: string | null } | null }> } | null };

export type GroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupsQuery = { groups: { totalCount: number | null, nodes: Array<{ id: string, name: string | null, abbreviation: string | null, account: { name: string }, currentAssignee: { name: string | null } | null, members: Array<{ name: string | null, email: string | null }> }> } | null };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { webhooks: { nodes: Array<{ id: string, url: string | null, active: boolean | null, triggers: Array<string>, hasSecret: boolean, owner: { name: string | null } | null }>, sources: Array<{ status: SourceStatus, count: number, account: { name: string } }> } | null };

export type CreateUserMutationVariables = Exact<{
  input: UserCreateInput;
}>;


export type CreateUserMutation = { userCreate: { user: { id: string, name: string | null, email: string | null, account: { name: string } } | null, userErrors: Array<{ code: ErrorCode, message: string, field: Array<string> | null }> } | null };

export type InviteUserMutationVariables = Exact<{
  input: UserInviteInput;
}>;


export type InviteUserMutation = { userInvite: { user: { id: string, email: string | null, status: UserStatus | null } | null, userErrors: Array<{ code: ErrorCode, message: string, field: Array<string> | null }> } | null };

export type GroupMembersMutationVariables = Exact<{
  input: GroupUpdateInput;
}>;


export type GroupMembersMutation = { groupUpdate: { group: { id: string, name: string | null, members: Array<{ name: string | null }> } | null, userErrors: Array<{ code: ErrorCode, message: string, field: Array<string> | null }> } | null };

export type OwnSettingsQueryVariables = Exact<{
  name: string;
  scope: string;
}>;


export type OwnSettingsQuery = { account: { viewer: { user: { name: string | null, email: string | null } | null, settings: Array<{ scope: string, keys: Array<string> }> | null, settingsScope: { scope: string, settings: Array<{ id: string, key: string, value: unknown }> } | null, passkeys: Array<{ id: string, name: string | null }> | null } | null } | null };

export type HealthQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthQuery = { accounts: Array<{ name: string, health: { lastSuccessAt: string | null, inFlight: number, queued: number, lastAnswer: { at: string, code: ErrorCode | null, status: number | null, durationMs: number } | null, breaker: { state: BreakerState, retryAt: string | null }, rateLimit: { perMinute: number, left: number, resetsAt: string | null } | null, credentials: Array<{ name: string, state: CredentialState, since: string }>, remedy: { action: RemedyAction, until: string | null, message: string } | null }, capabilities: Array<{ verb: string, whyNot: string | null }> }> };

export type FastAccountsFirstQueryVariables = Exact<{ [key: string]: never; }>;


export type FastAccountsFirstQuery = { accounts: Array<{ name: string, provider: Provider } & ({ events: { nodes: Array<{ id: string, title: string | null, startsAt: string | null, host: { name: string | null } | null }>, sources: Array<{ status: SourceStatus }> } | null } | { events?: never })> };

export type PersonEverywhereQueryVariables = Exact<{
  email: string;
}>;


export type PersonEverywhereQuery = { person: { email: string, users: { totalCount: number | null, totalCountPrecision: CountPrecision, nodes: Array<{ name: string | null, status: UserStatus | null, provider: Provider, account: { name: string } }>, sources: Array<{ status: SourceStatus, count: number, pushedDown: Array<string>, appliedHere: Array<string>, account: { name: string } }> } | null, events: { nodes: Array<{ title: string | null, startsAt: string | null, account: { name: string } }> } | null, groups: { nodes: Array<{ name: string | null, account: { name: string } }> } | null } | null };

export type SearchEverywhereQueryVariables = Exact<{
  text: string;
}>;


export type SearchEverywhereQuery = { search: { users: { nodes: Array<{ name: string | null, email: string | null, account: { name: string } }>, sources: Array<{ status: SourceStatus, pushedDown: Array<string>, appliedHere: Array<string>, account: { name: string } }> } | null, events: { totalCount: number | null, totalCountPrecision: CountPrecision, nodes: Array<{ title: string | null, startsAt: string | null, invitee: { name: string | null } | null }> } | null, eventTypes: { nodes: Array<{ name: string | null }> } | null, groups: { nodes: Array<{ name: string | null }> } | null } | null };


export const AccountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"capabilities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"supported"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verb"}},{"kind":"Field","name":{"kind":"Name","value":"operations"}}]}}]}}]}}]} as unknown as DocumentNode<AccountsQuery, AccountsQueryVariables>;
export const UpcomingEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UpcomingEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"10"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"scheduledAtFrom"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"STARTS_AT"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpcomingEventsQuery, UpcomingEventsQueryVariables>;
export const EventsWithTagsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventsWithTags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<EventsWithTagsQuery, EventsWithTagsQueryVariables>;
export const EventDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"plainValue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"canceler"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reschedulings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rescheduler"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"previousStartsAt"}},{"kind":"Field","name":{"kind":"Name","value":"previousHost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"simplymeet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uuid"}},{"kind":"Field","name":{"kind":"Name","value":"onlineEventId"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<EventDetailsQuery, EventDetailsQueryVariables>;
export const UsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Users"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"users"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<UsersQuery, UsersQueryVariables>;
export const EventTypesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventTypes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"NAME"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"durations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EventTypesQuery, EventTypesQueryVariables>;
export const AvailabilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Availability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TimeZone"}},"defaultValue":{"kind":"StringValue","value":"UTC","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EventType"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AvailabilityQuery, AvailabilityQueryVariables>;
export const BookEventDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BookEvent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"invitee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<BookEventMutation, BookEventMutationVariables>;
export const MoveEventDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveEvent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventRescheduleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventReschedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"reschedulings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previousStartsAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<MoveEventMutation, MoveEventMutationVariables>;
export const CancelEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EventsCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eventsCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CancelEventsMutation, CancelEventsMutationVariables>;
export const PollsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Polls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"polls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"votes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PollsQuery, PollsQueryVariables>;
export const AccountSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountSettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"cancellationPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"periodMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancellationPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"periodMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"integrations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"}},{"kind":"Field","name":{"kind":"Name","value":"organization"}}]}},{"kind":"Field","name":{"kind":"Name","value":"aclRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"}},{"kind":"Field","name":{"kind":"Name","value":"allowedAttributes"}}]}}]}}]}}]} as unknown as DocumentNode<AccountSettingsQuery, AccountSettingsQueryVariables>;
export const CreateTagDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateTag"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TagCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tagCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tag"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}},{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateTagMutation, CreateTagMutationVariables>;
export const PeopleEverywhereDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PeopleEverywhere"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"users"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"40"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PeopleEverywhereQuery, PeopleEverywhereQueryVariables>;
export const OneAddressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OneAddress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"emails"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EmailAddress"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"users"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"emails"},"value":{"kind":"Variable","name":{"kind":"Name","value":"emails"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"simplymeet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPaidSubscription"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vyte"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"extid"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calcom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"weekStart"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calplatform"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerEmail"}}]}},{"kind":"Field","name":{"kind":"Name","value":"epilot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"department"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OneAddressQuery, OneAddressQueryVariables>;
export const GroupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"abbreviation"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currentAssignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<GroupsQuery, GroupsQueryVariables>;
export const WebhooksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Webhooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"triggers"}},{"kind":"Field","name":{"kind":"Name","value":"hasSecret"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<WebhooksQuery, WebhooksQueryVariables>;
export const CreateUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<CreateUserMutation, CreateUserMutationVariables>;
export const InviteUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserInviteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userInvite"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<InviteUserMutation, InviteUserMutationVariables>;
export const GroupMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GroupMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<GroupMembersMutation, GroupMembersMutationVariables>;
export const OwnSettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnSettings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"keys"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settingsScope"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OwnSettingsQuery, OwnSettingsQueryVariables>;
export const HealthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastAnswer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastSuccessAt"}},{"kind":"Field","name":{"kind":"Name","value":"breaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"perMinute"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"resetsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inFlight"}},{"kind":"Field","name":{"kind":"Name","value":"queued"}},{"kind":"Field","name":{"kind":"Name","value":"credentials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remedy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"capabilities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"supported"},"value":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verb"}},{"kind":"Field","name":{"kind":"Name","value":"whyNot"}}]}}]}}]}}]} as unknown as DocumentNode<HealthQuery, HealthQueryVariables>;
export const FastAccountsFirstDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FastAccountsFirst"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"InlineFragment","directives":[{"kind":"Directive","name":{"kind":"Name","value":"defer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"StringValue","value":"events","block":false}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"STARTS_AT"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FastAccountsFirstQuery, FastAccountsFirstQueryVariables>;
export const PersonEverywhereDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonEverywhere"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EmailAddress"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountPrecision"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"pushedDown"}},{"kind":"Field","name":{"kind":"Name","value":"appliedHere"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"STARTS_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PersonEverywhereQuery, PersonEverywhereQueryVariables>;
export const SearchEverywhereDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchEverywhere"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"users"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"pushedDown"}},{"kind":"Field","name":{"kind":"Name","value":"appliedHere"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountPrecision"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"invitee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SearchEverywhereQuery, SearchEverywhereQueryVariables>;