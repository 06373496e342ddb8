import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/providers/vyte/errors.ts';
import { everything, idsOf, native, organization, useFakeServer, useSandbox } from './rig.ts';

const rig = useSandbox();
const fake = useFakeServer();
const id = '65f0c0ffee0123456789abcd';

describe('the status decides, whatever the body', () => {
  test.each([
    [400, 'VALIDATION'],
    [401, 'UNAUTHENTICATED'],
    [403, 'FORBIDDEN'],
    [404, 'NOT_FOUND'],
    [409, 'CONFLICT'],
    [410, 'NOT_FOUND'],
    [418, 'BAD_UPSTREAM'],
    [422, 'VALIDATION'],
    [429, 'RATE_LIMITED'],
    [500, 'UPSTREAM_UNAVAILABLE'],
    [503, 'UPSTREAM_UNAVAILABLE'],
  ])('%i is %s', (status, code) => {
    for (const body of [
      undefined,
      null,
      {},
      [],
      'text',
      { message: {} },
      { error: 5 },
      { message: 'Bad name' },
    ]) {
      expect(explain(status, body).code).toBe(code);
      expect(explain(status, body).message).not.toBe('');
    }
  });
});

test('a plain sentence is passed on, from `message` or `error`; anything else is not', () => {
  expect(explain(400, { message: 'Invalid email' }).message).toBe('Invalid email');
  expect(explain(400, { error: 'Invalid email' }).message).toBe('Invalid email');
  expect(explain(400, { message: '<b>x</b>', error: 'Invalid email' }).message).toBe('Invalid email');
  expect(explain(400, { message: 'see https://x.example' }).message).toBe(
    'Vyte refused the request as it was sent.',
  );
  expect(explain(401, {}).message).toBe('Vyte does not accept the key of this account: it needs a new one.');
  expect(explain(451, undefined).message).toBe('Vyte answered 451.');
});

test.each([
  [401, { text: '{}' }, 'UNAUTHENTICATED'],
  [404, { text: '' }, 'NOT_FOUND'],
  [503, { text: 'Request timed out' }, 'UPSTREAM_UNAVAILABLE'],
])('an error of %i with the body %j', async (status, body, code) => {
  fake.server().answer(() => ({ status, ...body }));
  const asked = fake.verbs().listUsers(native, everything);
  await expect(asked).rejects.toMatchObject({ code, facts: { account: 'fake', upstreamStatus: status } });
});

test('nobody under an id is null, an update of nobody is NOT_FOUND', async () => {
  const nobody = 'ffffffffffffffffffffff01';
  expect(await rig.verbs().getUsers([nobody])).toEqual([null]);
  const changed = rig.verbs().updateUser(nobody, { lastName: 'x', blocks: {} });
  await expect(changed).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

describe('a 503 after a write means that nobody knows', () => {
  /** Connections are kept by their settings: a fresh one has heard of no failure. */
  let fresh = 0;
  const verbs = () => {
    fresh += 1;
    return fake.verbs({ organization: String(fresh).padStart(24, '0') });
  };
  const acts: [string, () => Promise<unknown>][] = [
    ['createUser', () => verbs().createUser({ email: 'a@example.com', blocks: {} })],
    ['updateUser', () => verbs().updateUser(id, { lastName: 'x', blocks: {} })],
    ['removeUserFromOrganization', () => verbs().removeUserFromOrganization(id)],
  ];

  test.each(acts)('%s: UNKNOWN_OUTCOME, after three tries', async (_, act) => {
    fake.server().answer(() => ({ status: 503, text: 'Service unavailable' }));
    await expect(act()).rejects.toMatchObject({ code: 'UNKNOWN_OUTCOME', facts: { upstreamStatus: 503 } });
    expect(fake.server().seen).toHaveLength(3);
  });

  test.each(acts)('%s: a 500 is what it says, and is not repeated', async (_, act) => {
    fake.server().answer(() => ({ status: 500 }));
    await expect(act()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(fake.server().seen).toHaveLength(1);
  });
});

describe('a refusal that quotes the request', () => {
  const login = { username: 'lise', password: 'hunter2' };
  const exchangeCalendars = [{ server: 'ex', username: 'lise', password: 'hunter2' }];
  const quoting = (password: string) => ({
    status: 400,
    json: { message: `The word ${password} is too short` },
  });
  const create = (vyte: object) =>
    fake.verbs({ organization }).createUser({ email: 'a@example.com', blocks: { vyte } });

  test.each([
    ['login', () => create({ login })],
    ['exchangeCalendars', () => create({ exchangeCalendars })],
    ['login, on change', () => fake.verbs().updateUser(id, { blocks: { vyte: { login } } })],
  ])('loses its words where it may quote a password: %s', async (_, act) => {
    fake.server().answer(() => quoting('hunter2'));
    const refused = await act().catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'VALIDATION',
      message: 'Vyte refused the request as it was sent.',
      facts: { upstreamStatus: 400, account: 'fake' },
    });
    expect(JSON.stringify([refused, String(refused)])).not.toContain('hunter2');
  });

  test('keeps them where none was sent', async () => {
    fake.server().answer(() => quoting('nickname'));
    await expect(create({ bookingPage: { nickname: 'x' } })).rejects.toMatchObject({
      message: 'The word nickname is too short',
    });
  });

  test('never holds the key', async () => {
    fake.server().answer(() => ({ status: 403, json: { message: 'CANARY-fake-key' } }));
    const refused = await fake.verbs().getUsers([id]);
    expect(JSON.stringify([refused, String(refused[0])])).not.toContain('CANARY');
  });
});

test('what the provider says of a field it refused is passed on', async () => {
  const [known = ''] = await idsOf(rig.verbs());
  const refused = rig.verbs().updateUser(known, { timeZone: 'Mars/Olympus', blocks: {} });
  await expect(refused).rejects.toMatchObject({ code: 'VALIDATION', facts: { upstreamStatus: 400 } });
});
