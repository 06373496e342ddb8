import { beforeEach, describe, expect, test } from 'vitest';
import { useSandbox } from './helper.ts';
import type { CancellationPolicy, Identified, Poll, Refused, SingleUseLink } from './shapes.ts';

const used = useSandbox({ seed: 5 });
beforeEach(() => used.control.reset());

describe('tags', () => {
  const tagsOf = async (id: number) =>
    (await used.ask<Identified[]>(`GET /panel/api/event-type-tag/${id}`)).json.map((tag) => tag.id);

  test('are created, changed, put on and taken off, and deleted everywhere', async () => {
    const { json } = await used.ask<Identified>('POST /panel/api/user-event-type-tag', {
      body: { name: 'Fresh', color: '#123456' },
    });
    expect(json).toMatchObject({ name: 'Fresh', color: '#123456', position: 5, user: { id: 17 } });
    const changed = await used.ask(`PUT /panel/api/user-event-type-tag/${json.id}`, {
      body: { name: 'Newer', position: null },
    });
    expect(changed.json).toEqual({ ...json, name: 'Newer', position: null });
    await used.ask(`PUT /panel/api/event-type-tag/301/${json.id}`);
    expect(await tagsOf(301)).toEqual([71, 72, json.id]);
    await used.ask('DELETE /panel/api/event-type-tag/301/72');
    await used.ask('DELETE /panel/api/user-event-type-tag/71');
    expect(await tagsOf(301)).toEqual([json.id]);
  });
});

describe('polls', () => {
  test('are made, voted on and deleted', async () => {
    const availability = [{ date: '2026-04-01T10:00:00+02:00' }, { date: '2026-04-02T10:00:00Z' }];
    const { json: poll } = await used.ask<Poll>('POST /panel/api/poll', {
      body: { eventTypeId: 302, name: 'When?', availability, voteVisibility: false, duration: 20 },
    });
    expect(poll).toMatchObject({
      name: 'When?',
      duration: 20,
      voteVisibility: false,
      commentVisibility: true,
      user: { id: 17 },
    });
    expect(poll.availability.map(({ date }) => date)).toEqual([
      '2026-04-01T08:00:00+00:00',
      '2026-04-02T10:00:00+00:00',
    ]);
    const vote = {
      uuid: poll.uuid,
      availability: [poll.availability[1]?.id],
      email: 'v@guests.example',
      comment: 'Late',
    };
    expect((await used.ask('POST /panel/api/poll/poll-result', { body: vote })).status).toBe(201);
    const voted = (await used.ask<Poll>(`GET /panel/api/poll/${poll.id}`)).json;
    expect(voted.availability[1]?.results).toEqual([{ email: 'v@guests.example', comment: 'Late' }]);
    const wrong = await used.ask<Refused>('POST /panel/api/poll/poll-result', {
      body: { ...vote, availability: [1] },
    });
    expect(wrong.json.errors).toEqual({ 'availability.0': ['The poll has no such slot.'] });
    expect(
      (await used.ask('POST /panel/api/poll/poll-result', { body: { ...vote, uuid: 'none' } })).status,
    ).toBe(404);
    await used.ask(`DELETE /panel/api/poll/${poll.id}`);
    expect((await used.ask(`GET /panel/api/poll/${poll.id}`)).status).toBe(404);
  });
});

test.each(['user', 'organization'])(
  'the cancellation policy of the %s changes and counts versions',
  async (kind) => {
    const path = `/panel/api/${kind}-cancellation-policy`;
    const before = (await used.ask<CancellationPolicy>(`GET ${path}`)).json;
    const body = { enabled: false, period: null, text: 'New', overwritePersonal: !before.overwrite_personal };
    const { json } = await used.ask(`PUT ${path}`, { body });
    const { overwritePersonal, ...same } = body;
    expect(json).toEqual({
      ...before,
      ...same,
      overwrite_personal: overwritePersonal,
      version: before.version + 1,
    });
    expect((await used.ask(`GET ${path}`)).json).toEqual(json);
    expect(
      (await used.ask<Refused>(`PUT ${path}`, { body: { enabled: 1, period: -1 } })).json.errors,
    ).toEqual({
      enabled: ['This value should be of type bool.'],
      period: ['This value should be 0 or more.'],
    });
  },
);

test('a single-use link is new every time', async () => {
  const [one, other] = [
    await used.ask<SingleUseLink>('POST /panel/api/single-use-link/301'),
    await used.ask<SingleUseLink>('POST /panel/api/single-use-link/301'),
  ];
  expect(one.json.code).toMatch(/^ONCE-[0-9a-f]{16}$/);
  expect(one.json.url).toBe(`https://secure.simplymeet.me/s/${one.json.code}`);
  expect(other.json.code).not.toBe(one.json.code);
});
