import { expect, test } from 'vitest';
import { withoutCredential } from '../../src/kit/quoted.ts';

const fault = (message: string) => ({
  code: 'VALIDATION' as const,
  message,
  fields: [{ path: ['email'], message }],
});

test.each([
  ['a header', { headers: { 'x-api-key': 'CANARY-key' } }],
  ['a header behind its scheme', { headers: { authorization: 'Bearer CANARY-key' } }],
  ['the query', { query: [['apiKey', 'CANARY-key']] as const }],
])('a credential in %s is cut where the provider quotes it', (_where, carried) => {
  const told = withoutCredential(fault('CANARY-key is wrong, CANARY-key!'), { credential: 'a', ...carried });
  expect(told).toEqual(fault('… is wrong, …!'));
});

test('what is too short to be one is found in ordinary words, and stays', () => {
  const auth = { credential: 'a', headers: { a: 'abc', b: 'Basic' }, query: [['v', 'is']] as const };
  expect(withoutCredential(fault('this is abc'), auth)).toEqual(fault('this is abc'));
});
