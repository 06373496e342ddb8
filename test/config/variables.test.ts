// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables in a configuration look like this.
import { describe, expect, test } from 'vitest';
import type { Environment } from '../../src/config/environment.ts';
import { readConfig } from '../../src/config.ts';
import { problemsIn, providers } from './providers.ts';

const read = (text: string, environment: Environment = {}) => readConfig(text, environment, providers);

describe('puts in what variables hold', () => {
  const withKey = (text: string) =>
    `accounts: [{ name: a, provider: simplymeet, credentials: { apiKey: ${text} } }]`;
  const keyOf = (text: string, environment: Environment) =>
    read(withKey(text), environment).accounts.map(
      ({ credentials }) => (credentials as { apiKey: string }).apiKey,
    )[0];

  test('anywhere in a text, never as structure', () => {
    expect(keyOf("'${KEY}'", { KEY: 'x, other: {y: [1' })).toBe('x, other: {y: [1');
    expect(keyOf('"a-${A}-${B}"', { A: '1', B: '$${A}' })).toBe('a-1-$${A}');
    expect(keyOf('"$${KEY} $$ $"', {})).toBe('${KEY} $$ $');
  });

  test('as numbers where numbers belong', () => {
    expect(read("listen: { port: '${PORT}' }", { PORT: '8080' }).listen.port).toBe(8080);
    expect(problemsIn("listen: { port: '${PORT}' }", { PORT: '80a' })).toEqual([
      'listen.port: must be a whole number from 0 to 65535',
    ]);
  });

  test('and says which is missing, where', () => {
    const text = withKey("'${KEY}'");
    expect(problemsIn(text)).toEqual([
      'accounts[0].credentials.apiKey: the environment variable KEY is not set',
    ]);
    expect(problemsIn(text, { KEY: '' })).toEqual([
      'accounts[0].credentials.apiKey: the environment variable KEY is empty',
    ]);
    expect(problemsIn("stateDir: '${a-b}'")[0]).toContain('must name an environment variable');
    expect(problemsIn("stateDir: '${KEY'")[0]).toContain('must name an environment variable');
    expect(problemsIn("stateDir: '${__proto__}'")[0]).toContain('is not set');
  });
});
