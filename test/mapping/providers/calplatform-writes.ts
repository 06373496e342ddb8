import type { MappingCase, Pair } from '../case.ts';
import { account, clients, type Hooks, managed, oneAccount, oneClient } from './calplatform-parts.ts';

const oneName = 'Cal.com keeps the full name only: it is given as one, or as two halves.';
const halves = { 'input.firstName': oneName, 'input.lastName': oneName };
const whole = { 'input.name': oneName };

const ofUser = {
  'input.account': [account, account],
  'input.id': [managed(42), managed(43)],
  'input.locale': ['en', 'pl'],
  'input.calplatform.timeFormat': [12, 24],
  'input.calplatform.defaultScheduleId': ['742', '743'],
} satisfies Readonly<Record<string, Pair>>;

const users: readonly MappingCase[] = [
  ...['userCreate', 'userUpdate', 'viewerUpdate'].flatMap((act) =>
    [halves, whole].map((absent) => ({
      document: `mutation { ${act} { everything } }`,
      values: ofUser,
      absent,
      fixed: { 'input.account': oneAccount },
    })),
  ),
  { document: 'mutation { userDelete { everything } }', values: ofUser },
  {
    document: 'mutation { managedUserTokensRotate { everything } }',
    values: { 'input.id': [managed(43), managed(44)] },
  },
  {
    document: 'mutation { managedUserTokensRefresh { everything } }',
    values: {
      'input.account': [account, account],
      'input.refreshToken': ['CANARY-calplatform-refresh-b35a07', 'CANARY-IN-of-nobody'],
    },
    fixed: { 'input.account': oneAccount },
  },
];

const ofWebhook = {
  'input.account': [account, account],
  'input.oauthClientId': [clients[0], clients[1]],
  'input.triggers': [['BOOKING_CREATED'], ['BOOKING_PAID']],
  'input.secret': ['CANARY-IN-one', 'CANARY-IN-two'],
  'input.calplatform.version': ['2021-10-20', undefined], // there is no other
} satisfies Readonly<Record<string, Pair>>;

const webhooks = ({ own, ofClient }: Hooks): readonly MappingCase[] => [
  {
    document: 'mutation { webhookCreate { everything } }',
    values: ofWebhook,
    absent: { 'input.oauthClientId': 'Without one it is a webhook of the user.' },
    fixed: { 'input.account': oneAccount },
  },
  {
    document: 'mutation { webhookCreate { everything } }',
    values: ofWebhook,
    fixed: { 'input.account': oneAccount, 'input.oauthClientId': oneClient },
  },
  ...['webhookUpdate', 'webhookDelete'].flatMap((act) =>
    [own, ofClient].map((ids) => ({
      document: `mutation { ${act} { everything } }`,
      values: { ...ofWebhook, 'input.id': ids },
    })),
  ),
  {
    document: 'mutation { webhooksDeleteAll { everything } }',
    values: ofWebhook,
    fixed: { 'input.oauthClientId': oneClient },
  },
];

const ofClient = {
  'input.account': [account, account],
  'input.id': [clients[1], clients[2]],
  'input.redirectUris': [['https://one.example/'], ['https://two.example/']],
  'input.permissions': [['BOOKING_READ'], ['*']],
} satisfies Readonly<Record<string, Pair>>;

const oauthClients: readonly MappingCase[] = [
  {
    document: 'mutation { oauthClientCreate { everything } }',
    values: ofClient,
    fixed: { 'input.account': oneAccount },
  },
  { document: 'mutation { oauthClientUpdate { everything } }', values: ofClient },
  { document: 'mutation { oauthClientDelete { everything } }', values: ofClient },
];

const state = (fromApp: boolean): string =>
  JSON.stringify({ fromApp, accessToken: 'CANARY-calplatform-access-9e81d3' });

const others: readonly MappingCase[] = [
  { document: 'mutation { apiKeyRotate { everything } }' },
  { document: 'mutation { stripeConnectStart { everything } }' },
  {
    document: 'mutation { stripeConnectFinish { everything } }',
    values: { 'input.state': [state(false), state(true)], 'input.code': ['ac_one', 'ac_two'] },
  },
].map((it) => ({ ...it, fixed: { 'input.account': oneAccount } }) as MappingCase);

export const writes = (hooks: Hooks): readonly MappingCase[] => [
  ...users,
  ...webhooks(hooks),
  ...oauthClients,
  ...others,
];
