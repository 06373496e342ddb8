import { expect, test } from 'vitest';
import { groupAnswer, legacyAnswer, userAnswer } from './answers.ts';
import { useFakeServer, useSandbox } from './rig.ts';

const rig = useSandbox();
const fake = useFakeServer();
const native = { filter: {}, order: null } as const;
const span = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => String(from + index));
const idsOf = (found: readonly ({ externalId: string } | Error | null)[]) =>
  found.map((it) => (it && 'externalId' in it ? it.externalId : it));
const targets = () => fake.server().seen.map(({ target }) => target);

/** Users, groups and users of the first version, so many, and single gets of any. */
const serving = (count: number, { hits = true, largest = 1_000 } = {}) =>
  fake.server().answer(({ target }) => {
    const single = /(?:users|groups)\/(\d+)/.exec(target);
    if (single) {
      const id = String(single[1]);
      const answer = target.includes('groups') ? groupAnswer : userAnswer;
      return Number(id) <= count ? { json: { ...answer, id } } : { status: 404 };
    }
    const query = new URLSearchParams(target.split('?')[1]);
    const [offset, limit] = [Number(query.get('offset')), Math.min(Number(query.get('limit')), largest)];
    const ids = span(1, count).slice(offset, offset + limit);
    const rows = (answer: object) => ids.map((id) => ({ ...answer, id }));
    if (target.startsWith('/v1/groups'))
      return { json: { ...(hits && { hits: count }), groups: rows(groupAnswer) } };
    if (target.startsWith('/v1/users')) return { json: { users: rows(legacyAnswer) } };
    return { json: { results: rows(userAnswer) } };
  });

test('the viewer is asked for once, however often it is needed', async () => {
  const verbs = rig.verbs();
  await Promise.all([
    verbs.getViewer(),
    verbs.listOrganizations(null, { offset: 0, limit: 5 }),
    verbs.getOrganizations(['739224']),
  ]);
  await verbs.getViewer();
  expect(rig.calls()).toEqual(['getMeV2']);
});

test('nothing is asked for nothing', async () => {
  const verbs = rig.verbs();
  expect(await verbs.getUsers([])).toEqual([]);
  expect(await verbs.getGroups([])).toEqual([]);
  expect(await verbs.getOrganizations([])).toEqual([]);
  const nobody = { filter: { members: [] }, order: null };
  expect(await verbs.listGroups(nobody, { offset: 0, limit: 5 })).toMatchObject({ items: [], total: 0 });
  expect(rig.calls()).toEqual([]);
});

test.each([
  ['one id: one get', 50, ['7', '7'], 1],
  ['two ids of a short list: one page', 50, ['7', '8'], 1],
  ['all ids of a short list: one page', 50, span(1, 50), 1],
  ['an id that is not in the list: a get besides', 50, ['7', '8', '999'], 2],
  ['all ids of three pages: three pages', 250, span(1, 250), 3],
  ['two ids far behind: two pages, then gets', 950, ['500', '600'], 4],
  ['one id far behind: a page and a get', 950, ['1', '2', '600'], 2],
])('users and groups by id, %s', async (_, count, ids, calls) => {
  for (const verb of ['getUsers', 'getGroups'] as const) {
    serving(count);
    const found = await fake.verbs()[verb](ids);
    expect(idsOf(found)).toEqual(ids.map((id) => (Number(id) <= count ? id : null)));
    expect(targets()).toHaveLength(calls);
  }
});

test('what was read of the list is remembered for as long as a request lives', async () => {
  serving(50);
  const verbs = fake.verbs();
  await Promise.all([verbs.getUsers(['1', '2']), verbs.getUsers(['3', '4'])]);
  await verbs.getUsers(['5', '6', '7']);
  expect(targets()).toHaveLength(1);
});

test('an id whose get fails fails alone', async () => {
  serving(50);
  const verbs = fake.verbs();
  await verbs.getUsers(['1', '2']);
  fake.server().answer(() => ({ status: 403 }));
  expect(await verbs.getUsers(['1', '999'])).toMatchObject([{ externalId: '1' }, { code: 'FORBIDDEN' }]);
});

test('where a page of the list would be too large, they are got one by one', async () => {
  fake.server().answer(({ target }) => {
    const id = /groups\/(\d+)/.exec(target)?.[1];
    return id === undefined ? { status: 413 } : { json: { ...groupAnswer, id } };
  });
  expect(idsOf(await fake.verbs().getGroups(['1', '2', '3']))).toEqual(['1', '2', '3']);
  expect(targets()).toHaveLength(4);
});

const window = (offset: number, limit: number) => ({ offset, limit });

test.each([
  [window(0, 20), 20, true],
  [window(90, 20), 10, false],
  [window(80, 20), 20, false],
  [window(79, 20), 20, true],
  [window(0, 99), 99, true],
  [window(0, 100), 99, true], // the hundredth is left for the next window: more than 100 is never asked for
  [window(0, 101), 99, true],
  [window(1, 100), 99, false],
  [window(100, 20), 0, false],
])('of 100 users the window %j has %i rows, in one call', async (asked, rows, more) => {
  serving(100);
  for (const read of [
    () => fake.verbs().listUsers(native, asked),
    () => fake.verbs().listLegacyUsers({}, asked),
  ]) {
    fake.server().seen.length = 0;
    const slice = await read();
    expect([idsOf(slice.items), slice.more, slice.total]).toEqual([span(asked.offset + 1, rows), more, null]);
    expect(targets()).toHaveLength(1);
    expect(Number(new URLSearchParams(targets()[0]?.split('?')[1]).get('limit'))).toBeLessThanOrEqual(100);
  }
});

test.each([
  ['a part', 250, window(0, 20), 20, true, 1],
  ['a hundred', 250, window(0, 100), 100, true, 1],
  ['a hundred and one', 250, window(100, 101), 101, true, 2],
  ['exactly the rest', 200, window(100, 100), 100, false, 2],
  ['less than the rest', 110, window(100, 100), 10, false, 1],
])('groups are counted by the provider: %s', async (_, count, asked, rows, more, calls) => {
  serving(count);
  const slice = await fake.verbs().listGroups(native, asked);
  expect([idsOf(slice.items), slice.more, slice.total]).toEqual([span(asked.offset + 1, rows), more, count]);
  expect(targets()).toHaveLength(calls);
});

test('without a count, or with one that counts something else, nothing is lost', async () => {
  serving(250, { hits: false });
  expect(await fake.verbs().listGroups(native, window(0, 100))).toMatchObject({ total: null, more: true });
  fake.server().answer(({ target }) => {
    const limit = Number(new URLSearchParams(target.split('?')[1]).get('limit'));
    return { json: { hits: limit, groups: span(1, limit).map((id) => ({ ...groupAnswer, id })) } };
  });
  expect(await fake.verbs().listGroups(native, window(0, 20))).toMatchObject({ more: true });
  expect(await fake.verbs().listGroups(native, window(40, 20))).toMatchObject({ more: true, total: null });
});

test('a provider that gives fewer at once than it was asked for, but counts them, is asked on', async () => {
  serving(120, { largest: 50 });
  const slice = await fake.verbs().listGroups(native, window(0, 100));
  expect([idsOf(slice.items), slice.more]).toEqual([span(1, 100), true]);
  expect(targets()).toHaveLength(2);
});

test('groups of many users cost one call each, at most five at once', async () => {
  let [inside, most] = [0, 0];
  rig.control().setFaults([{ kind: 'latency', ms: 20 }]);
  const members = span(10_015, 12).map((id) => ({ account: 'north-epilot', id }));
  const watch = setInterval(() => {
    inside = rig
      .control()
      .requests()
      .filter(({ endedAt }) => endedAt === null).length;
    most = Math.max(most, inside);
  }, 2);
  const slice = await rig.verbs().listGroups({ filter: { members, search: 'E' }, order: null }, window(1, 2));
  clearInterval(watch);
  expect(rig.calls()).toHaveLength(12);
  expect(most).toBeLessThanOrEqual(5);
  expect(slice.items).toHaveLength(2);
  expect(slice.items.every(({ name }) => name?.toLowerCase().includes('e'))).toBe(true);
  expect(slice.total).toBeGreaterThan(2);
});
