import { toEventTypeTag, toTag } from './answer.ts';
import { eventTypeAt, type Handlers, tagAt } from './handler.ts';
import { nextId, type Tag } from './state.ts';

interface TagRequest {
  readonly name: string;
  readonly color?: string | null;
  readonly position?: number | null;
}

/** Adding a tag twice and removing one that is not there are taken in silence: nothing is said of either. */
export const tagHandlers: Handlers = {
  getUserEventTypeTagList: (state) => [...state.tags.values()].map((tag) => toTag(state, tag)),
  createUserEventTypeTag: (state, { body }) => {
    const { name, color, position } = body as TagRequest;
    const tag: Tag = {
      id: nextId(state),
      name,
      color: color ?? null,
      position: position === undefined ? state.tags.size : position,
      enabled: true,
      userId: state.currentUser.id,
    };
    state.tags.set(tag.id, tag);
    return toTag(state, tag);
  },
  updateUserEventTypeTag: (state, call) => {
    const tag = tagAt(state, call);
    const given = Object.entries(call.body as TagRequest).filter(([, value]) => value !== undefined);
    return toTag(state, Object.assign(tag, Object.fromEntries(given)));
  },
  deleteUserEventTypeTag: (state, call) => {
    const tag = tagAt(state, call);
    state.tags.delete(tag.id);
    for (const { tags } of state.eventTypes.values()) tags.delete(tag.id);
  },
  getEventTypeTagList: (state, call) =>
    [...eventTypeAt(state, call).tags].flatMap((id) => {
      const tag = state.tags.get(id);
      return tag ? [toEventTypeTag(tag)] : [];
    }),
  addEventTypeTagToEventType: (state, call) => {
    eventTypeAt(state, call).tags.add(tagAt(state, call).id);
  },
  removeEventTypeTag: (state, call) => {
    eventTypeAt(state, call).tags.delete(tagAt(state, call).id);
  },
};
