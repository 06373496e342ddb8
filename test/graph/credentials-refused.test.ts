import { expect, test } from 'vitest';
import type { SandboxProviderId } from '../../src/sandbox/index.ts';
import { canaries, startCaptured } from '../support/captured.ts';
import type { Answer } from '../support/gateway.ts';

const users = (account: string) => `{ users(accounts: ["${account}"], first: 1) { nodes { id } } }`;
const clients = '{ oauthClients(accounts: ["platform-cal"], first: 1) { nodes { id } } }';
const viewer = '{ account(name: "platform-cal") { viewer { user { name } } } }';

const nobodys = 'CANARY-IN-nobodys';
const oauthClient = { id: 'clsx7q2ma0003vkhl5d8we1ra', secret: 'CANARY-calplatform-client-4c2f90' };

interface Case {
  readonly what: string;
  readonly provider: SandboxProviderId;
  readonly query: string;
  /** In place of the sandbox's, by account. */
  readonly credentials?: Readonly<Record<string, unknown>>;
  /** Of the stand-in, with its size where it has one. */
  readonly condition?: readonly [name: string, value?: number];
  readonly code: 'UNAUTHENTICATED' | 'RATE_LIMITED';
  readonly message: string;
}

const simplymeet = { provider: 'simplymeet', query: users('sales-meet') } as const;
const vyte = { provider: 'vyte', query: users('paris-vyte') } as const;
const calcom = { provider: 'calcom', query: users('office-cal') } as const;
const platform = { provider: 'calplatform' } as const;
const epilot = { provider: 'epilot', query: users('north-epilot') } as const;
const refused = { code: 'UNAUTHENTICATED' } as const;
const limited = { code: 'RATE_LIMITED' } as const;

const cases: readonly Case[] = [
  {
    ...simplymeet,
    ...refused,
    what: 'SimplyMeet.me, a wrong key',
    credentials: { 'sales-meet': { apiKey: nobodys } },
    message: 'Invalid API key',
  },
  {
    ...vyte,
    ...refused,
    what: 'Vyte, a wrong key',
    credentials: { 'paris-vyte': { apiKey: nobodys } },
    message: 'Vyte does not accept the key of this account: it needs a new one.',
  },
  {
    ...calcom,
    ...refused,
    what: 'Cal.com v1, a wrong key',
    credentials: { 'office-cal': { apiKey: `cal_${nobodys}` } },
    message:
      'Cal.com does not accept the key of this account: it is wrong or has expired, or the instance has no licence.',
  },
  {
    ...calcom,
    ...refused,
    what: 'Cal.com v1, an expired key',
    condition: ['expired'],
    message:
      'Cal.com does not accept the key of this account: it is wrong or has expired, or the instance has no licence.',
  },
  {
    ...calcom,
    ...refused,
    what: 'Cal.com v1, a locked owner',
    condition: ['locked'],
    message:
      'The user whose key this account has is locked: an administrator of the Cal.com instance has to unlock them.',
  },
  {
    ...calcom,
    ...limited,
    what: 'Cal.com v1, too many calls',
    condition: ['limited', 1],
    message: 'This account has called Cal.com too often.',
  },
  {
    ...calcom,
    ...limited,
    what: 'Cal.com v1, too many calls to an older version',
    condition: ['limited-older', 1],
    message: 'This account has called Cal.com too often.',
  },
  {
    ...platform,
    ...refused,
    what: 'Cal.com Platform, a wrong key',
    query: clients,
    credentials: { 'platform-cal': { apiKey: `cal_${nobodys}` } },
    message: 'CustomThrottlerGuard - Invalid API Key',
  },
  {
    ...platform,
    ...refused,
    what: 'Cal.com Platform, an expired key',
    query: clients,
    condition: ['expired-key'],
    message: 'Your api key is expired',
  },
  {
    ...platform,
    ...refused,
    what: "Cal.com Platform, a client's wrong secret",
    query: users('platform-cal'),
    credentials: { 'platform-cal': { oauthClient: { ...oauthClient, secret: nobodys } } },
    message: 'Invalid client secret',
  },
  {
    ...platform,
    ...refused,
    what: 'Cal.com Platform, an expired token that may not be renewed',
    query: viewer,
    condition: ['expired-token'],
    message:
      'The access token of the managed user has expired. To have it renewed, set `stateDir`: a refresh token works once, so its successor must be kept.',
  },
  {
    ...platform,
    ...refused,
    what: 'Cal.com Platform, a revoked token',
    query: viewer,
    condition: ['revoked-token'],
    message: 'Invalid Access Token.',
  },
  {
    ...platform,
    ...refused,
    what: 'Cal.com Platform, a wrong token',
    query: viewer,
    credentials: {
      'platform-cal': { oauthClient, managedUser: { accessToken: nobodys, refreshToken: `${nobodys}-too` } },
    },
    message: 'Invalid Access Token.',
  },
  {
    ...platform,
    ...limited,
    what: 'Cal.com Platform, too many calls',
    query: clients,
    condition: ['limited', 0],
    message: 'CustomThrottlerGuard - Too many requests. Please try again later.',
  },
  {
    ...epilot,
    ...refused,
    what: 'epilot, a wrong token',
    credentials: { 'north-epilot': { token: nobodys } },
    message: 'Unauthorized',
  },
  {
    ...epilot,
    ...refused,
    what: 'epilot, an expired token',
    condition: ['expired-token'],
    message: 'The incoming token has expired',
  },
  {
    ...epilot,
    ...limited,
    what: 'epilot, too many calls',
    condition: ['limited', 7],
    message: 'Too many requests',
  },
];

test.each(cases)('$what: $code, asked once, and no key in answer, log or metric', async (it) => {
  const { credentials, condition } = it;
  const own = await startCaptured({
    only: [it.provider],
    patienceMs: 8_000,
    ...(credentials === undefined ? {} : { credentials }),
  });
  try {
    const [name, value] = condition ?? [];
    if (name !== undefined) {
      own.gateway.control.setConditions([value === undefined ? { name } : { name, value }]);
    }
    const text = await own.send(it.query);
    const { errors } = JSON.parse(text.split('\n\n')[1] ?? '') as Answer;
    expect(errors).toMatchObject([{ message: it.message, extensions: { code: it.code } }]);
    expect(own.gateway.control.count()).toBe(1);
    expect(canaries([...own.answers, ...own.lines, await own.metrics()])).toEqual([]);
  } finally {
    await own.gateway.close();
  }
});
