import { globalId } from '../ids.ts';
import type { Written } from './act.ts';

const account = 'north-epilot';
const weekStart = globalId('Setting', account, 'calendar/week_start');
const passkey = globalId('Passkey', account, 'passkey-north-epilot-1');
const configuration = { planning: [{ key: 'tasks' }, { name: 'Places', subItems: [{ key: 'map' }] }] };

/** What the user behind the token keeps, and menus. */
export const ownActs: readonly Written[] = [
  {
    name: 'userSettingPut',
    operation: 'putUserSetting',
    selection: 'setting { id scope key value createdAt updatedAt }',
    input: { account, scope: 'calendar', key: 'week_start', value: { day: 'sunday', since: [2026, null] } },
    shows: {
      setting: {
        id: weekStart,
        scope: 'calendar',
        key: 'week_start',
        value: { day: 'sunday', since: [2026, null] },
        createdAt: '2026-01-30T08:00:00.000Z',
        updatedAt: '2026-03-02T08:00:01.000Z',
      },
    },
    calls: { putUserSetting: 1 },
    repeatable: true,
  },
  {
    name: 'userSettingDelete',
    operation: 'deleteUserSetting',
    selection: 'deletedId',
    input: { id: weekStart },
    shows: { deletedId: weekStart },
    calls: { deleteUserSetting: 1 },
    repeatable: true,
  },
  {
    name: 'navigationCreate',
    operation: 'createNavigation',
    selection: 'navigation { externalId name configuration account { name } }',
    // One that there is already: the same content is the same menu.
    input: { account, name: 'Field service', configuration },
    shows: {
      navigation: {
        externalId: '1n7cypm5gxv22',
        name: 'Field service',
        configuration,
        account: { name: account },
      },
    },
    calls: { createNavigation: 1 },
    repeatable: true,
  },
  {
    name: 'passkeyRegistrationBegin',
    operation: 'beginPasskeyRegistration',
    selection: 'options',
    input: { account, name: 'Blue key' },
    shows: {
      options: {
        rp: { name: 'epilot' },
        user: { name: 'ada.byron@example.com' },
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        excludeCredentials: [{ id: 'passkey-north-epilot-1' }, { id: 'passkey-north-epilot-2' }],
      },
    },
    calls: { beginPasskeyRegistration: 1 },
    repeatable: true,
    once: ['challengeToken'],
  },
  {
    name: 'passkeyRegistrationComplete',
    operation: 'completePasskeyRegistration',
    selection: 'passkey { externalId name transports createdAt }',
    input: {
      account,
      challengeToken: 'CANARY-IN-challenge-register-north-epilot-1',
      registrationResponse: { id: 'bmV3LWtleQ', response: { attestationObject: 'CANARY-IN-attestation' } },
      name: 'Blue key',
    },
    shows: {
      passkey: {
        externalId: 'bmV3LWtleQ',
        name: 'Blue key',
        transports: ['internal'],
        createdAt: '2026-03-02T08:00:01.000Z',
      },
    },
    calls: { completePasskeyRegistration: 1 },
    repeatable: false,
  },
  {
    name: 'passkeyDelete',
    operation: 'deletePasskey',
    selection: 'deletedId',
    input: { id: passkey },
    shows: { deletedId: passkey },
    calls: { deletePasskey: 1 },
    repeatable: true,
  },
];
