import { afterEach, expect, test } from 'vitest';
import { account, client, clientId } from '../support/acts/calplatform-ids.ts';
import { startGateway, type TestGateway, type TestGatewayOptions } from '../support/gateway.ts';
import { useStateDirs } from '../support/gateways.ts';
import { credentialsIn, healthOf } from '../support/health.ts';
import { mutationDocument, outcomeOf } from '../support/mutations.ts';

const stateDirOf = useStateDirs();
let gateway: TestGateway;
const start = async (options: TestGatewayOptions = {}) => {
  gateway = await startGateway({ only: ['calplatform'], ...options });
};
afterEach(() => gateway.close());

const known = async () => credentialsIn(await healthOf(gateway, account));

const byKey = '{ oauthClients { nodes { name } } }';
const byClient = `{ node(id: "${client}") { ... on OAuthClient { name } } users(first: 1) { nodes { name } } }`;
const byManagedUser = `{ account(name: "${account}") { viewer { user { name } } } }`;

test('each of several is known by itself', async () => {
  await start();
  expect(await known()).toEqual(['apiKey UNTRIED', 'oauthClient UNTRIED', 'managedUser UNTRIED']);
  await gateway.data(byKey);
  expect(await known()).toEqual(['apiKey ACCEPTED', 'oauthClient UNTRIED', 'managedUser UNTRIED']);
  gateway.control.setConditions([{ name: 'revoked-token' }]);
  await gateway.ask(byManagedUser);
  await gateway.data(byClient);
  expect(await known()).toEqual(['apiKey ACCEPTED', 'oauthClient ACCEPTED', 'managedUser REFUSED']);
  expect((await healthOf(gateway, account)).remedy?.action).toBe('REAUTHORIZE');
});

test('those that the account was not given are not there', async () => {
  const oauthClient = { id: clientId, secret: 'CANARY-IN-nobodys-secret' };
  await start({ credentials: { [account]: { oauthClient } } });
  await gateway.ask('{ users(first: 1) { nodes { name } } }');
  expect(await known()).toEqual(['oauthClient REFUSED']);
});

test('one that has been replaced is untried, whatever becomes of calls with the old one', async () => {
  await start({ stateDir: stateDirOf() });
  await gateway.data(byKey);
  const lists = Array.from({ length: 20 }, () => gateway.ask(byKey));
  await outcomeOf(gateway, 'apiKeyRotate', { account, neverExpires: true });
  await Promise.all(lists);
  await gateway.data(byKey);
  expect(await known()).toEqual(['apiKey ACCEPTED', 'oauthClient UNTRIED', 'managedUser UNTRIED']);
  await outcomeOf(gateway, 'apiKeyRotate', { account, neverExpires: true });
  const { credentials, remedy } = await healthOf(gateway, account);
  expect([credentials[0]?.state, remedy]).toEqual(['UNTRIED', null]);
});

test('one that has expired and was renewed is accepted', async () => {
  await start({ stateDir: stateDirOf() });
  gateway.control.setConditions([{ name: 'expired-token' }]);
  await gateway.data(byManagedUser);
  expect(await known()).toEqual(['apiKey UNTRIED', 'oauthClient ACCEPTED', 'managedUser ACCEPTED']);
});

test('a call that carries none says nothing of any', async () => {
  await start({ only: ['epilot'] });
  const north = 'north-epilot';
  gateway.control.setFaults([{ kind: 'status', status: 401 }]);
  await gateway.ask(mutationDocument('passkeyDiscoverableAuthenticationBegin'), {
    input: { account: north },
  });
  const health = await healthOf(gateway, north);
  expect([credentialsIn(health), health.lastAnswer?.status, health.remedy]).toEqual([
    ['token UNTRIED'],
    401,
    null,
  ]);
  gateway.control.setFaults([{ kind: 'status', status: 429, retryAfter: 30 }]);
  await gateway.ask(mutationDocument('passkeyDiscoverableAuthenticationBegin'), {
    input: { account: north },
  });
  expect((await healthOf(gateway, north)).remedy).toBeNull();
});
