import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Fault } from '../../src/sandbox/index.ts';
import { type CapturedGateway, canaries, startCaptured } from '../support/captured.ts';
import { group, north, northUser } from '../support/epilot.ts';
import { mutationDocument } from '../support/mutations.ts';

/** No other instant of the stand-in lies in that year: when a password reset runs out. */
const resetExpiry = '2099-09-09';

let captured: CapturedGateway;
beforeAll(async () => {
  captured = await startCaptured({ only: ['epilot'], patienceMs: 8_000, timeoutMs: 8_000 });
});
afterAll(() => captured.gateway.close());
beforeEach(() => captured.gateway.reset());

async function expectNothing(from: CapturedGateway): Promise<void> {
  const everything = [...from.answers, ...from.lines, await from.metrics()];
  expect(canaries(everything)).toEqual([]);
  expect(everything.join('')).not.toContain(resetExpiry);
}

const details = `epilot {
  statusRaw draftEmail draftEmailExpiresAt department phone secondaryPhone signature favorites featurePreferences
  emailNotificationSetting inAppNotificationSetting properties { name value } tags
}`;
const user = `externalId name email emails status createdAt updatedAt ${details}`;

test('the provider does answer what must not be told', async () => {
  const [{ origin = '', accounts = [] } = {}] = captured.gateway.sandbox.providers;
  const token = accounts.find(({ name }) => name === north)?.credentials.token;
  const headers = { authorization: `Bearer ${token}` };
  for (const path of ['/v2/users/me', '/v2/users?limit=40', '/v1/groups/g-1?hydrate=true']) {
    const text = await (await fetch(origin + path, { headers })).text();
    expect([canaries([text]).length > 0, text.includes(resetExpiry)]).toEqual([true, true]);
  }
});

test.each([
  ['a list of users', `{ users(first: 60) { nodes { ${user} } } }`],
  ['a user', `{ node(id: "${northUser(2)}") { ... on User { ${user} } } }`],
  ['the user behind the token', `{ accounts { viewer { user { ${user} } } } }`],
  [
    'members and who is next',
    `{ groups(first: 12) { nodes { members { ${user} } currentAssignee { ${user} } epilot { createdBy { ${user} } } } } }`,
  ],
  ['members of one group', `{ node(id: "${group(1)}") { ... on Group { members { ${user} } } } }`],
  [
    'users of the first version',
    `{ legacyUsers(account: "${north}", first: 40) { nodes { name email user { ${user} } } } }`,
  ],
])('%s: neither the invitation’s token nor a password reset', async (_what, query) => {
  const text = await captured.send(query);
  expect(text).not.toContain('"errors"');
  expect(text).toContain('@example.com');
  await expectNothing(captured);
});

test.each([
  ['userInvite', { account: north, email: 'lise.meitner@example.com' }],
  ['userInvitationResend', { account: north, email: 'ines.ibrahim@example.com' }],
  ['userUpdate', { id: northUser(2), email: 'admiral@example.com', epilot: { status: 'PENDING' } }],
])('%s: the user without the token that was mailed', async (name, input) => {
  const text = await captured.send(mutationDocument(name, `user { ${user} }`), { input });
  expect(text).toContain('"userErrors":[]');
  expect(text).toContain('"status":"PENDING"');
  await expectNothing(captured);
});

test('answers that come in other shapes do not let it through', async () => {
  const shapes: readonly Fault[] = [
    { kind: 'wrong-types' },
    { kind: 'missing-fields', fields: ['UserV2.status', 'UserV2.email', 'UserV2.organization_id'] },
    { kind: 'wrong-id' },
    { kind: 'wrong-id', as: 'missing' },
  ];
  for (const shape of shapes) {
    captured.gateway.control.setFaults([shape]);
    await captured.send(
      `{ groups(first: 4) { nodes { members { ${user} } } } users(first: 9) { nodes { ${user} } } }`,
    );
  }
  await expectNothing(captured);
});

test('who forgot a password, and what came of it, is in no line', async () => {
  const own = await startCaptured({ only: ['epilot'] });
  try {
    const statuses = [200, 400, 500];
    own.gateway.control.setFaults(
      statuses.map((status) => ({
        kind: 'status',
        status,
        body: { message: 'No CANARY-IN-forgot@example.com' },
        times: 1,
      })),
    );
    const input = { account: north, email: 'CANARY-IN-forgot@example.com' };
    const document = mutationDocument('passwordResetRequest', 'message');
    const texts = await Promise.all(statuses.map(() => own.send(document, { input })));
    for (const text of texts) expect(text).toContain('"userErrors":[]');
    expect(own.lines.filter((line) => line.includes('requestPasswordReset'))).toHaveLength(3);
    await expectNothing(own);
  } finally {
    await own.gateway.close();
  }
});
