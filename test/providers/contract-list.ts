import { expect, test } from 'vitest';
import type { Found } from '../../src/contract/list.ts';
import type { Provider } from '../../src/contract/provider.ts';
import type { Verbs } from '../../src/contract/verbs.ts';
import { GatewayError } from '../../src/domain/errors.ts';
import type { Slice, Window } from '../../src/domain/page.ts';
import { isPartly, type Noun } from '../../src/domain/partly.ts';
import { type Connection, connectTo } from './connect.ts';
import type { kinds, Subject } from './subject.ts';

type ReadList = (query: { filter: object; order: unknown }, window: Window) => Promise<Slice<Noun>>;
type ReadByIds = (ids: readonly string[]) => Promise<Found<Noun>>;

export interface Running {
  readonly subject: Subject;
  readonly connection: Connection<Verbs>;
}

/** One list of a provider, and the things of it by id. */
export function describeList(
  provider: Provider,
  { type, list, get }: (typeof kinds)[number],
  running: () => Running,
): void {
  const readList: ReadList = (query, window) =>
    (running().connection.verbs()[list] as ReadList)(query, window);
  const readByIds: ReadByIds = (ids) => (running().connection.verbs()[get] as ReadByIds)(ids);
  const native = { filter: {}, order: null };
  const whole = async (order: unknown = null, limit = 100): Promise<readonly Noun[]> => {
    const items: Noun[] = [];
    for (let more = true; more; ) {
      const slice = await readList({ filter: {}, order }, { offset: items.length, limit });
      items.push(...slice.items);
      more = slice.more && slice.items.length > 0;
    }
    return items;
  };
  const idsOf = (items: readonly Noun[]) => items.map(({ ref }) => ref.id);
  const canGet = provider.verbs[get] !== undefined;
  /** Any text may be an id where the provider says no more of ids than that. */
  const isOpen = provider.addresses[type]?.test('abc') === true;

  test('answers whole things of its own account, under addresses of its own pattern', async () => {
    const items = await whole();
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(idsOf(items)).size).toBe(items.length);
    for (const item of items) {
      expect(isPartly(item)).toBe(false);
      expect(item.ref.account).toBe(running().subject.account);
      expect(item.ref.id).toMatch(provider.addresses[type] ?? /^$/);
      expect(Object.values(item)).not.toContain(undefined);
    }
  });

  test('has windows that join to the whole list', async () => {
    const all = idsOf(await whole());
    for (const limit of [3, 20, 33]) expect(idsOf(await whole(null, limit))).toEqual(all);
    for (const offset of [0, 3, all.length - 1, all.length, all.length + 50]) {
      const slice = await readList(native, { offset, limit: 9 });
      expect(idsOf(slice.items)).toEqual(all.slice(offset, offset + 9));
      expect(slice.more).toBe(offset + 9 < all.length);
      expect([all.length, null]).toContain(slice.total);
    }
  });

  test.each(provider.lists[list]?.sorts ?? [])('sorts by %s, both ways and over pages', async (field) => {
    const rising = await whole({ field, direction: 'ASC' }, 7);
    const falling = await whole({ field, direction: 'DESC' }, 100);
    const all = idsOf(await whole()).sort();
    expect(idsOf(rising).sort()).toEqual(all);
    expect(idsOf(falling).sort()).toEqual(all);
    const key = sortKeys[field];
    if (key === undefined) return;
    expect(rising.map(key)).toEqual([...rising].map(key).sort(byValue));
    expect(falling.map(key)).toEqual([...falling].map(key).sort(byValue).reverse());
  });

  test('answers no secret', async () => {
    expect(JSON.stringify(await whole())).not.toContain('CANARY-');
  });

  test.runIf(canGet)('gets by id what the list showed, one or many, in the order asked', async () => {
    const items = (await whole()).slice(0, 6);
    const asked = [...items].reverse();
    expect(await readByIds(idsOf(asked))).toEqual(asked);
    const told = Object.fromEntries(
      (running().subject.gotAlone ?? []).map((name) => [name, expect.anything()]),
    );
    for (const item of asked) expect(await readByIds([item.ref.id])).toEqual([{ ...item, ...told }]);
  });

  test.runIf(canGet)(
    'answers null for what nobody has, among others and alone, and nothing for nothing',
    async () => {
      const unknown = running().subject.unknownIds[type] ?? [];
      const [known] = idsOf(await whole());
      expect(await readByIds(unknown.slice(0, 1))).toEqual([null]);
      expect(await readByIds(unknown)).toEqual([null, null, null, null]);
      const [first, second, third] = await readByIds([unknown[0] ?? '', known ?? '', known ?? '']);
      expect(first).toBeNull();
      expect(second).toMatchObject({ ref: { id: known } });
      expect(third).toEqual(second);
      expect(await readByIds([])).toEqual([]);
    },
  );

  test('says UNAUTHENTICATED for a credential that nobody has', async () => {
    const { subject } = running();
    const stranger = connectTo<Verbs>(provider, { ...subject, credentials: subject.wrongCredentials });
    const asked = (stranger.verbs()[list] as ReadList)(native, { offset: 0, limit: 5 });
    await expect(asked).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await stranger.close();
  });

  test.each([
    ['a page of HTML', { kind: 'html' }, 'BAD_UPSTREAM'],
    ['broken JSON', { kind: 'malformed-json' }, 'BAD_UPSTREAM'],
    ['an empty body', { kind: 'empty' }, 'BAD_UPSTREAM'],
    ['ids that are none', { kind: 'wrong-id', as: isOpen ? 'object' : 'text' }, 'BAD_UPSTREAM'],
    ['no ids', { kind: 'wrong-id', as: 'missing' }, 'BAD_UPSTREAM'],
    ['an HTML error page', { kind: 'status', status: 502 }, 'UPSTREAM_UNAVAILABLE'],
    ['a redirect', { kind: 'redirect', location: '/elsewhere' }, 'BAD_UPSTREAM'],
  ] as const)('says so when it is answered with %s', async (_, fault, code) => {
    running().subject.control.setFaults([fault]);
    const error = await readList(native, { offset: 0, limit: 5 }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GatewayError);
    expect(error).toMatchObject({ code, facts: { account: running().subject.account } });
  });

  test.each(['wrong-types', 'missing-fields'] as const)('reads on when it meets %s', async (kind) => {
    const { control, facts } = running().subject;
    const before = idsOf(await whole());
    const fields = [...facts.types.values()].flatMap(({ name, fields: all }) =>
      all.filter((field) => !vital.has(field.name)).map((field) => `${name}.${field.name}`),
    );
    control.setFaults([{ kind, fields }]);
    const { items } = await readList(native, { offset: 0, limit: 100 });
    expect(idsOf(items)).toEqual(before.slice(0, items.length));
    for (const item of items) expect(Object.values(item)).not.toContain(undefined);
  });
}

/** Fields without which there is no list or no thing to speak of. */
const vital: ReadonlySet<string> = new Set([
  'id',
  '_id',
  'items',
  'users',
  'groups',
  'results',
  'data',
  'status',
  'organization',
]);

type Key = string | number;

const named = (name: string) => (item: Noun) => {
  const value = (item as unknown as Record<string, unknown>)[name];
  return value instanceof Date ? value.getTime() : (value as Key);
};

/** How to see that a list is sorted. A field that no unified noun has is not checked. */
const sortKeys: Readonly<Record<string, (item: Noun) => Key>> = {
  NAME: named('name'),
  EMAIL: named('email'),
  STARTS_AT: named('startsAt'),
  CREATED_AT: named('createdAt'),
  UPDATED_AT: named('updatedAt'),
};

const byValue = (one: Key, other: Key): number => (one < other ? -1 : one > other ? 1 : 0);
