import { createHash } from 'node:crypto';
import { Refusal } from '../refusal.ts';
import { bodyOf, type Handlers } from './handler.ts';
import type { Json, Navigation } from './state.ts';

/**
 * The document says both that each creation makes a new id and that an id is a hash of the content. Here it is the
 * hash: the same content, in whatever order of keys and from whatever organization, has the same id.
 */
export function navigationOf(name: string, configuration: Json): Navigation {
  const hash = createHash('sha256').update(sorted({ name, configuration })).digest();
  return { id: hash.readBigUInt64BE().toString(36).padStart(13, '0'), name, configuration };
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isRecord(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const holdsOnly = (item: Json, ...names: readonly string[]): boolean =>
  Object.keys(item).length === names.length && names.every((name) => name in item);

const isKeyItem = (item: unknown): boolean =>
  isRecord(item) && holdsOnly(item, 'key') && typeof item.key === 'string';

const isItem = (item: unknown): boolean =>
  isKeyItem(item) ||
  (isRecord(item) &&
    holdsOnly(item, 'name', 'subItems') &&
    typeof item.name === 'string' &&
    Array.isArray(item.subItems) &&
    item.subItems.every(isKeyItem));

export const navigationHandlers: Handlers = {
  createNavigation: ({ state }, call) => {
    const { name = '', configuration = {} } = bodyOf<Navigation>(call);
    for (const [section, items] of Object.entries(configuration)) {
      if (!Array.isArray(items) || !items.every(isItem))
        throw new Refusal(400, 'Invalid arguments', {
          [`configuration.${section}`]: ['This section should be a list of items and groups of them.'],
        });
    }
    const navigation = navigationOf(name, configuration);
    state.navigations.set(navigation.id, navigation);
    return navigation;
  },
  getNavigation: ({ state }, { params }) => {
    const navigation = state.navigations.get(String(params.id));
    if (navigation === undefined) throw new Refusal(404, 'Navigation not found');
    return navigation;
  },
};
