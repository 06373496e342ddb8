import { expect, test } from 'vitest';
import { eventAnswer, eventTypeAnswer, pollAnswer } from './answers.ts';
import { useFakeServer, useSandbox } from './rig.ts';

const rig = useSandbox(5); // 300 events
const fake = useFakeServer();
const native = { filter: {}, order: null } as const;
const span = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => String(from + index));

test('users and the viewer are asked for once, however often they are needed', async () => {
  const verbs = rig.verbs();
  const [found] = await Promise.all([
    verbs.getUsers(['17', '18', '999', '17']),
    verbs.getUsers(['19']),
    verbs.listUsers(native, { offset: 0, limit: 2 }),
    verbs.getViewer(),
    verbs.getOrganizations(['3']),
    verbs.listOrganizations(null, { offset: 0, limit: 5 }),
  ]);
  expect(found.map((user) => (user && 'name' in user ? user.name : user))).toEqual([
    'Ada Byron',
    'Grace Hopper',
    null,
    'Ada Byron',
  ]);
  await verbs.getUsers(['20']);
  expect([...rig.calls()].sort()).toEqual(['getCurrentUser', 'getUserList']);
});

test('a failure is not remembered', async () => {
  const verbs = rig.verbs();
  rig.control().setFaults([{ kind: 'status', status: 404, times: 1 }]);
  await expect(verbs.getUsers(['17'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await verbs.getUsers(['17'])).toMatchObject([{ name: 'Ada Byron' }]);
});

test('nothing is asked for nothing', async () => {
  const verbs = rig.verbs();
  expect(await verbs.getUsers([])).toEqual([]);
  expect(await verbs.getOrganizations([])).toEqual([]);
  expect(await verbs.getEvents([])).toEqual([]);
  expect(await verbs.getEventTypes([])).toEqual([]);
  expect(await verbs.getPolls([])).toEqual([]);
  await verbs.cancelEvents([], null);
  await verbs.deleteEvents([]);
  expect(rig.calls()).toEqual([]);
});

test('events by id: one get for one, a call a hundred for more, none twice', async () => {
  await rig.verbs().getEvents(['9001', '9001']);
  expect(rig.calls()).toEqual(['getEvent']);
  rig.control().clearRequests();
  const ids = span(9001, 250);
  const found = await rig.verbs().getEvents([...ids, '9001', '8000']);
  expect(found.map((event) => (event && 'ref' in event ? event.ref.id : event))).toEqual([
    ...ids,
    '9001',
    null,
  ]);
  expect(rig.calls()).toEqual(['getListOfEvents', 'getListOfEvents', 'getListOfEvents']);
});

test('a chunk that fails fails its own ids alone', async () => {
  rig.control().setFaults([{ kind: 'status', status: 403, skip: 1, times: 1 }]);
  const found = await rig.verbs().getEvents(span(9001, 150));
  expect(found.slice(0, 100).every((event) => event && 'ref' in event)).toBe(true);
  expect(found.slice(100).every((event) => event instanceof Error)).toBe(true);
});

test.each([
  [{ offset: 0, limit: 20 }, 1],
  [{ offset: 0, limit: 21 }, 1], // the fan-out asks for one row more
  [{ offset: 20, limit: 20 }, 1],
  [{ offset: 95, limit: 20 }, 1],
  [{ offset: 7, limit: 100 }, 2],
])('the window %j takes %i calls', async (window, calls) => {
  const slice = await rig.verbs().listEvents(native, window);
  expect(slice.items.map(({ externalId }) => externalId)).toEqual(span(9001 + window.offset, window.limit));
  expect(slice.total).toBe(300);
  expect(rig.calls()).toHaveLength(calls);
});

test('bulk writes go a hundred at a time, one after the other, and stop at the first refusal', async () => {
  const ids = span(9001, 250);
  await rig.verbs().cancelEvents(ids, 'Ill');
  await rig.verbs().markEventsNoShow(ids);
  expect(
    rig.sent().map(({ operation, body }) => [operation, (body as { ids: number[] }).ids.length]),
  ).toEqual([
    ['cancelEventList', 100],
    ['cancelEventList', 100],
    ['cancelEventList', 50],
    ['noShowEventList', 100],
    ['noShowEventList', 100],
    ['noShowEventList', 50],
  ]);
  rig.control().clearRequests();
  rig.control().setFaults([{ kind: 'status', status: 403, skip: 1 }]);
  await expect(rig.verbs().deleteEvents(ids)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(rig.calls()).toEqual(['deleteEventList', 'deleteEventList']);
});

/** A poll list of any length, and single gets. */
const pollServer = (count: number) => {
  const poll = (id: number) => ({ ...pollAnswer, id });
  fake.server().answer(({ target }) => {
    const single = /poll\/(\d+)$/.exec(target);
    if (single)
      return Number(single[1]) <= count ? { json: poll(Number(single[1])) } : { status: 404, json: {} };
    const query = new URLSearchParams(target.split('?')[1]);
    const [page, onPage] = [Number(query.get('page')), Number(query.get('onPage'))];
    const items = Array.from({ length: count }, (_, index) => poll(index + 1));
    return { json: { meta: { itemsCount: count }, items: items.slice((page - 1) * onPage, page * onPage) } };
  });
};
const targets = () => fake.server().seen.map(({ target }) => target.split(/[?]/)[0]);
const idsOf = (found: readonly ({ externalId: string } | Error | null)[]) =>
  found.map((it) => (it && 'externalId' in it ? it.externalId : it));

test.each([
  ['three ids: three gets', 50, span(1, 3), 3],
  ['four ids of a short list: one page', 50, span(1, 4), 1],
  ['many ids of a short list: one page', 50, [...span(1, 50), '999'], 1],
  ['many ids, all on the first page', 950, span(1, 50), 1],
  ['many ids over few pages: the whole list', 250, span(60, 120), 3],
  ['few ids over many pages: gets for those beyond the first', 950, ['1', '2', '500', '600'], 3],
])('polls by id, %s', async (_, count, ids, calls) => {
  pollServer(count);
  const found = await fake.verbs().getPolls(ids);
  expect(idsOf(found)).toEqual(ids.map((id) => (Number(id) <= count ? id : null)));
  expect(targets()).toHaveLength(calls);
});

test('lists that come as a bare array are taken for the whole list and cut here', async () => {
  const types = span(1, 45).map((id) => ({ ...eventTypeAnswer, id: Number(id) }));
  fake.server().answer(({ target }) => ({
    json: target.startsWith('/panel/api/event-type') ? types : types.map(({ id }) => ({ ...pollAnswer, id })),
  }));
  for (const list of ['listEventTypes', 'listPolls'] as const) {
    const first = await fake.verbs()[list](native, { offset: 0, limit: 20 });
    const last = await fake.verbs()[list](native, { offset: 40, limit: 20 });
    expect([idsOf(first.items), first.total, first.more]).toEqual([span(1, 20), 45, true]);
    expect([idsOf(last.items), last.total, last.more]).toEqual([span(41, 5), 45, false]);
  }
});

test('a list without its count goes on until a page comes short', async () => {
  const events = span(1, 25).map((id) => ({ ...eventAnswer, id: Number(id) }));
  fake.server().answer(({ target }) => {
    const page = Number(new URLSearchParams(target.split('?')[1]).get('page'));
    return { json: { meta: { itemsCount: 'many' }, items: events.slice((page - 1) * 20, page * 20) } };
  });
  expect(await fake.verbs().listEvents(native, { offset: 0, limit: 20 })).toMatchObject({
    total: null,
    more: true,
  });
  expect(await fake.verbs().listEvents(native, { offset: 20, limit: 20 })).toMatchObject({
    total: null,
    more: false,
  });
});

test('a server that does not understand the filter by ids is not believed', async () => {
  fake.server().answer(() => ({ json: { meta: {}, items: [eventAnswer, { ...eventAnswer, id: 9003 }] } }));
  const found = await fake.verbs().getEvents(['9001', '9002']);
  expect(found).toMatchObject([{ code: 'BAD_UPSTREAM' }, { code: 'BAD_UPSTREAM' }]);
});
