import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isSecretName } from '../../src/kit/secrets.ts';
import { inputOf } from '../support/acts/act.ts';
import { acts, named, samples } from '../support/acts/index.ts';
import { type CapturedGateway, canaries, startCaptured } from '../support/captured.ts';
import { dryRun, explaining } from '../support/explained.ts';
import { allProviders } from '../support/gateway.ts';
import { useStateDirs } from '../support/gateways.ts';
import { mutationDocument } from '../support/mutations.ts';

const newStateDir = useStateDirs();
let captured: CapturedGateway;
beforeAll(async () => {
  captured = await startCaptured({
    only: allProviders,
    stateDir: newStateDir(),
    patienceMs: 8_000,
    timeoutMs: 8_000,
  });
});
afterAll(() => captured.gateway.close());
beforeEach(() => captured.gateway.reset());

const planted = 'CANARY-IN-planted';

/** The input with every text under a secret-looking name, and in what a passkey signed, made a secret that must not come out. */
function withPlanted(input: unknown, inside = false): unknown {
  if (typeof input === 'string') return inside ? `${planted}-${input}` : input;
  if (Array.isArray(input)) return input.map((item) => withPlanted(item, inside));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      withPlanted(value, inside || isSecretName(name) || /Response$|^code$/.test(name)),
    ]),
  );
}

const secrets = samples.flatMap((sample) => sample.secrets);

describe.each(named(acts))('%s', (_name, act) => {
  const document = mutationDocument(act.name, act.selection);

  test('a plan tells no secret, neither the caller’s nor the account’s', async () => {
    const input = await inputOf(act, captured.gateway);
    const plain = await captured.send(document, { input }, dryRun);
    const secret = await captured.send(document, { input: withPlanted(input) }, dryRun);
    expect(plain).toContain('"dryRun":true');
    for (const text of [plain, secret]) {
      expect(canaries([text])).toEqual([]);
      for (const known of secrets) expect(text).not.toContain(known);
    }
    expect(canaries([...captured.lines, await captured.metrics()])).toEqual([]);
  });
});

test('secrets were planted where acts take some', async () => {
  const inputs = await Promise.all(acts.map((act) => inputOf(act, captured.gateway)));
  const touched = inputs.filter((input) => JSON.stringify(withPlanted(input)).includes(planted));
  expect(touched.length).toBeGreaterThanOrEqual(8);
});

test('what a call list tells of an act that carries secrets is its template', async () => {
  const act = acts.find(({ name }) => name === 'signUp');
  if (act === undefined) throw new Error('no sample');
  const input = await inputOf(act, captured.gateway);
  const text = await captured.send(mutationDocument('signUp'), { input }, explaining);
  expect(text).toContain('/v2/users/public/signup');
  expect(canaries([text])).toEqual([]);
});
