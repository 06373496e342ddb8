import { describe, expect, test } from 'vitest';
import type { CalcomNewUser } from '../../../src/contract/calcom.ts';
import type { NewUser, UserPatch } from '../../../src/contract/users.ts';
import { email } from './inputs.ts';
import { useSandbox } from './rig.ts';

const rig = useSandbox();

const make = (user: Partial<NewUser> = {}, calcom: Partial<CalcomNewUser> = {}) =>
  rig.verbs().createUser({ email, ...user, blocks: { calcom: { username: 'lise', ...calcom } } });

describe('refused before a call, with the name of our input', () => {
  const update = (patch: Partial<UserPatch>) => rig.verbs().updateUser('8', { blocks: {}, ...patch });
  const ofBlock = (calcom: NonNullable<UserPatch['blocks']['calcom']>) => update({ blocks: { calcom } });

  test.each<[string, () => Promise<unknown>, string]>([
    ['no block', () => rig.verbs().createUser({ email, blocks: {} }), 'calcom.username'],
    ['no username', () => make({}, { username: ' ' }), 'calcom.username'],
    ['a picture’s address', () => make({ avatarUrl: 'https://a.example/1.png' }), 'avatarUrl'],
    ['a picture’s address to be cleared', () => update({ avatarUrl: null }), 'avatarUrl'],
    ['another name beside its halves', () => make({ name: 'Lise', firstName: 'Otto' }), 'firstName'],
    ['another name beside one half', () => make({ name: 'Lise', lastName: 'Hahn' }), 'lastName'],
    ['one half of a name', () => update({ firstName: 'Lise' }), 'firstName'],
    ['one half of a new name', () => make({ lastName: 'Meitner' }), 'lastName'],
    ['the other half of a name', () => update({ lastName: 'Meitner' }), 'lastName'],
    ['half a name to be cleared', () => update({ firstName: 'Lise', lastName: null }), 'firstName'],
    ['a locale', () => make({ locale: 'en-US' }), 'locale'],
    ['no time zone', () => update({ timeZone: null }), 'timeZone'],
    ['a colour', () => make({}, { brandColor: 'red' }), 'calcom.brandColor'],
    ['a short colour', () => make({}, { darkBrandColor: '#ab' }), 'calcom.darkBrandColor'],
    ['a long colour', () => make({}, { darkBrandColor: '#123456789' }), 'calcom.darkBrandColor'],
    ['a time format', () => make({}, { timeFormat: 13 }), 'calcom.timeFormat'],
    ['a day that is none', () => make({}, { weekStart: 'UNKNOWN' }), 'calcom.weekStart'],
    ['a theme that is none', () => make({}, { theme: 'UNKNOWN' }), 'calcom.theme'],
    ['a role that is none', () => ofBlock({ role: 'UNKNOWN' }), 'calcom.role'],
    ['a schedule', () => ofBlock({ defaultScheduleId: 'x' }), 'calcom.defaultScheduleId'],
    ['an empty username', () => ofBlock({ username: '' }), 'calcom.username'],
    ['username null', () => ofBlock({ username: null }), 'calcom.username'],
    ['weekStart null', () => ofBlock({ weekStart: null }), 'calcom.weekStart'],
    ['brandColor null', () => ofBlock({ brandColor: null }), 'calcom.brandColor'],
    ['hideBranding null', () => ofBlock({ hideBranding: null }), 'calcom.hideBranding'],
    ['timeFormat null', () => ofBlock({ timeFormat: null }), 'calcom.timeFormat'],
    ['role null', () => ofBlock({ role: null }), 'calcom.role'],
    ['avatar null', () => ofBlock({ avatar: null }), 'calcom.avatar'],
  ])('%s', async (_, act, argument) => {
    await expect(act()).rejects.toMatchObject({ code: 'VALIDATION', facts: { argument } });
    expect(rig.calls()).toEqual([]);
  });
});
