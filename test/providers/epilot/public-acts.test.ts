import { afterEach, expect, test } from 'vitest';
import { publicOperations } from '../../../src/providers/epilot/operations.ts';
import { publicVerbs, verbs } from '../../../src/providers/epilot/verbs.ts';
import { startGateway, type TestGateway, type TestGatewayOptions } from '../../support/gateway.ts';
import { mutationDocument } from '../../support/mutations.ts';
import { epilot } from './rig.ts';

const account = 'north-epilot';
let gateway: TestGateway;
const start = async (options: TestGatewayOptions) => {
  gateway = await startGateway({ only: ['epilot'], ...options });
};
afterEach(() => gateway.close());

test('are those that take no credential, are off unless configured, and then seldom', async () => {
  await start({});
  const operations = publicVerbs.flatMap((verb): readonly string[] => verbs[verb]);
  expect(operations.sort()).toEqual([...publicOperations].sort());
  expect(epilot.settings.parse({})).toEqual({ publicActs: false });
  expect(epilot.publicVerbs).toEqual({ verbs: publicVerbs, perMinute: 10 });
});

test('where they are off they cost no call, are no capability, and say why', async () => {
  await start({ settings: { [account]: { publicActs: false } } });
  const input = { account, email: 'ada.byron@example.com' };
  const { passwordResetRequest } = await gateway.data<{ passwordResetRequest: { userErrors: unknown[] } }>(
    mutationDocument('passwordResetRequest'),
    { input },
  );
  expect(passwordResetRequest.userErrors).toMatchObject([
    { code: 'UNSUPPORTED', message: expect.stringContaining('publicActs') },
  ]);
  const read = await gateway.ask(`{ invitation(account: "${account}", token: "x") { organizationLogoUrl } }`);
  expect(read.errors).toMatchObject([{ extensions: { code: 'UNSUPPORTED' } }]);
  const { accounts } = await gateway.data<{ accounts: { name: string; capabilities: { verb: string }[] }[] }>(
    '{ accounts { name capabilities(supported: true) { verb } } }',
  );
  const [north, solar] = accounts.map(({ capabilities }) => capabilities.map(({ verb }) => verb));
  expect(publicVerbs.filter((verb) => north?.includes(verb))).toEqual([]);
  expect(publicVerbs.filter((verb) => !solar?.includes(verb))).toEqual([]);
  expect(gateway.calls()).toEqual({});
});

test('a visitor who insists is turned away without a call; whatever needs a credential goes on', async () => {
  await start({ publicPerMinute: 10 });
  const query = `query ($token: String!) { invitation(account: "${account}", token: $token) { invitee { id } } }`;
  for (let n = 1; n <= 10; n++) await gateway.data(query, { token: `CANARY-IN-no-token-${n}` });
  const { errors } = await gateway.ask(query, { token: 'CANARY-IN-no-token-11' });
  expect(errors).toMatchObject([
    { extensions: { code: 'RATE_LIMITED', account, retryAfterMs: expect.any(Number) } },
  ]);
  const counted = { input: { account } };
  const begun = await gateway.ask(mutationDocument('passkeyDiscoverableAuthenticationBegin'), counted);
  expect(begun.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  expect(gateway.calls()).toEqual({ '- checkInviteToken': 10 });
  await gateway.data(`{ users(accounts: ["${account}"], first: 1) { nodes { id } } }`);
});

test('an invitation is read, and accepted once', async () => {
  await start({});
  const token = 'CANARY-IN-invite-north-epilot-1';
  const data = await gateway.data<Record<string, unknown>>(
    `query ($token: String!) { invitation(account: "${account}", token: $token) {
      organization { externalId name } organizationLogoUrl invitee { externalId email status }
    } }`,
    { token },
  );
  expect(data.invitation).toMatchObject({
    organization: { externalId: '739224', name: 'North energy' },
    invitee: { externalId: '10021', email: 'ines.ibrahim@example.com', status: 'PENDING' },
  });
  const input = { account, token, name: 'Ines', password: 'CANARY-IN-password-1' };
  const accept = async () =>
    (await gateway.send(mutationDocument('userActivate', 'activated'), { input })).text;
  expect(JSON.parse(await accept()).data.userActivate).toEqual({ activated: true, userErrors: [] });
  const again = await accept();
  expect(JSON.parse(again).data.userActivate.userErrors).toMatchObject([
    { code: 'NOT_FOUND', field: ['input', 'token'] },
  ]);
  expect(again).not.toContain('CANARY');
});
