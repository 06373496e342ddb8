import { afterAll, expect, test } from 'vitest';
import { operations, publicOperations } from '../../../src/providers/epilot/operations.ts';
import { type Row, useSandbox } from './rig.ts';

const rig = useSandbox();
const reached = new Set<string | null>();
const invite = 'CANARY-IN-invite-north-epilot-1';
const token = [['token', invite]];

const writes: readonly Row[] = [
  [
    'verifyEmail',
    (v) => v.verifyEmail('CANARY-IN-verify-north-epilot-10016-1', 'CANARY-IN-password'),
    [
      [
        'verifyEmailWithToken',
        {
          query: [['token', 'CANARY-IN-verify-north-epilot-10016-1']],
          body: { password: 'CANARY-IN-password' },
        },
      ],
    ],
  ],
  [
    'activateUser',
    (v) => v.activateUser({ token: invite, name: 'Here now', password: 'CANARY-IN-password' }),
    [['activateUser', { query: token, body: { display_name: 'Here now', password: 'CANARY-IN-password' } }]],
  ],
  ['rejectInvitation', (v) => v.rejectInvitation(invite), [['rejectInvite', { query: token, body: null }]]],
  [
    'beginPasskeyAuthentication',
    (v) => v.beginPasskeyAuthentication('ada.byron@example.com'),
    [['beginPasskeyAuthentication', { body: { email: 'ada.byron@example.com' } }]],
  ],
  [
    'beginDiscoverablePasskeyAuthentication',
    (v) => v.beginDiscoverablePasskeyAuthentication(),
    [['beginDiscoverablePasskeyAuthentication', { body: null }]],
  ],
  [
    'resolvePasskeyCredential',
    (v) =>
      v.resolvePasskeyCredential('CANARY-IN-challenge-resolve-1', {
        id: 'passkey-north-epilot-1',
        more: [1],
      }),
    [
      [
        'resolveDiscoverableCredential',
        {
          body: {
            challenge_token: 'CANARY-IN-challenge-resolve-1',
            assertion_response: { id: 'passkey-north-epilot-1', more: [1] },
          },
        },
      ],
    ],
  ],
  [
    'signUp',
    (v) =>
      v.signUp({
        token: 'CANARY-IN-partner-north-epilot-1',
        language: 'DE',
        organization: {
          kind: 'PARTNER',
          name: 'Sun & Sons',
          pricingTier: 'professional',
          email: 'office@example.com',
          phone: '+49 221 1',
          website: 'https://sun.example/',
          privacyPolicyChecked: true,
          termsAndConditionsChecked: false,
        },
        user: { name: 'Lise Meitner', email: 'lise@example.com', password: 'CANARY-IN-password' },
      }),
    [
      [
        'signUpUser',
        {
          query: [['token', 'CANARY-IN-partner-north-epilot-1']],
          body: {
            organization_detail: {
              type: 'Partner',
              name: 'Sun & Sons',
              pricing_tier: 'professional',
              email: 'office@example.com',
              phone: '+49 221 1',
              website: 'https://sun.example/',
              is_privacy_policy_checked: true,
              is_terms_and_conditions_checked: false,
            },
            user_detail: {
              full_name: 'Lise Meitner',
              email: 'lise@example.com',
              password: 'CANARY-IN-password',
            },
            language: 'de',
          },
        },
      ],
    ],
  ],
  [
    'requestPasswordReset',
    (v) => v.requestPasswordReset('ada.byron@example.com'),
    [['requestPasswordReset', { body: { email: 'ada.byron@example.com' } }]],
  ],
];

test.each(writes)('%s', async (_, act, expected) => {
  await act(rig.verbs());
  expect(rig.sent()).toMatchObject(expected.map(([operation, sent]) => ({ operation, ...sent })));
  for (const operation of rig.calls()) reached.add(operation);
});

test('no public act carries our credential', async () => {
  const open = rig.control();
  await rig.verbs().beginDiscoverablePasskeyAuthentication();
  await rig.verbs().rejectInvitation(invite);
  await rig.verbs().requestPasswordReset('ada.byron@example.com');
  expect(open.requests().map(({ account }) => account)).toEqual([null, null, null]);
});

afterAll(() => {
  const wanted = Object.values(operations).filter(
    ({ name, kind }) => kind === 'write' && publicOperations.has(name),
  );
  expect([...reached].sort()).toEqual(wanted.map(({ name }) => name).sort());
});
