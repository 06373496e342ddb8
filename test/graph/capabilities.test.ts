import { afterAll, beforeAll, expect, test } from 'vitest';
import { providers } from '../../src/providers/index.ts';
import { account as platform } from '../support/acts/calplatform-ids.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { sales } from '../support/ids.ts';

interface Capability {
  readonly verb: string;
  readonly operations: readonly string[];
  readonly supported: boolean;
  readonly whyNot: string | null;
}

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ only: ['simplymeet', 'calplatform'] });
});
afterAll(() => gateway.close());

async function capabilitiesOf(account: string, supported?: boolean | null): Promise<readonly Capability[]> {
  const { account: found } = await gateway.data<{ account: { capabilities: readonly Capability[] } }>(
    `query ($name: String!, $supported: Boolean) {
      account(name: $name) { capabilities(supported: $supported) { verb operations supported whyNot } }
    }`,
    { name: account, supported },
  );
  return found.capabilities;
}

const verbsIn = (capabilities: readonly Capability[]) => capabilities.map(({ verb }) => verb);
const one = async (account: string, verb: string) =>
  (await capabilitiesOf(account)).find((it) => it.verb === verb);

test('every account lists every verb of every provider, configured or not, once and in the same order', async () => {
  const every = new Set(providers.flatMap(({ verbs }) => Object.keys(verbs)));
  const listed = verbsIn(await capabilitiesOf(sales));
  expect([...listed].sort()).toEqual([...every].sort());
  expect(verbsIn(await capabilitiesOf(platform))).toEqual(listed);
  expect(gateway.calls()).toEqual({});
});

test('what it can do comes with its operations, what it cannot with the reason', async () => {
  expect(await one(sales, 'listEvents')).toEqual({
    verb: 'listEvents',
    operations: ['getListOfEvents'],
    supported: true,
    whyNot: null,
  });
  expect(await one(sales, 'createGroup')).toEqual({
    verb: 'createGroup',
    operations: [],
    supported: false,
    whyNot: 'SimplyMeet.me has nothing of the kind',
  });
});

test('what the configuration withholds comes with both', async () => {
  // Without a folder to keep it in, no new key is asked for.
  expect(await one(platform, 'rotateApiKey')).toEqual({
    verb: 'rotateApiKey',
    operations: ['api_keys_controller_refresh'],
    supported: false,
    whyNot: 'there is no stateDir in which a new credential could be kept',
  });
});

test.each([sales, platform])('%s: one kind alone, or both', async (account) => {
  const both = await capabilitiesOf(account);
  const able = both.filter(({ supported }) => supported);
  const unable = both.filter(({ supported }) => !supported);
  expect(able.length).toBeGreaterThan(20);
  expect(unable.length).toBeGreaterThan(20);
  expect(await capabilitiesOf(account, true)).toEqual(able);
  expect(await capabilitiesOf(account, false)).toEqual(unable);
  expect(await capabilitiesOf(account, null)).toEqual(both);
  for (const { whyNot } of able) expect(whyNot).toBeNull();
  for (const { whyNot } of unable) expect(whyNot).toMatch(/\w$/);
});

test('what it lists as unsupported is refused without a call, with the same reason', async () => {
  const { errors } = await gateway.ask(`{ groups(accounts: ["${sales}"]) { nodes { id } } }`);
  expect(errors).toMatchObject([
    { extensions: { code: 'UNSUPPORTED', remedy: { action: 'CHOOSE_ANOTHER_ACCOUNT', until: null } } },
  ]);
  const { apiKeyRotate } = await gateway.data<{
    apiKeyRotate: { userErrors: { message: string; remedy: { action: string } }[] };
  }>(
    `mutation { apiKeyRotate(input: { account: "${platform}" }) { userErrors { message remedy { action } } } }`,
  );
  const why = (await one(platform, 'rotateApiKey'))?.whyNot ?? '';
  expect(apiKeyRotate.userErrors).toEqual([
    { message: expect.stringContaining(why), remedy: { action: 'CHOOSE_ANOTHER_ACCOUNT' } },
  ]);
  expect(gateway.calls()).toEqual({});
});

test('some verbs alone, in the order asked for; one that nobody has is a mistake', async () => {
  const asked = (verbs: readonly string[]) =>
    gateway.ask<{ accounts: { capabilities: Capability[] }[] }>(
      'query ($verbs: [String!]) { accounts { capabilities(verbs: $verbs) { verb supported } } }',
      { verbs },
    );
  const { data } = await asked(['deleteUser', 'listUsers']);
  expect(data?.accounts.map(({ capabilities }) => capabilities)).toEqual([
    [
      { verb: 'deleteUser', supported: false },
      { verb: 'listUsers', supported: true },
    ],
    [
      { verb: 'deleteUser', supported: false },
      { verb: 'listUsers', supported: true },
    ],
    [
      { verb: 'deleteUser', supported: true },
      { verb: 'listUsers', supported: true },
    ],
  ]);
  const { errors } = await asked(['listUsers', 'deleteUsers']);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'VALIDATION', argument: 'verbs[1]' });
  expect((await asked([])).data?.accounts[0]?.capabilities).toEqual([]);
});
