import type { ZodType, z } from 'zod';
import type { NewPoll, PollBallot, PollVerbs } from '../../contract/polls.ts';
import { ValidationError } from '../../domain/errors.ts';
import type { EventType } from '../../domain/event-type.ts';
import type { Partly } from '../../domain/partly.ts';
import type { Poll, PollOption, PollOrderField } from '../../domain/poll.ts';
import { nullIfMissing } from '../../kit/asking.ts';
import { eachOf } from '../../kit/batch.ts';
import {
  bool,
  instant,
  int,
  list,
  perZone,
  positiveInt,
  required,
  text,
  timeZone,
  wire,
} from '../../kit/wire.ts';
import { madeButUnknown, make, send } from './calls.ts';
import { addresses, identity, toInt, uuid } from './ids.ts';
import { listAnswer, type PagedList, readByWalk, readList } from './lists.ts';
import { toLocationType } from './location-types.ts';
import { operations } from './operations.ts';
import type { SimplymeetLink } from './settings.ts';
import { embedUser, userDTO } from './users.ts';

/** The one documented type in snake_case; decoded in either spelling. */
const SimpleEventTypeDTO = wire('SimpleEventTypeDTO', {
  id: required(positiveInt),
  name: text,
  color: text,
  location_type: text,
  locationType: text,
  timezone: timeZone,
  user_full_name: text,
  userFullName: text,
  localized: bool,
});

const PollResultDTO = wire('PollResultDTO', { email: text, comment: text });

const pollDTO = perZone((zone) =>
  wire('PollDTO', {
    id: required(positiveInt),
    uuid,
    user: userDTO(zone),
    eventType: SimpleEventTypeDTO,
    voteVisibility: bool,
    commentVisibility: bool,
    emailNotification: bool,
    duration: int,
    name: text,
    createdAt: instant(zone),
    availability: list(
      wire('PollAvailabilityDTO', {
        id: required(positiveInt),
        date: instant(zone),
        results: list(PollResultDTO),
      }),
    ),
  }),
);

type PollWire = z.infer<ReturnType<typeof pollDTO>>;

const toPoll = (answer: PollWire, account: string): Poll => ({
  ...identity(account, answer.id),
  name: answer.name ?? null,
  durationMinutes: answer.duration ?? null,
  eventType: toEventType(answer.eventType, account),
  owner: embedUser(answer.user, account),
  options: (answer.availability ?? []).map((option) => toOption(option, answer, account)),
  createdAt: answer.createdAt ?? null,
  details: {
    simplymeet: {
      uuid: answer.uuid ?? null,
      voteVisibility: answer.voteVisibility ?? null,
      commentVisibility: answer.commentVisibility ?? null,
      emailNotification: answer.emailNotification ?? null,
      eventTypeOwnerName: answer.eventType?.user_full_name ?? answer.eventType?.userFullName ?? null,
      eventTypeLocalized: answer.eventType?.localized ?? null,
    },
  },
});

function toEventType(answer: PollWire['eventType'], account: string): Partly<EventType> | null {
  if (!answer) return null;
  const locationType = answer.location_type ?? answer.locationType;
  return {
    ...identity(account, answer.id),
    partly: true,
    name: answer.name,
    color: answer.color,
    timeZone: answer.timezone,
    locationType: locationType === undefined ? undefined : toLocationType(locationType),
    locationTypeRaw: locationType,
  };
}

type OptionWire = NonNullable<PollWire['availability']>[number];

const toOption = ({ id, date, results }: OptionWire, poll: PollWire, account: string): PollOption => ({
  ref: { account, id: `${poll.id}/${poll.uuid ?? '-'}/${id}` },
  externalId: String(id),
  startsAt: date ?? null,
  votes: (results ?? []).map(({ email, comment }) => ({ email: email ?? null, comment: comment ?? null })),
});

const fromNewPoll = (poll: NewPoll) => ({
  name: poll.name,
  eventTypeId: toInt(poll.eventTypeId, 'eventTypeId'),
  duration: poll.durationMinutes ?? undefined,
  availability: poll.options.map((date) => ({ date: withOffset(date) })),
  voteVisibility: poll.voteVisibility ?? undefined,
  commentVisibility: poll.commentVisibility ?? undefined,
  emailNotification: poll.emailNotification ?? undefined,
});

/** `2023-12-31T23:59:59+00:00`, the form that the document shows for polls alone. */
const withOffset = (date: Date): string => `${date.toISOString().slice(0, 19)}+00:00`;

/** @throws ValidationError when it is not options of one poll */
function fromBallot({ optionIds, email, comment }: PollBallot) {
  const options = optionIds.map((id) => {
    if (addresses.PollOption?.test(id)) return id.split('/');
    throw new ValidationError('optionIds', 'optionIds must be ids of poll options.');
  });
  const [[pollId = '', pollUuid = ''] = []] = options;
  if (pollId === '' || options.some(([other]) => other !== pollId)) {
    throw new ValidationError('optionIds', 'optionIds must name one option or more, all of one poll.');
  }
  if (pollUuid === '-') {
    throw new ValidationError(
      'optionIds',
      'SimplyMeet.me did not give the uuid that a vote in this poll needs.',
    );
  }
  const availability = options.map(([, , option]) => Number(option));
  return { pollId, body: { uuid: pollUuid, availability, email, comment: comment ?? undefined } };
}

const decoders = perZone((zone) => {
  const row: ZodType<PollWire> = pollDTO(zone);
  return { row, list: listAnswer(row), one: (body: unknown) => row.parse(body) };
});

/**
 * Up to three polls are got one by one, side by side. From four on, a first page of a hundred costs one call in place
 * of four or more, and usually is the whole list; where it is not, whatever is cheaper follows.
 */
const walkFrom = 4;

export function polls(link: SimplymeetLink) {
  const { account, call, settings } = link;
  const decode = decoders(settings.zone);
  const all: PagedList<PollWire, Poll, PollOrderField> = {
    operation: operations.getListOfPolls,
    decode: decode.list,
    toNoun: (answer) => toPoll(answer, account),
    orderFields: { CREATED_AT: 'createdAt' },
  };
  const get = async (id: string) => {
    const params = { id: toInt(id, 'id') };
    return nullIfMissing(
      call({ operation: operations.retrievePollById, params, decode: decode.one }).then(all.toNoun),
    );
  };
  return {
    listPolls: ({ order }, window) => readList(link, all, { filters: [], order }, window),
    getPolls: async (ids) =>
      ids.length < walkFrom
        ? eachOf(ids, get)
        : readByWalk(ids, get, (window) => readList(link, all, { filters: [], order: null }, window)),
    createPoll: async (poll) => {
      const answer = await make(
        link,
        { operation: operations.createNewPoll, body: fromNewPoll(poll) },
        decode.row,
      );
      if (answer === null) throw madeButUnknown('the poll');
      return all.toNoun(answer);
    },
    votePoll: async (ballot) => {
      const { pollId, body } = fromBallot(ballot);
      await send(link, { operation: operations.createPollResult, body });
      return pollId;
    },
    deletePoll: async (id) =>
      send(link, { operation: operations.deletePoll, params: { id: toInt(id, 'id') } }),
  } satisfies PollVerbs;
}
