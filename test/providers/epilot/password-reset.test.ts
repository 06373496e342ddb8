import { expect, test } from 'vitest';
import type { Fault } from '../../../src/sandbox/index.ts';
import { resetAnswerMs, useSandbox } from './rig.ts';

const rig = useSandbox();
const faults: readonly Fault[] = [
  { kind: 'status', status: 400, body: { message: 'No such user' } },
  { kind: 'status', status: 404 },
  { kind: 'status', status: 429, retryAfter: 60 },
  { kind: 'status', status: 500 },
  { kind: 'reset' },
  { kind: 'html' },
  { kind: 'malformed-json' },
];

test('a request for a password reset is answered in the same words, whoever asks and whatever happens', async () => {
  const answers = new Set<string>();
  for (const fault of [null, ...faults]) {
    for (const email of ['ada.byron@example.com', 'nobody@example.com']) {
      rig.control().setFaults(fault === null ? [] : [fault]);
      answers.add(await rig.verbs().requestPasswordReset(email));
    }
  }
  expect(answers.size).toBe(1);
  expect([...answers].join()).not.toContain('@');
  expect(rig.calls()).toHaveLength(2 * (faults.length + 1)); // a mail is never asked for twice
});

test('never before its time', async () => {
  const started = performance.now();
  await rig.verbs().requestPasswordReset('ada.byron@example.com');
  expect(performance.now() - started).toBeGreaterThan(resetAnswerMs - 2); // timers may fire a millisecond early
});

test('and not later either: a provider that takes long is not waited for', async () => {
  rig.control().setFaults([{ kind: 'latency', ms: 1_500 }]);
  await rig.verbs().requestPasswordReset('ada.byron@example.com');
  const [request] = rig.control().requests();
  expect(request).toMatchObject({ operation: 'requestPasswordReset', endedAt: null, aborted: false });
  await expect.poll(() => rig.control().requests()[0]?.status, { timeout: 5_000 }).toBe(200);
});

test('what cannot be an address is refused before a call', async () => {
  await expect(rig.verbs().requestPasswordReset(' ')).rejects.toMatchObject({
    code: 'VALIDATION',
    facts: { argument: 'email' },
  });
  expect(rig.calls()).toEqual([]);
});
