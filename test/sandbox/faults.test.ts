import { beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../src/sandbox/index.ts';
import { keyOf, useSandbox } from './helper.ts';
import type { Meeting, User } from './shapes.ts';

const used = useSandbox();
beforeEach(() => used.control.reset());

const set = (...faults: readonly Fault[]) => used.control.setFaults(faults);
const user = (account = 'sales-meet') => used.ask<User>('GET /panel/api/current-user', { account });
const notes = () => used.ask('PUT /panel/api/event/notes/9002', { body: { notes: 'written' } });
const notesNow = async () => {
  used.control.clearFaults();
  return (await used.ask<Meeting>('GET /panel/api/event/9002')).json.notes;
};
const last = () => used.control.requests().at(-1);

/** The answer's start and what became of it, without waiting for its end. */
async function raw(path = '/panel/api/current-user', milliseconds = 300) {
  const response = await fetch(used.provider.origin + path, {
    headers: { 'x-api-key': keyOf(used.provider, 'sales-meet') },
    signal: AbortSignal.timeout(milliseconds),
  });
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) bytes += chunk.length;
    return { status: response.status, bytes, ended: true };
  } catch {
    return { status: response.status, bytes, ended: false };
  }
}

describe('whom a fault meets', () => {
  test('an account, an operation, so many times, after so many', async () => {
    set({
      kind: 'status',
      status: 503,
      account: 'sales-meet',
      operation: 'getCurrentUser',
      skip: 1,
      times: 1,
    });
    const statuses = [];
    for (let nth = 0; nth < 3; nth++) statuses.push((await user()).status);
    expect(statuses).toEqual([200, 503, 200]);
    set({ kind: 'status', status: 500, account: 'support-meet' });
    expect([(await user()).status, (await user('support-meet')).status]).toEqual([200, 500]);
    expect(last()).toMatchObject({ account: 'support-meet', status: 500, faults: ['status'] });
  });

  test('delays add up and go with another fault', async () => {
    set({ kind: 'latency', ms: 60 }, { kind: 'latency', ms: 60 }, { kind: 'status', status: 502 });
    const started = performance.now();
    expect((await user()).status).toBe(502);
    expect(performance.now() - started).toBeGreaterThanOrEqual(115);
    expect(last()?.faults).toEqual(['latency', 'status']);
  });
});

describe('instead of the operation', () => {
  test('hang answers nothing, and the client that leaves is seen', async () => {
    set({ kind: 'hang' });
    const asked = used.ask('PUT /panel/api/event/notes/9002', {
      body: { notes: 'written' },
      signal: AbortSignal.timeout(80),
    });
    await expect(asked).rejects.toThrow();
    await expect.poll(() => last()?.aborted).toBe(true);
    expect(last()).toMatchObject({ operation: 'editEventNotes', status: null, faults: ['hang'] });
    expect(await notesNow()).toBeNull();
  });

  test('reset breaks the connection', async () => {
    set({ kind: 'reset' });
    await expect(notes()).rejects.toThrow('fetch failed');
    expect(last()).toMatchObject({ status: null, aborted: false });
    expect(await notesNow()).toBeNull();
  });

  test.each<readonly [Extract<Fault, { kind: 'status' }>, string, RegExp]>([
    [{ kind: 'status', status: 429, retryAfter: 7 }, '7', /^\{"message"/],
    [
      { kind: 'status', status: 429, retryAfter: 'Mon, 02 Mar 2026 08:00:30 GMT' },
      'Mon, 02 Mar 2026 08:00:30 GMT',
      /^\{/,
    ],
    [{ kind: 'status', status: 503, retryAfter: 1 }, '1', /CANARY-TRACE/],
    [{ kind: 'status', status: 500 }, '', /<html>/],
    [{ kind: 'status', status: 401 }, '', /^\{"message"/],
    [{ kind: 'status', status: 409, body: { message: 'taken' } }, '', /^\{"message":"taken"\}$/],
  ])('%o', async (fault, retryAfter, body) => {
    set(fault);
    const answer = await notes();
    expect([answer.status, answer.headers.get('retry-after') ?? '']).toEqual([fault.status, retryAfter]);
    expect(answer.text).toMatch(body);
    expect(await notesNow()).toBeNull();
  });

  test('html and redirect', async () => {
    set({ kind: 'html', times: 1 }, { kind: 'redirect', location: 'http://127.0.0.1:9/' });
    const page = await user();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const moved = await user();
    expect([moved.status, moved.headers.get('location')]).toEqual([302, 'http://127.0.0.1:9/']);
  });
});

describe('after the operation', () => {
  test('a lost answer leaves the write done', async () => {
    set({ kind: 'lost-answer' });
    await expect(notes()).rejects.toThrow('fetch failed');
    expect(last()).toMatchObject({ aborted: false, status: null });
    expect(await notesNow()).toBe('written');
  });

  test('a connection can break in the body', async () => {
    set({ kind: 'reset-mid-body' });
    expect(await raw()).toMatchObject({ status: 200, ended: false });
  });

  test('malformed, empty', async () => {
    set({ kind: 'malformed-json', times: 1 }, { kind: 'empty' });
    const malformed = await user();
    expect([malformed.status, malformed.json]).toEqual([200, undefined]);
    const empty = await user();
    expect([empty.status, empty.text]).toEqual([200, '']);
  });

  test('wrong types and missing fields, all or some', async () => {
    set({ kind: 'wrong-types', times: 1 }, { kind: 'missing-fields', times: 1 });
    const wrong = (await user()).json;
    expect([wrong.id, wrong.email, wrong.isEnabled, wrong.organization, wrong.connections]).toEqual([
      'not a number',
      { not: 'a text' },
      'perhaps',
      'not an object',
      'not a list',
    ]);
    expect((await user()).json).toEqual({});
    set(
      { kind: 'missing-fields', fields: ['OrganizationDTO.slug'], times: 1 },
      { kind: 'wrong-types', fields: ['UserDTO.lat'] },
    );
    const some = (await user()).json;
    expect([some.slug, 'slug' in some.organization, some.organization.id]).toEqual(['ada-byron', false, 3]);
    expect((await user()).json).toMatchObject({ lat: 'not a number', lng: expect.any(Number) });
  });

  test('wrong ids', async () => {
    set(
      { kind: 'wrong-id', times: 1 },
      { kind: 'wrong-id', as: 'object', times: 1 },
      { kind: 'wrong-id', as: 'missing' },
    );
    const [text, object, missing] = [await user(), await user(), await user()];
    expect([text.json.id, text.json.organization.id]).toEqual(['abc', 'abc']);
    expect([object.json.id, 'id' in missing.json]).toEqual([{ id: 1 }, false]);
  });

  test('huge', async () => {
    set({ kind: 'huge', megabytes: 9 });
    expect(await raw(undefined, 5_000)).toMatchObject({
      status: 200,
      bytes: 9 * 1024 * 1024 + 11,
      ended: true,
    });
  });

  test('a client that leaves a flood or a drip does no harm', async () => {
    for (const kind of ['huge', 'drip'] as const) {
      set({ kind });
      const response = await fetch(`${used.provider.origin}/panel/api/current-user`, {
        headers: { 'x-api-key': keyOf(used.provider, 'sales-meet') },
      });
      await response.body?.cancel();
      await expect.poll(() => last()?.aborted).toBe(true);
    }
    used.control.clearFaults();
    expect((await user()).status).toBe(200);
  });

  test('drip', async () => {
    set({ kind: 'drip', ms: 5 });
    const { status, bytes, ended } = await raw();
    expect([status, ended, bytes > 3 && bytes < 100]).toEqual([200, false, true]);
  });
});

test('a refusal is a refusal, whatever the late fault', async () => {
  set({ kind: 'wrong-types' });
  expect((await used.ask('GET /panel/api/event/1')).status).toBe(404);
});
