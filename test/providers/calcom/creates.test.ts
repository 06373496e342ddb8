import { describe, expect, test } from 'vitest';
import type { CalcomNewUser } from '../../../src/contract/calcom.ts';
import type { NewUser } from '../../../src/contract/users.ts';
import { rowAnswer, userAnswer } from './answers.ts';
import { block, blockSent, email, person } from './inputs.ts';
import { useFakeServer, useSandbox } from './rig.ts';

const rig = useSandbox();
const fake = useFakeServer();
const createdDate = new Date('2026-01-02T03:04:05.000Z');

const make = (user: Partial<NewUser> = {}, calcom: Partial<CalcomNewUser> = {}) =>
  rig.verbs().createUser({ email, ...user, blocks: { calcom: { username: 'lise', ...calcom } } });

describe('createUser', () => {
  test('with everything', async () => {
    fake.server().answer(() => ({ json: { user: rowAnswer } }));
    await fake.verbs().createUser({ email, ...person, blocks: { calcom: { ...block, createdDate } } });
    expect(fake.server().seen).toMatchObject([{ method: 'POST' }]);
    expect(fake.server().seen[0]?.body).toEqual({
      email,
      ...person,
      ...blockSent,
      createdDate: createdDate.toISOString(),
    });
  });

  test('with as little as can be, null saying nothing', async () => {
    const { user } = await make(
      { name: null, timeZone: null, locale: null },
      { bio: null, theme: null, role: null },
    );
    expect(rig.sent()).toEqual([
      { operation: 'addUser', params: {}, query: [], body: { email, username: 'lise' } },
    ]);
    expect(user).toMatchObject({ email, details: { calcom: { username: 'lise' } } });
    expect(JSON.stringify(user)).not.toContain('CANARY');
  });

  test.each([
    [{ firstName: 'Lise', lastName: 'Meitner' }, 'Lise Meitner'],
    [{ name: 'Meitner' }, 'Meitner'],
    [{ name: 'Lise Meitner', firstName: 'Lise', lastName: 'Meitner' }, 'Lise Meitner'],
    [{ firstName: null, lastName: null }, undefined],
  ])('the name of %j', async (names, name) => {
    await make(names);
    expect(rig.sent()[0]?.body).toEqual({ email, username: 'lise', ...(name === undefined ? {} : { name }) });
  });

  test('an answer that was lost is found by the address, and nothing is made twice', async () => {
    rig.control().setFaults([{ kind: 'lost-answer', operation: 'addUser' }]);
    const { user } = await make({ email: 'Lise@Example.com' });
    expect(user).toMatchObject({ email, details: { calcom: { username: 'lise' } } });
    expect(rig.sent()).toMatchObject([
      { operation: 'addUser' },
      {
        operation: 'listUsers',
        query: [
          ['page', '1'],
          ['take', '1'],
          ['email', email],
        ],
      },
    ]);
  });

  test.each([{ status: 200 }, { text: 'Created' }, { json: {} }, { json: { user: { id: 'x' } } }])(
    'an answer that cannot be read (%j) is found in the same way',
    async (answer) => {
      const page = { json: { users: [{ ...userAnswer, email, username: 'lise' }], total: 1 } };
      fake.server().answer(({ method }) => (method === 'POST' ? answer : page));
      const user = { email, blocks: { calcom: { username: 'LISE' } } };
      expect(await fake.verbs().createUser(user)).toMatchObject({ user: { externalId: '7' } });
      expect(fake.server().seen.map(({ method }) => method)).toEqual(['POST', 'GET']);
    },
  );

  test.each([
    ['nobody has the address', { json: { users: [], total: 0 } }],
    ['somebody else has it', { json: { users: [{ ...userAnswer, email }], total: 1 } }],
    ['nobody can say', { status: 403, json: { message: 'Forbidden' } }],
  ])('a lost answer stays UNKNOWN_OUTCOME when %s, and nothing is sent again', async (_, answer) => {
    fake.server().answer(({ method }) => (method === 'POST' ? { status: 503 } : answer));
    const made = fake.verbs().createUser({ email, blocks: { calcom: { username: 'lise' } } });
    await expect(made).rejects.toMatchObject({ code: 'UNKNOWN_OUTCOME', facts: { upstreamStatus: 503 } });
    expect(fake.server().seen.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });
});
