import { beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../src/sandbox/index.ts';
import { type Act, inputOf } from '../support/acts/act.ts';
import { actNamed, actsOf, named } from '../support/acts/index.ts';
import { faults } from '../support/answers.ts';
import { act, north, northUser, refused, solar } from '../support/epilot.ts';
import { startGateway, type TestGateway, type TestGatewayOptions } from '../support/gateway.ts';
import { useGateways } from '../support/gateways.ts';
import { mutationDocument, type PayloadAnswer } from '../support/mutations.ts';

const gatewayOf = useGateways();
const publicActs = actsOf('epilot').filter(({ account }) => account === '-');
const publicReads = [
  `{ invitation(account: "${north}", token: "CANARY-IN-invite-north-epilot-1") { organizationLogoUrl } }`,
  `{ loginParameters(account: "${north}", username: "ada.byron@example.com") { cognitoRegion } }`,
  `{ legacyLoginParameters(account: "${north}", username: "ada.byron@example.com") { cognitoRegion } }`,
];

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await gatewayOf('epilot');
});

async function within<T>(options: TestGatewayOptions, run: (own: TestGateway) => Promise<T>): Promise<T> {
  const own = await startGateway({ ...options, only: ['epilot'] });
  try {
    return await run(own);
  } finally {
    await own.close();
  }
}

test('the provider refuses our token where none is needed, so that what works sent none', async () => {
  const [{ origin = '', accounts = [] } = {}] = gateway.sandbox.providers;
  const token = accounts.find(({ name }) => name === north)?.credentials.token;
  const response = await fetch(`${origin}/v2/users/public/passkeys:authenticateBeginDiscoverable`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(400);
  for (const query of publicReads) expect(faults(await gateway.ask(query))).toEqual([]);
});

describe('switched off by the account', () => {
  const off = { settings: { [north]: { publicActs: false } } };
  const reason = expect.stringContaining('the account is configured without publicActs');

  test.each(named(publicActs))('%s is UNSUPPORTED with the reason, without a call', (_, { name, input }) =>
    within(off, async (own) => {
      const answer = await own.data<PayloadAnswer>(mutationDocument(name), { input });
      expect(answer[name]?.userErrors).toEqual([{ code: 'UNSUPPORTED', message: reason, field: null }]);
      expect(own.calls()).toEqual({});
    }),
  );

  test('so are the reads; the other account and acts with a credential go on', () =>
    within(off, async (own) => {
      for (const query of publicReads) {
        const { errors } = await own.ask(query);
        expect(errors).toMatchObject([
          { message: reason, extensions: { code: 'UNSUPPORTED', account: north } },
        ]);
      }
      expect(own.calls()).toEqual({});
      expect(await refused(own, 'passkeyDiscoverableAuthenticationBegin', { account: solar })).toEqual([]);
      const { user } = await act(own, 'userUpdate', 'user { name }', { id: northUser(2), name: 'Grace' });
      expect(user).toEqual({ name: 'Grace' });
    }));

  test('is the default', () =>
    within({ settings: { [north]: {} } }, async (own) => {
      expect(await refused(own, 'passkeyDiscoverableAuthenticationBegin', { account: north })).toEqual([
        'UNSUPPORTED -',
      ]);
    }));
});

describe('how often', () => {
  const token = 'CANARY-IN-no-such-token';
  const look = (own: TestGateway, account = north) =>
    own.ask(`{ invitation(account: "${account}", token: "${token}") { organizationLogoUrl } }`);
  const limit = { publicPerMinute: 10 };

  test('the eleventh within a minute is told to wait, without a call, whatever it is', () =>
    within(limit, async (own) => {
      for (let turn = 0; turn < 9; turn++) expect(faults(await look(own))).toEqual([]);
      expect(await refused(own, 'userActivate', { account: north, token })).toEqual([
        'NOT_FOUND input.token',
      ]);
      own.calls();
      for (const { name, input } of publicActs) {
        const { errors = [] } = await own.ask(mutationDocument(name), { input });
        expect(errors).toMatchObject([
          { path: [name], extensions: { code: 'RATE_LIMITED', account: north } },
        ]);
        const retryAfterMs = Number(errors[0]?.extensions.retryAfterMs);
        expect(retryAfterMs).toBeGreaterThan(0);
        expect(retryAfterMs).toBeLessThanOrEqual(60_000);
      }
      for (const query of publicReads) expect(faults(await own.ask(query))).toHaveLength(1);
      expect(own.calls()).toEqual({});
      expect(faults(await look(own, solar))).toEqual([]);
      expect(await refused(own, 'userUpdate', { id: northUser(2), name: 'Grace' })).toEqual([]);
    }));

  test('many in one request are counted one by one', () =>
    within(limit, async (own) => {
      const fields = Array.from(
        { length: 12 },
        (_, index) => `a${index}: invitation(account: "${north}", token: "${token}") { organizationLogoUrl }`,
      );
      expect(faults(await own.ask(`{ ${fields.join(' ')} }`))).toEqual([
        `a10 RATE_LIMITED ${north}`,
        `a11 RATE_LIMITED ${north}`,
      ]);
    }));

  test('is counted for each visitor alone', async () => {
    let visitor = '192.0.2.1';
    await within({ publicPerMinute: 1, visitor: () => visitor }, async (own) => {
      expect(faults(await look(own))).toEqual([]);
      expect(faults(await look(own))).toEqual([`invitation RATE_LIMITED ${north}`]);
      visitor = '192.0.2.2';
      expect(faults(await look(own))).toEqual([]);
    });
  });
});

describe('asking for a new password', () => {
  const words = 'If there is such a user, a mail is on its way to them.';
  const ask = async (own: TestGateway, email: string) =>
    act(own, 'passwordResetRequest', 'message', { account: north, email });

  test('is answered in the same words, known or not, and mails whoever is known', async () => {
    const answers = await Promise.all(
      ['grace.hopper@example.com', 'nobody@example.com'].map((email) => ask(gateway, email)),
    );
    expect(answers).toEqual(answers.map(() => ({ message: words, userErrors: [] })));
    expect(gateway.control.mails().map(({ to }) => to)).toEqual(['grace.hopper@example.com']);
    expect(gateway.calls()).toEqual({ '- requestPasswordReset': 2 });
  });

  test('is answered in the same words whatever goes wrong, and never asked twice', () =>
    within({ timeoutMs: 400 }, async (own) => {
      const wrong: readonly Fault[] = [
        ...[400, 401, 403, 404, 409, 422, 429, 500, 503].map((status): Fault => ({ kind: 'status', status })),
        ...(['reset', 'html', 'hang', 'drip', 'lost-answer', 'empty', 'malformed-json'] as const).map(
          (kind): Fault => ({ kind }),
        ),
      ];
      own.control.setFaults(wrong.map((fault) => ({ ...fault, times: 1 })));
      const answers = await Promise.all(wrong.map(() => ask(own, 'grace.hopper@example.com')));
      expect(answers).toEqual(answers.map(() => ({ message: words, userErrors: [] })));
      const met = own.control.requests().flatMap((request) => request.faults);
      expect(met.sort()).toEqual(wrong.map(({ kind }) => kind).sort());
    }));

  test('no address at all is refused, as that tells nothing of anybody', async () => {
    const { errors } = await gateway.ask(mutationDocument('passwordResetRequest'), {
      input: { account: north, email: 'no address' },
    });
    expect(errors).toHaveLength(1);
    expect(gateway.calls()).toEqual({});
  });
});

describe('invitations', () => {
  const token = 'CANARY-IN-invite-north-epilot-1';
  const input = { account: north, token };
  const invitation = async (selection = 'organization { name } invitee { externalId status }') =>
    (
      await gateway.data<{ invitation: unknown }>(
        `query ($token: String!) { invitation(account: "${north}", token: $token) { ${selection} } }`,
        { token },
      )
    ).invitation;
  const spent = async () => {
    expect(await invitation()).toBeNull();
    expect(await refused(gateway, 'userActivate', input)).toEqual(['NOT_FOUND input.token']);
    expect(await refused(gateway, 'invitationReject', input)).toEqual(['NOT_FOUND input.token']);
  };
  const ines = async () =>
    (await gateway.data<{ node: unknown }>(`{ node(id: "${northUser(7)}") { ... on User { name status } } }`))
      .node;

  test('are read, accepted once, and then nothing', async () => {
    expect(await invitation()).toEqual({
      organization: { name: 'North energy' },
      invitee: { externalId: '10021', status: 'PENDING' },
    });
    expect(await refused(gateway, 'userActivate', { ...input, password: 'short' })).toEqual(['VALIDATION -']);
    expect(await refused(gateway, 'userActivate', { ...input, name: 'Ines' })).toEqual([]);
    expect(await ines()).toEqual({ name: 'Ines', status: 'ACTIVE' });
    await spent();
  });

  test('are turned down once, and then nobody is there', async () => {
    expect(await act(gateway, 'invitationReject', 'rejected', input)).toEqual({
      rejected: true,
      userErrors: [],
    });
    expect(await ines()).toBeNull();
    await spent();
  });

  test('of a partner work once for a new organization', async () => {
    const signUp: Act = actNamed('epilot', 'signUp');
    const first = (await inputOf(signUp, gateway)) as { user: object };
    expect(await refused(gateway, 'signUp', first)).toEqual([]);
    expect(await refused(gateway, 'signUp', first)).toEqual(['CONFLICT -']);
    const second = { ...first, user: { ...first.user, email: 'mary.two@example.com' } };
    expect(await refused(gateway, 'signUp', second)).toEqual(['NOT_FOUND -']);
    expect(gateway.calls()).toEqual({ '- signUpUser': 3 });
  });
});
