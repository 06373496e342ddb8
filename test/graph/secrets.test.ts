import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../src/sandbox/index.ts';
import { type CapturedGateway, canaries, startCaptured } from '../support/captured.ts';
import { everyPayloadField, everyQuery } from '../support/every-document.ts';
import { fieldsIn, fieldsOfSchema } from '../support/every-field.ts';
import { eventId, globalId, sales, support } from '../support/ids.ts';
import { type MutationSample, mutationDocument, mutationSamples } from '../support/mutations.ts';

let captured: CapturedGateway;
let samples: readonly MutationSample[];

beforeAll(async () => {
  captured = await startCaptured({ patienceMs: 8_000, timeoutMs: 8_000 });
  samples = await mutationSamples(captured.gateway);
});
afterAll(() => captured.gateway.close());
beforeEach(() => captured.gateway.control.reset());

/** Nothing planted in the answers and lines since the last look, nor in the metrics. */
async function expectNothing(from: CapturedGateway = captured): Promise<void> {
  expect(canaries([...from.answers, ...from.lines, await from.metrics()])).toEqual([]);
}

describe('what answers hold', () => {
  test('the documents below select every field of the schema', () => {
    const selected = fieldsIn([...everyQuery(), ...samples.map(everyPayloadField)]);
    const missing = fieldsOfSchema().filter((field) => !selected.has(field));
    // Selected through the interface that they implement.
    expect(missing).toEqual(['MutationError.code', 'MutationError.field', 'MutationError.message']);
  });

  test('every field that can be read answers without an error and without a secret', async () => {
    for (const query of everyQuery()) {
      const text = await captured.send(query);
      expect(text).not.toContain('"errors"');
    }
    expect(captured.answers.join('').length).toBeGreaterThan(300_000);
    await expectNothing();
  });

  test('every act answers its whole payload without an error; what it gives once is nowhere else', async () => {
    const once: string[] = [];
    for (const sample of samples) {
      captured.gateway.control.reset();
      const text = await captured.send(everyPayloadField(sample), { input: sample.input });
      expect([sample.name, text.includes('"errors"')]).toEqual([sample.name, false]);
      if (sample.name !== 'singleUseLinkCreate') continue;
      const [, body = ''] = text.split('\n\n');
      const { data } = JSON.parse(body) as {
        data: { singleUseLinkCreate: { singleUseLink: Record<string, string> } };
      };
      const { code = '', url = '' } = data.singleUseLinkCreate.singleUseLink;
      once.push(code, code);
      expect(code).toMatch(/^ONCE-/);
      expect(url).toContain(code);
    }
    expect(canaries(captured.answers)).toEqual(once);
    expect(canaries([...captured.lines, await captured.metrics()])).toEqual([]);
  });
});

describe('what goes wrong', () => {
  const key = 'CANARY-simplymeet-key-sales-5f0c2a';
  const body = {
    message: `The key ${key} is not allowed`,
    errors: {
      name: [`Key ${key} is wrong`],
      [key]: ['This value is not valid.'],
      apiKey: [key, `X-API-KEY: ${key}`],
    },
  };
  const faults: readonly Fault[] = [
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
    { kind: 'redirect', location: `http://elsewhere.invalid/${key}?api_key=${key}` },
    ...[500, 503].map((status): Fault => ({ kind: 'status', status })),
    ...[400, 401, 402, 403, 404, 409, 418, 422, 429, 500, 503].map(
      (status): Fault => ({ kind: 'status', status, body }),
    ),
    { kind: 'status', status: 429, retryAfter: key, body },
    { kind: 'status', status: 422, body: { message: 'No', errors: { 'CANARY-field': ['CANARY message'] } } },
    { kind: 'status', status: 422, body: { message: { CANARY: 'CANARY-nested' }, errors: 'CANARY-text' } },
    { kind: 'status', status: 500, body: ['CANARY-list'] },
  ];

  const query = `query ($id: ID!) {
    events(first: 2) { nodes { id } sources { error { code message } } }
    node(id: $id) { id }
    account(name: "${sales}") { integrations { user organization } viewer { user { simplymeet { phone } } } }
  }`;

  test.each(faults)('%j', async (fault) => {
    const own = await startCaptured();
    try {
      own.gateway.control.setFaults([fault]);
      await Promise.all([
        own.send(query, { id: eventId(sales, 9001) }),
        own.send(mutationDocument('tagCreate', 'tag { name }'), { input: { account: sales, name: 'x' } }),
        own.send(mutationDocument('eventsCancel', 'results { error { code message field } }'), {
          input: { ids: [eventId(sales, 9001), eventId(support, 9001)] },
        }),
      ]);
      expect(own.answers).toHaveLength(3);
      expect(own.lines.length).toBeGreaterThan(3);
      await expectNothing(own);
    } finally {
      await own.gateway.close();
    }
  });

  test('a configured key that is wrong', async () => {
    const credentials = { apiKey: 'CANARY-IN-wrong-key-1234' };
    const own = await startCaptured({ credentials: { [sales]: credentials, [support]: credentials } });
    try {
      await own.send(query, { id: eventId(sales, 9001) });
      await own.send(mutationDocument('tagCreate'), { input: { account: sales, name: 'x' } });
      expect(own.answers.join()).toContain('"errors"');
      await expectNothing(own);
    } finally {
      await own.gateway.close();
    }
  });
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
