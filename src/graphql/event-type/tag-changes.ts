import { ValidationError } from '../../domain/errors.ts';
import type { EventType } from '../../domain/event-type.ts';
import { formatGlobalId } from '../../domain/global-id.ts';
import { builder } from '../builder.ts';
import { refOf, siblingOf } from '../ids.ts';
import { mutation } from '../mutation.ts';
import { EventTypeObject, onlyRef } from '../objects.ts';
import { TagObject } from './tag.ts';

/** Both acts name an event type and a tag of its account, and show the event type. */
const tagging = (name: string, description: string, verb: 'addEventTypeTag' | 'removeEventTypeTag') =>
  mutation(name, {
    description,
    input: (t) => ({
      eventTypeId: t.id({ required: true, description: 'The event type.' }),
      tagId: t.id({ required: true, description: 'A tag of the same account.' }),
    }),
    run: async ({ eventTypeId, tagId }, { clients }) => {
      const eventType = refOf('EventType', eventTypeId, 'eventTypeId', clients);
      const tag = siblingOf(eventType, 'Tag', tagId, 'tagId', clients);
      await clients.need(eventType.account, verb)(eventType.id, tag);
      return eventType;
    },
  });

for (const payload of [
  tagging('eventTypeTagAdd', 'Puts a tag on an event type.', 'addEventTypeTag'),
  tagging('eventTypeTagRemove', 'Takes a tag off an event type.', 'removeEventTypeTag'),
]) {
  builder.objectField(payload, 'eventType', (t) =>
    t.field({
      type: EventTypeObject,
      description: 'The event type as it is now; read only where its fields are asked for.',
      resolve: ({ result }) => (result === null ? null : onlyRef<EventType>(result)),
    }),
  );
}

const TagCreatePayload = mutation('tagCreate', {
  description: 'Makes a tag that event types of the account can carry.',
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    name: t.string({ required: true, description: 'What it says.' }),
    color: t.string({ description: 'Colour, for example `#3366ff`.' }),
    position: t.int({ description: 'Place among the tags.' }),
  }),
  run: ({ account, name, ...rest }, { clients }) =>
    clients.need(account, 'createTag')({ ...rest, name: nonEmpty(name) }),
});

const TagUpdatePayload = mutation('tagUpdate', {
  description: 'Changes a tag: null clears, what is left out stays.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The tag.' }),
    name: t.string({ description: 'What it says; cannot be cleared.' }),
    color: t.string({ description: 'Colour.' }),
    position: t.int({ description: 'Place among the tags.' }),
  }),
  run: ({ id, name, ...rest }, { clients }) => {
    const tag = refOf('Tag', id, 'id', clients);
    if (name === null) throw new ValidationError('name', 'name cannot be cleared.');
    const patch = name === undefined ? rest : { ...rest, name: nonEmpty(name) };
    return clients.need(tag.account, 'updateTag')(tag.id, patch);
  },
});

for (const payload of [TagCreatePayload, TagUpdatePayload]) {
  builder.objectField(payload, 'tag', (t) =>
    t.field({ type: TagObject, description: 'The tag as it is now.', resolve: ({ result }) => result }),
  );
}

const TagDeletePayload = mutation('tagDelete', {
  description: 'Removes a tag, also from the event types that carry it.',
  input: (t) => ({ id: t.id({ required: true, description: 'The tag.' }) }),
  run: async ({ id }, { clients }) => {
    const tag = refOf('Tag', id, 'id', clients);
    await clients.need(tag.account, 'deleteTag')(tag.id);
    return formatGlobalId('Tag', tag);
  },
});

builder.objectField(TagDeletePayload, 'deletedId', (t) =>
  t.id({ description: 'The id of what was removed.', resolve: ({ result }) => result }),
);

function nonEmpty(name: string): string {
  if (name.trim() === '') throw new ValidationError('name', 'name must not be empty.');
  return name;
}
