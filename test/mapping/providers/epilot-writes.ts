import type { MappingCase, Pair } from '../case.ts';
import { account, id, noCredential, type Parts, users } from './epilot-parts.ts';
import { setKeys, setScopes } from './epilot-reads.ts';

const oneName = 'The provider keeps the full name only: it is given whole, or in halves.';
const noZone = 'The provider keeps no zone.';
const eitherOr = 'All members are given, or those who come and go.';

const groups: Pair = [id('Group', 'g-1'), id('Group', 'g-2')];
const members: Pair = [[id('User', '10020')], [id('User', '10023')]];
const organizations: Pair = [id('Organization', '739224'), id('Organization', '815001')];
const colors: Pair = [
  ['#000000', '#111111'],
  ['#222222', '#333333'],
];

const ofGroup = {
  'input.abbreviation': ['AB', 'CD'],
  'input.epilot.image.gradientColors': colors,
  'input.memberIds': members,
} satisfies Record<string, Pair>;

const ofUsers = ({ navigations }: Parts): readonly MappingCase[] => {
  const updated = {
    document: 'mutation { userUpdate { everything } }',
    values: {
      'input.id': users,
      'input.locale': ['en', 'de'],
      'input.epilot.customStartPage': ['/app/one', '/app/two'],
      'input.epilot.navigationId': navigations,
    },
  } satisfies MappingCase;
  return [
    {
      ...updated,
      absent: { 'input.firstName': oneName, 'input.lastName': oneName, 'input.timeZone': noZone },
    },
    { ...updated, absent: { 'input.name': oneName, 'input.timeZone': noZone } },
    {
      document: 'mutation { userDelete { everything } }',
      values: { 'input.id': [users[1], id('User', '10017')] }, // nobody deletes themselves
    },
    {
      document: 'mutation { userInvite { everything } }',
      values: { 'input.roles': [['739224:user'], ['739224:owner']] },
    },
    {
      document: 'mutation { userInvitationResend { everything } }',
      values: { 'input.email': ['ines.ibrahim@example.com', 'xaver.wagner@example.com'] },
    },
    {
      document: 'mutation { userPasswordResetSend { everything } }',
      values: { 'input.email': ['ada.byron@example.com', 'grace.hopper@example.com'] },
    },
    {
      document: 'mutation { organizationSwitch { everything } }',
      values: { 'input.organizationId': organizations },
    },
  ];
};

const ofGroups: readonly MappingCase[] = [
  {
    document: 'mutation { groupCreate { everything } }',
    values: ofGroup,
    without: { 'input.account': ['input.memberIds'] }, // members of another account are refused
  },
  {
    document: 'mutation { groupUpdate { everything } }',
    values: { 'input.id': groups, ...ofGroup },
    absent: { 'input.addMemberIds': eitherOr, 'input.removeMemberIds': eitherOr },
  },
  {
    document: 'mutation { groupUpdate { everything } }',
    values: {
      'input.id': groups,
      ...ofGroup,
      'input.addMemberIds': [[users[1]], [id('User', '10017')]],
      'input.removeMemberIds': [[users[0]], [id('User', '10018')]],
    },
    absent: { 'input.memberIds': eitherOr },
    // Another group has other members already.
    several: { 'input.id': ['updateGroup path.id', 'updateGroup body.user_ids'] },
  },
  { document: 'mutation { groupAssignmentAdvance { everything } }', values: { 'input.id': groups } },
  { document: 'mutation { groupDelete { everything } }', values: { 'input.id': groups } },
];

const ofViewer: readonly MappingCase[] = [
  { document: 'mutation { userSettingPut { everything } }' },
  {
    document: 'mutation { userSettingDelete { everything } }',
    values: { 'input.id': setKeys },
    also: [{ leaf: 'input.id', values: setScopes }],
  },
  {
    document: 'mutation { navigationCreate { everything } }',
    values: { 'input.configuration': [{ home: [{ key: 'one' }] }, { home: [{ key: 'two' }] }] },
  },
  { document: 'mutation { passkeyRegistrationBegin { everything } }' },
  {
    document: 'mutation { passkeyRegistrationComplete { everything } }',
    values: {
      'input.challengeToken': [1, 2].map(
        (n) => `CANARY-IN-challenge-register-${account}-${n}`,
      ) as unknown as Pair,
      'input.registrationResponse': [{ id: 'new-one' }, { id: 'new-two' }],
    },
  },
  {
    document: 'mutation { passkeyDelete { everything } }',
    values: {
      'input.id': [id('Passkey', `passkey-${account}-1`), id('Passkey', `passkey-${account}-2`)],
    },
  },
];

const passwords: Pair = ['CANARY-IN-password-1', 'CANARY-IN-password-2'];
const tokens = (of: string): Pair => [`CANARY-IN-${of}-1`, `CANARY-IN-${of}-2`];

const ofStrangers: readonly MappingCase[] = [
  {
    document: 'mutation { signUp { everything } }',
    values: { 'input.token': tokens(`partner-${account}`) },
  },
  {
    document: 'mutation { emailVerify { everything } }',
    values: {
      'input.token': [`CANARY-IN-verify-${account}-10016-1`, `CANARY-IN-verify-${account}-10018-1`],
    },
  },
  { document: 'mutation { passwordResetRequest { everything } }' },
  {
    document: 'mutation { userActivate { everything } }',
    values: { 'input.token': tokens(`invite-${account}`) },
  },
  {
    document: 'mutation { invitationReject { everything } }',
    values: { 'input.token': tokens(`invite-${account}`) },
  },
  {
    document: 'mutation { passkeyAuthenticationBegin { everything } }',
    values: { 'input.email': ['ada.byron@example.com', 'grace.hopper@example.com'] },
  },
  { document: 'mutation { passkeyDiscoverableAuthenticationBegin { everything } }' },
  {
    document: 'mutation { passkeyCredentialResolve { everything } }',
    values: {
      'input.challengeToken': tokens('challenge-resolve'),
      'input.assertionResponse': [{ id: `passkey-${account}-1` }, { id: `passkey-${account}-2` }],
    },
  },
].map((it) => ({ ...it, fixed: { 'input.account': noCredential } }) as MappingCase);

export const writtenValues = { password: passwords } satisfies Record<string, Pair>;

export const epilotWrites = (parts: Parts): readonly MappingCase[] => [
  ...ofUsers(parts),
  ...ofGroups,
  ...ofViewer,
  ...ofStrangers,
];
