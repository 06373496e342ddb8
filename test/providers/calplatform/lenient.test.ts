import { expect, test } from 'vitest';
import { managedUserAnswer } from './answers.ts';
import { managed, success, useFakeServer } from './rig.ts';

const fake = useFakeServer();
const answered = (data: unknown) => fake.server().answer(() => success(data));

test('fields that are missing or of another type become null, and the rest stands', async () => {
  answered({ id: 42, email: 5, createdDate: 'yesterday', timeFormat: '12', metadata: null, locale: [] });
  expect(await fake.verbs().getUsers([managed(42)])).toMatchObject([
    {
      externalId: '42',
      name: null,
      email: null,
      emails: [],
      createdAt: null,
      locale: null,
      details: { calplatform: { timeFormat: null, metadata: null, weekStart: null, weekStartRaw: null } },
    },
  ]);
});

test.each([
  ['no status', { data: managedUserAnswer }, 'BAD_UPSTREAM'],
  ['another status', { status: 'ok', data: managedUserAnswer }, 'BAD_UPSTREAM'],
  ['no data', { status: 'success' }, 'BAD_UPSTREAM'],
  [
    'an error in a success',
    { status: 'error', error: { code: 'NotFoundException', message: 'User not found' } },
    null,
  ],
  [
    'a conflict in a success',
    { status: 'error', error: { code: 'ConflictException', message: 'Taken' } },
    'CONFLICT',
  ],
  ['an error without a code', { status: 'error' }, 'BAD_UPSTREAM'],
])('%s', async (_, json, code) => {
  fake.server().answer(() => ({ json }));
  const [found] = await fake.verbs().getUsers([managed(42)]);
  if (code === null) expect(found).toBeNull();
  else expect(found).toMatchObject({ code });
});
