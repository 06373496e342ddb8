import { describe, expect, test } from 'vitest';
import { simplymeetFacts as facts, type RequestRecord } from '../../src/sandbox/index.ts';
import { differences } from './diff.ts';
import { requestFields, withContainers } from './fields.ts';
import { against } from './report.ts';
import { changedFields, changedPaging } from './requests.ts';

const request = (part: Partial<RequestRecord>): RequestRecord => ({
  sequence: 1,
  account: 'sales-meet',
  operation: 'createEvent',
  method: 'POST',
  path: '/panel/api/event',
  params: {},
  query: [],
  body: null,
  status: 201,
  faults: [],
  startedAt: 0,
  endedAt: 0,
  aborted: false,
  ...part,
});

const booking = (body: object) => [request({ body })];

describe('differences of answers', () => {
  test('are paths without list indexes', () => {
    const answer = (name: string) => ({ users: [{ name: 'Ada' }, { name }] });
    expect([...differences(answer('Grace'), answer('Alan'))]).toEqual(['users.name']);
    expect([...differences(answer('Grace'), answer('Grace'))]).toEqual([]);
  });

  test('are the thing itself where one answer has none', () => {
    expect([...differences({ host: { name: 'Ada' } }, { host: null })]).toEqual(['host']);
    expect([...differences({ users: [1] }, { users: [] })]).toEqual(['users']);
  });
});

describe('changed request fields', () => {
  test('are named as documented, at any depth', () => {
    const left = booking({ invitee: { email: 'one', locale: 'en' }, answers: [{ value: 'a' }] });
    const right = booking({ invitee: { email: 'two', locale: 'en' }, answers: [{ value: 'b' }] });
    expect(changedFields(facts, left, right)).toEqual([
      'createEvent body.invitee.email',
      'createEvent body.answers.value',
    ]);
  });

  test('show a field that is there in one request only', () => {
    expect(changedFields(facts, booking({ location: 'here' }), booking({}))).toEqual([
      'createEvent body.location',
    ]);
  });

  test('are unknown where other calls are made', () => {
    expect(changedFields(facts, booking({}), [...booking({}), ...booking({})])).toBeNull();
  });

  test('leave pages alone, whatever their number', () => {
    const page = (number: string, state: string) =>
      request({
        operation: 'getListOfEvents',
        query: [
          ['page', number],
          ['filter[state]', state],
        ],
      });
    const paging = ['query.page'];
    expect(changedPaging(facts, paging, [page('1', 'new')], [page('1', 'new'), page('2', 'new')])).toEqual([
      'getListOfEvents query.page',
    ]);
    expect(changedPaging(facts, paging, [page('1', 'new')], [page('1', 'canceled')])).toBeNull();
  });
});

test('documented request fields count the objects around them', () => {
  expect(withContainers('createEvent body.invitee.email')).toEqual([
    'createEvent body.invitee',
    'createEvent body.invitee.email',
  ]);
  expect(requestFields(facts)).toContain('saveAvailabilityRule body.availabilityRules.hourIntervals.start');
});

describe('the baseline', () => {
  const totals = (operations: number, answerFields: number) => ({
    operations,
    providers: { simplymeet: { answerFields, requestFields: 7 } },
  });

  test('tells what fell and what rose', () => {
    expect(against(totals(39, 200), totals(38, 201))).toEqual({
      fallen: ['operations: 39 → 38'],
      risen: ['simplymeet answer fields: 200 → 201'],
    });
  });

  test('misses a provider that is measured no more', () => {
    expect(against(totals(39, 200), { operations: 39, providers: {} }).fallen).toEqual([
      'simplymeet measured: 1 → 0',
    ]);
  });
});
