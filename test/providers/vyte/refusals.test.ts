import { describe, expect, test } from 'vitest';
import type { NewUser, UserPatch } from '../../../src/contract/users.ts';
import type { VyteUserPatch } from '../../../src/contract/vyte.ts';
import { useSandbox } from './rig.ts';

const rig = useSandbox();
const id = 'ffffffffffffffffffffff01';
const email = 'lise@example.com';
const login = { username: 'lise', password: 'CANARY-IN-login' };

const create = (user: Partial<NewUser>) => rig.verbs().createUser({ email, blocks: {}, ...user });
const update = (patch: Partial<UserPatch>) => rig.verbs().updateUser(id, { blocks: {}, ...patch });
const ofBlock = (vyte: VyteUserPatch) => update({ blocks: { vyte } });
const slots = (start: string, end: string) =>
  ofBlock({
    availability: {
      days: {
        monday: {
          slots: [
            { start: '08:00', end: '09:00' },
            { start, end },
          ],
        },
      },
    },
  });

describe('refused before a call, with the name of our input', () => {
  test.each<[string, () => Promise<unknown>, string]>([
    ['a full name', () => create({ name: 'Lise Meitner' }), 'name'],
    ['a full name beside its parts', () => create({ name: 'L M', firstName: 'L', lastName: 'M' }), 'name'],
    ['a full name on change', () => update({ name: 'Lise Meitner' }), 'name'],
    ['a full name to be cleared', () => update({ name: null }), 'name'],
    ['a language', () => create({ locale: 'en-US' }), 'locale'],
    ['a language on change', () => update({ locale: 'fi' }), 'locale'],
    [
      'a password and a link to choose one',
      () => create({ blocks: { vyte: { finishSignupWithEmail: true, login } } }),
      'vyte.finishSignupWithEmail',
    ],
    [
      'a password and a link to choose one, on change',
      () => ofBlock({ finishSignupWithEmail: true, login }),
      'vyte.finishSignupWithEmail',
    ],
    ['an organization', () => create({ blocks: { vyte: { organization: 'ACME' } } }), 'vyte.organization'],
    ['a time', () => slots('9:00', '17:00'), 'vyte.availability.days.monday.slots[1].start'],
    ['a time that is none', () => slots('09:00', '24:00'), 'vyte.availability.days.monday.slots[1].end'],
    ['a date', () => slots('2026-01-01T09:00:00Z', '17:00'), 'vyte.availability.days.monday.slots[1].start'],
    ['a buffer', () => ofBlock({ availability: { bufferBefore: -5 } }), 'vyte.availability.bufferBefore'],
    [
      'a number of dates',
      () => ofBlock({ bookingPage: { custom: { minDates: -1 } } }),
      'vyte.bookingPage.custom.minDates',
    ],
    ['no login', () => ofBlock({ login: null }), 'vyte.login'],
    ['no availability', () => ofBlock({ availability: null }), 'vyte.availability'],
    ['no days', () => ofBlock({ availability: { days: null } }), 'vyte.availability.days'],
    [
      'no monday',
      () => ofBlock({ availability: { days: { monday: null } } }),
      'vyte.availability.days.monday',
    ],
    [
      'no slots',
      () => ofBlock({ availability: { days: { monday: { slots: null } } } }),
      'vyte.availability.days.monday.slots',
    ],
    ['no calendars', () => ofBlock({ exchangeCalendars: null }), 'vyte.exchangeCalendars'],
    [
      'no places',
      () => ofBlock({ bookingPage: { custom: { fixedPlaces: null } } }),
      'vyte.bookingPage.custom.fixedPlaces',
    ],
    ['no organization', () => ofBlock({ organization: null }), 'vyte.organization'],
  ])('%s', async (_, act, argument) => {
    await expect(act()).rejects.toMatchObject({ code: 'VALIDATION', facts: { argument } });
    expect(rig.calls()).toEqual([]);
  });
});

test('a link without a login, and a login without a link, are taken', async () => {
  await create({ blocks: { vyte: { finishSignupWithEmail: false, login } } });
  await create({ email: 'otto@example.com', blocks: { vyte: { finishSignupWithEmail: true, login: null } } });
  expect(rig.calls()).toEqual(['createUser', 'createUser']);
});
