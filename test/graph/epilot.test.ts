import { describe, expect, test } from 'vitest';
import { inputOf } from '../support/acts/act.ts';
import { actNamed } from '../support/acts/index.ts';
import { act, group, north, northUser, refused, solar } from '../support/epilot.ts';
import { useGateways } from '../support/gateways.ts';
import { globalId } from '../support/ids.ts';

const gatewayOf = useGateways();

const stranger = globalId('User', solar, 'b7e1c0de-0000-4000-a000-000000000002');
const menuElsewhere = globalId('Navigation', solar, '1n7cypm5gxv22');
const image = (...gradientColors: string[]) => ({ epilot: { image: { gradientColors } } });
const own = (block: object) => ({ epilot: block });

/** What cannot be right whatever the provider holds, in place of parts of each act's sample. */
const senseless: readonly [name: string, changes: object, field: string][] = [
  ['userUpdate', { vyte: { extid: 'x' } }, 'vyte'],
  ['userUpdate', { calcom: { username: 'x' } }, 'calcom'],
  ['userUpdate', { firstName: 'Grace' }, 'firstName'],
  ['userUpdate', { timeZone: 'Europe/Berlin' }, 'timeZone'],
  ['userUpdate', { name: '  ' }, 'name'],
  ['userUpdate', { name: null }, 'name'],
  ['userUpdate', { locale: null }, 'locale'],
  ['userUpdate', { avatarUrl: null }, 'epilot.thumbnailUrl'],
  ['userUpdate', own({ customStartPage: 'https://elsewhere.example/app/' }), 'epilot.customStartPage'],
  ['userUpdate', own({ customStartPage: '' }), 'epilot.customStartPage'],
  ['userUpdate', own({ overrideReleaseChannel: 'UNKNOWN' }), 'epilot.overrideReleaseChannel'],
  ['userUpdate', own({ status: null }), 'epilot.status'],
  ['userUpdate', own({ properties: null }), 'epilot.properties'],
  ['userUpdate', own({ favorites: null }), 'epilot.favorites'],
  ['userUpdate', own({ featurePreferences: ['beta'] }), 'epilot.featurePreferences'],
  ['userUpdate', own({ emailNotificationSetting: 'all' }), 'epilot.emailNotificationSetting'],
  ['userUpdate', own({ navigationId: menuElsewhere }), 'epilot.navigationId'],
  ['userInvite', { roles: [] }, 'roles'],
  ['userInvite', { roles: ['739224:user', ' '] }, 'roles.1'],
  ['userInvite', { account: 'elsewhere' }, 'account'],
  ['groupCreate', { name: '' }, 'name'],
  ['groupCreate', { abbreviation: 'ABC' }, 'abbreviation'],
  ['groupCreate', { memberIds: [northUser(1), stranger] }, 'memberIds.1'],
  ['groupCreate', image('#0588f0'), 'epilot.image.gradientColors'],
  ['groupCreate', image('#0588f0', '#3358d4', '#000000'), 'epilot.image.gradientColors'],
  ['groupCreate', image('#0588f0', 'red'), 'epilot.image.gradientColors'],
  ['groupCreate', image('#0588f0', '#3358d4ff'), 'epilot.image.gradientColors'],
  ['groupCreate', { epilot: { image: {} } }, 'epilot.image'],
  ['groupUpdate', { abbreviation: 'ABC' }, 'abbreviation'],
  ['groupUpdate', image('#0588f0'), 'epilot.image.gradientColors'],
  ['groupUpdate', { memberIds: [northUser(1)] }, 'memberIds'],
  ['groupUpdate', { memberIds: [], addMemberIds: [] }, 'memberIds'],
  ['groupUpdate', { removeMemberIds: [northUser(4), northUser(2)] }, 'removeMemberIds.1'],
  ['groupUpdate', { addMemberIds: [stranger] }, 'addMemberIds.0'],
  ['groupUpdate', { removeMemberIds: [northUser(4), stranger] }, 'removeMemberIds.1'],
  ['groupUpdate', { name: '' }, 'name'],
  ['userSettingPut', { scope: '' }, 'scope'],
  ['userSettingPut', { scope: 's'.repeat(65) }, 'scope'],
  ['userSettingPut', { scope: '..' }, 'scope'],
  ['userSettingPut', { key: '' }, 'key'],
  ['userSettingPut', { key: 'k'.repeat(129) }, 'key'],
  ['userSettingPut', { key: '.' }, 'key'],
  ['userSettingPut', { value: 'ä'.repeat(32_768) }, 'value'],
  ['userSettingPut', { value: undefined }, 'value'],
  ['navigationCreate', { name: '' }, 'name'],
  ['navigationCreate', { configuration: [] }, 'configuration'],
  ['navigationCreate', { configuration: { planning: { key: 'tasks' } } }, 'configuration'],
  ['navigationCreate', { configuration: { planning: [{ name: 'No items' }] } }, 'configuration'],
  ['passkeyRegistrationBegin', { name: ' ' }, 'name'],
  ['passkeyRegistrationComplete', { challengeToken: '' }, 'challengeToken'],
  ['passkeyRegistrationComplete', { registrationResponse: 'text' }, 'registrationResponse'],
  ['passkeyCredentialResolve', { assertionResponse: [] }, 'assertionResponse'],
  ['signUp', { organization: null, user: null }, 'user'],
  ['signUp', { token: '' }, 'token'],
  ['userActivate', { token: '' }, 'token'],
  ['userActivate', { password: '' }, 'password'],
  ['invitationReject', { token: ' ' }, 'token'],
  ['emailVerify', { token: '' }, 'token'],
];

test.each(senseless)('%s with %o is refused at %s without a call', async (name, changes, field) => {
  const gateway = await gatewayOf('epilot');
  const input = { ...(await inputOf(actNamed('epilot', name), gateway)), ...changes };
  expect(await refused(gateway, name, input)).toEqual([`VALIDATION input.${field}`]);
  expect(gateway.calls()).toEqual({});
});

describe('what epilot does not have', () => {
  test.each([
    ['userCreate', { account: north, email: 'lise.meitner@example.com' }],
    ['viewerUpdate', { account: north, name: 'Lise Meitner' }],
    ['userRemoveFromOrganization', { id: northUser(2) }],
    ['webhookCreate', { account: north, url: 'https://hooks.example.com/', triggers: ['BOOKING_CREATED'] }],
  ])('%s is UNSUPPORTED, without a call', async (name, input) => {
    const gateway = await gatewayOf('epilot');
    expect(await refused(gateway, name, input)).toEqual(['UNSUPPORTED -']);
    expect(gateway.calls()).toEqual({});
  });
});

describe('what epilot refuses', () => {
  const cases: readonly [what: string, name: string, input: object, refusal: string][] = [
    [
      'an address that is there',
      'userInvite',
      { email: 'grace.hopper@example.com' },
      'VALIDATION input.email',
    ],
    ['nobody invited', 'userInvitationResend', { email: 'x@example.com' }, 'NOT_FOUND input.email'],
    ['an unknown address', 'userPasswordResetSend', { email: 'x@example.com' }, 'NOT_FOUND input.email'],
    ['deleting oneself', 'userDelete', { id: northUser(1) }, 'FORBIDDEN -'],
    ['an unknown user', 'userDelete', { id: northUser(900) }, 'NOT_FOUND -'],
    ['an unknown user', 'userUpdate', { id: northUser(900), epilot: null }, 'NOT_FOUND -'],
    ['an unknown group', 'groupUpdate', { id: group(900) }, 'NOT_FOUND -'],
    ['an unknown group', 'groupDelete', { id: group(900) }, 'NOT_FOUND -'],
    ['an unknown member', 'groupCreate', { memberIds: [northUser(900)] }, 'VALIDATION -'],
    [
      'a setting that is not set',
      'userSettingDelete',
      { id: globalId('Setting', north, 'a/b') },
      'NOT_FOUND -',
    ],
    [
      'an unknown passkey',
      'passkeyDelete',
      { id: globalId('Passkey', north, 'passkey-north-epilot-9') },
      'NOT_FOUND -',
    ],
    [
      'another organization that one is no member of',
      'organizationSwitch',
      { organizationId: globalId('Organization', north, 1) },
      'FORBIDDEN -',
    ],
  ];

  test.each(cases)('%s: %s', async (_what, name, changes, refusal) => {
    const gateway = await gatewayOf('epilot');
    const input = { ...(await inputOf(actNamed('epilot', name), gateway)), ...changes };
    expect(await refused(gateway, name, input)).toEqual([refusal]);
    expect(gateway.control.mails()).toEqual([]);
  });

  test('a reason in plain words is passed on', async () => {
    const { userErrors } = await act(await gatewayOf('epilot'), 'userDelete', '', { id: northUser(1) });
    expect(userErrors).toEqual([{ code: 'FORBIDDEN', message: 'You cannot delete yourself', field: null }]);
  });
});
