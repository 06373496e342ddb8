import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../src/sandbox/index.ts';
import { type Act, inputOf } from '../support/acts/act.ts';
import { actNamed, acts, named, samples } from '../support/acts/index.ts';
import type { ProviderSample } from '../support/acts/sample.ts';
import { type CapturedGateway, canaries, startCaptured } from '../support/captured.ts';
import { everyPayloadField, everyQuery } from '../support/every-document.ts';
import { fieldsIn, fieldsOfSchema } from '../support/every-field.ts';
import { allProviders } from '../support/gateway.ts';
import { useStateDirs } from '../support/gateways.ts';
import { globalId, sales, support } from '../support/ids.ts';
import { mutationDocument } from '../support/mutations.ts';

const stateDirOf = useStateDirs();
let captured: CapturedGateway;

beforeAll(async () => {
  captured = await startCaptured({ only: allProviders, patienceMs: 8_000, timeoutMs: 8_000 });
});
afterAll(() => captured.gateway.close());
beforeEach(() => captured.gateway.reset());

/** Nothing planted in the answers and lines since the last look, nor in the metrics. */
async function expectNothing(from: CapturedGateway = captured): Promise<void> {
  expect(canaries([...from.answers, ...from.lines, await from.metrics()])).toEqual([]);
}

/** The value at a dotted path of what an act answered. */
const at = (text: string, { name }: Act, path: string): unknown => {
  const [, body = ''] = text.split('\n\n');
  const { data } = JSON.parse(body) as { data: Record<string, unknown> };
  return [name, ...path.split('.')].reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | null)?.[key],
    data,
  );
};

describe('what answers hold', () => {
  test('the documents below select every field of the schema', () => {
    const selected = fieldsIn([...everyQuery(), ...acts.map(everyPayloadField)]);
    const missing = fieldsOfSchema().filter((field) => !selected.has(field));
    // Selected through the interface that they implement.
    const ofInterface = ['code', 'field', 'message', 'remedy'];
    expect(missing.sort()).toEqual(ofInterface.map((field) => `MutationError.${field}`));
  });

  test('every field that can be read answers without an error and without a secret', async () => {
    for (const query of everyQuery()) {
      const text = await captured.send(query);
      expect(text).not.toContain('"errors"');
    }
    expect(captured.answers.join('').length).toBeGreaterThan(300_000);
    await expectNothing();
  });

  test.each(named(acts))('%s answers its payload; what it tells once is nowhere else', async (_, act) => {
    const patient = { patienceMs: 8_000, timeoutMs: 8_000 };
    const own = await startCaptured({ ...patient, only: [act.provider], stateDir: stateDirOf() });
    try {
      const input = await inputOf(act, own.gateway);
      const text = await own.send(everyPayloadField(act), { input });
      expect(text).not.toContain('"errors"');
      const once = (act.once ?? []).map((path) => at(text, act, path));
      for (const value of once) expect(value).toContain('ONCE-');
      const found = canaries(own.answers);
      expect(found.filter((canary) => !once.some((value) => String(value).includes(canary)))).toEqual([]);
      expect(found).toHaveLength(once.length);
      expect(canaries([...own.lines, await own.metrics()])).toEqual([]);
    } finally {
      await own.gateway.close();
    }
  });
});

/** Bodies of errors that quote a secret in every way that a provider might. */
const quoting = (secret: string) => ({
  message: `The key ${secret} is not allowed`,
  error: { code: secret, message: secret, details: { errors: [{ target: { secret }, value: secret }] } },
  path: `/v1/users?apiKey=${secret}`,
  errors: {
    name: [`Key ${secret} is wrong`],
    [secret]: ['This value is not valid.'],
    apiKey: [secret, `X-API-KEY: ${secret}`],
  },
});

const faultsFor = (secret: string): readonly Fault[] => [
  { kind: 'hang' },
  { kind: 'drip' },
  { kind: 'reset' },
  { kind: 'lost-answer' },
  { kind: 'reset-mid-body' },
  { kind: 'html' },
  { kind: 'malformed-json' },
  { kind: 'empty' },
  { kind: 'wrong-types' },
  { kind: 'missing-fields' },
  { kind: 'wrong-id' },
  { kind: 'huge', megabytes: 30 },
  { kind: 'redirect', location: `http://elsewhere.invalid/${secret}?api_key=${secret}` },
  ...[500, 503].map((status): Fault => ({ kind: 'status', status })),
  ...[400, 401, 402, 403, 404, 409, 418, 422, 429, 498, 500, 503].map(
    (status): Fault => ({ kind: 'status', status, body: quoting(secret) }),
  ),
  ...[400, 401].map((status): Fault => ({ kind: 'status', status, body: { error: `Not valid: ${secret}` } })),
  { kind: 'status', status: 429, retryAfter: secret, body: quoting(secret) },
  { kind: 'status', status: 422, body: { message: 'No', errors: { 'CANARY-field': ['CANARY message'] } } },
  { kind: 'status', status: 422, body: { message: { CANARY: 'CANARY-nested' }, errors: 'CANARY-text' } },
  { kind: 'status', status: 500, body: ['CANARY-list'] },
];

describe.each(samples)('what goes wrong at $provider', (sample: ProviderSample) => {
  test('secrets of its credentials are known', () => {
    for (const secret of sample.secrets) expect(secret).toContain('CANARY-');
    expect(sample.secrets).not.toEqual([]);
  });

  test.each(faultsFor(sample.secrets.join(' ')))('%j', async (fault) => {
    const own = await startCaptured({ only: [sample.provider], stateDir: stateDirOf() });
    try {
      const writes = await Promise.all(
        sample.writes.map(async (name) => {
          const act = actNamed(sample.provider, name);
          return { name, input: await inputOf(act, own.gateway) };
        }),
      );
      own.gateway.control.setFaults([fault]);
      await Promise.all([
        own.send(sample.query),
        ...writes.map(({ name, input }) => own.send(mutationDocument(name), { input })),
      ]);
      expect(own.answers).toHaveLength(1 + writes.length);
      expect(own.lines.length).toBeGreaterThan(writes.length);
      await expectNothing(own);
    } finally {
      await own.gateway.close();
    }
  });
});

test('a configured key that is wrong', async () => {
  const credentials = { apiKey: 'CANARY-IN-wrong-key-1234' };
  const own = await startCaptured({ credentials: { [sales]: credentials, [support]: credentials } });
  try {
    const [sample] = samples;
    await own.send(sample?.query ?? '');
    await own.send(mutationDocument('tagCreate'), { input: { account: sales, name: 'x' } });
    expect(own.answers.join()).toContain('"errors"');
    await expectNothing(own);
  } finally {
    await own.gateway.close();
  }
});

test('a provider that quotes a key so short that it looks like a word', async () => {
  const quoting = createServer(({ headers }, response) => {
    const message = `The key ${headers['x-api-key']} may not do that.`;
    response.writeHead(422, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ message, errors: { name: [message] } }));
  });
  await new Promise<void>((resolve) => quoting.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(quoting.address() as AddressInfo).port}`;
  const own = await startCaptured({
    origins: { [sales]: origin },
    credentials: { [sales]: { apiKey: 'CANARY-a' } },
  });
  try {
    const read = await own.send(`{ events(accounts: ["${sales}"]) { nodes { id } } }`);
    const written = await own.send(mutationDocument('tagCreate'), { input: { account: sales, name: 'x' } });
    for (const text of [read, written]) expect(text).toContain('The key … may not do that.');
    await expectNothing(own);
  } finally {
    await own.gateway.close();
    quoting.close();
  }
});

describe('what clients send', () => {
  const secret = 'CANARY-IN-from-a-client';

  test('stays out of logs and metrics, and of messages about it', async () => {
    const own = await startCaptured();
    const invitee = { name: secret, email: `${secret}@example.com`, phone: secret };
    const booking = {
      eventTypeId: globalId('EventType', sales, 301),
      startsAt: '2026-12-07T10:00:00Z',
      invitee,
    };
    const refused: readonly [string, unknown][] = [
      [`{ node(id: "${secret}") { id } }`, {}],
      [`{ account(name: "${secret}") { name } }`, {}],
      [`{ events(after: "${secret}") { nodes { id } } }`, {}],
      [`{ events(filter: { scheduledAtFrom: "${secret}" }) { nodes { id } } }`, {}],
      ['query ($f: EventFilter) { events(filter: $f) { nodes { id } } }', { f: { ids: [secret] } }],
      ['query ($f: EventFilter) { events(filter: $f) { nodes { id } } }', { f: { scheduledAtFrom: secret } }],
      [`query { events(filter: { invitee: "${secret}" }, first: 900) { nodes { id } } }`, {}],
      [mutationDocument('eventCreate'), { input: { ...booking, startsAt: secret } }],
      [mutationDocument('eventCreate'), { input: { ...booking, eventTypeId: secret } }],
      [mutationDocument('tagCreate'), { input: { account: secret, name: secret } }],
    ];
    try {
      for (const [query, variables] of refused) {
        const text = await own.send(query, variables, {
          'x-api-key': secret,
          authorization: `Bearer ${secret}`,
        });
        expect(text).toMatch(/VALIDATION/);
      }
      await expectNothing(own);
      // What a client asked to be stored comes back in the payload, and nowhere else.
      await own.send(mutationDocument('eventCreate', 'event { invitee { name } }'), { input: booking });
      own.gateway.control.setFaults([{ kind: 'reset' }]);
      await own.send(mutationDocument('eventCreate', 'event { invitee { name } }'), { input: booking });
      await own.send('query ($f: EventFilter) { events(filter: $f) { nodes { id } } }', {
        f: { invitee: secret },
      });
      expect(canaries(own.answers)).toEqual([secret]);
      expect(canaries([...own.lines, await own.metrics()])).toEqual([]);
      expect(own.lines.length).toBeGreaterThan(10);
    } finally {
      await own.gateway.close();
    }
  });
});
