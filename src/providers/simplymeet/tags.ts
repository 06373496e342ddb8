import { type ZodType, z } from 'zod';
import type { EventTypeVerbs, TagPatch } from '../../contract/event-types.ts';
import { GatewayError, NotFoundError } from '../../domain/errors.ts';
import type { Tag } from '../../domain/event-type.ts';
import { answerOf } from '../../kit/http.ts';
import { bool, int, perZone, positiveInt, required, text, wire } from '../../kit/wire.ts';
import { changed, madeButUnknown, make, send } from './calls.ts';
import { identity, toInt } from './ids.ts';
import { operations } from './operations.ts';
import type { SimplymeetLink } from './settings.ts';
import { embedUser, userDTO } from './users.ts';

/** Two documented types in one: only an event type's tag says `enabled`, only a user's own says `user`. */
const tagDTO = perZone((zone) =>
  wire('UserEventTypeTagDTO', {
    id: required(positiveInt),
    name: text,
    color: text,
    position: int,
    enabled: bool,
    user: userDTO(zone),
  }),
);

type TagWire = z.infer<ReturnType<typeof tagDTO>>;

const toTag = (answer: TagWire, account: string): Tag => ({
  ...identity(account, answer.id),
  name: answer.name ?? null,
  color: answer.color ?? null,
  position: answer.position ?? null,
  enabled: answer.enabled ?? null,
  owner: embedUser(answer.user, account),
});

const decoders = perZone((zone) => {
  const one: ZodType<TagWire> = tagDTO(zone);
  const all = z.array(one);
  return { one, all: (body: unknown) => all.parse(body) };
});

/** A tag of which nobody knows more than its id. */
const assumedTag = (id: string): TagWire => ({
  id: Number(id),
  name: answerOf(operations.getUserEventTypeTagList),
  color: answerOf(operations.getUserEventTypeTagList),
  position: answerOf(operations.getUserEventTypeTagList),
  enabled: null,
  user: null,
});

/** The whole tag as it shall be: a PUT may well clear what it does not name. */
const fromPatch = (now: Tag, { name, color, position }: TagPatch) => ({
  name: name ?? now.name ?? '',
  color: changed(color, now.color),
  position: changed(position, now.position),
});

export function tags(link: SimplymeetLink) {
  const decode = decoders(link.settings.zone);
  const toNoun = (answer: TagWire) => toTag(answer, link.account);
  const listTags = async (assume?: () => TagWire[]) => {
    const operation = operations.getUserEventTypeTagList;
    const answers = await link.call({ operation, decode: decode.all, assume });
    return answers.map(toNoun);
  };
  const find = async (id: string) => {
    const tag = (await listTags(() => [assumedTag(id)])).find(({ ref }) => ref.id === id);
    if (tag === undefined) throw new NotFoundError('The tag', link.account);
    return tag;
  };
  const pairing = (eventTypeId: string, tagId: string) => ({
    eventTypeId: toInt(eventTypeId, 'eventTypeId'),
    tagId: toInt(tagId, 'tagId'),
  });
  return {
    listEventTypeTags: async (eventTypeId) => {
      const params = { eventTypeId: toInt(eventTypeId, 'eventTypeId') };
      const answers = await link.call({
        operation: operations.getEventTypeTagList,
        params,
        decode: decode.all,
      });
      return answers.map(toNoun);
    },
    addEventTypeTag: async (eventTypeId, tagId) =>
      send(link, { operation: operations.addEventTypeTagToEventType, params: pairing(eventTypeId, tagId) }),
    removeEventTypeTag: async (eventTypeId, tagId) =>
      send(link, { operation: operations.removeEventTypeTag, params: pairing(eventTypeId, tagId) }),
    listTags: () => listTags(),
    createTag: async ({ name, color, position }) => {
      const body = { name, color: color ?? undefined, position: position ?? undefined };
      const answer = await make(link, { operation: operations.createUserEventTypeTag, body }, decode.one);
      return answer === null ? newest(await listTags().catch(nothingKnown), name) : toNoun(answer);
    },
    updateTag: async (id, patch) => {
      const params = { id: toInt(id, 'id') };
      const body = fromPatch(await find(id), patch);
      const answer = await make(
        link,
        { operation: operations.updateUserEventTypeTag, params, body },
        decode.one,
      );
      return answer === null ? find(id) : toNoun(answer);
    },
    deleteTag: async (id) =>
      send(link, { operation: operations.deleteUserEventTypeTag, params: { id: toInt(id, 'id') } }),
  } satisfies Partial<EventTypeVerbs>;
}

/** The tag was made all the same: a client must not take a failed look for a failed act. */
function nothingKnown(error: unknown): Tag[] {
  if (error instanceof GatewayError) return [];
  throw error;
}

/** Names need not be unique, but ids are counted up. */
function newest(all: readonly Tag[], name: string): Tag {
  const [tag] = all
    .filter((it) => it.name === name)
    .sort((left, right) => Number(right.externalId) - Number(left.externalId));
  if (tag === undefined) throw madeButUnknown('the tag');
  return tag;
}
