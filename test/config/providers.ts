import { z } from 'zod';
import type { Environment } from '../../src/config/environment.ts';
import { ConfigError, printPath, readConfig } from '../../src/config.ts';
import { defineProvider, type Provider, type ProviderId } from '../../src/contract/provider.ts';

const provider = (
  id: ProviderId,
  origin: string | null,
  credentials: z.ZodType,
  settings: z.ZodType,
): Provider =>
  defineProvider({
    id,
    label: id,
    docs: 'https://example.com',
    origin,
    limits: { perMinute: 60, concurrent: 5 },
    operations: {},
    verbs: {},
    lists: {},
    addresses: {},
    credentials,
    settings,
    authorize: () => ({}),
    explain: () => ({ code: 'NOT_FOUND', message: '' }),
    connect: () => ({}),
  });

/** Two providers whose configuration differs in every way that the parser cares about. */
export const providers: readonly Provider[] = [
  provider(
    'simplymeet',
    'https://simplymeet.example',
    z.object({ apiKey: z.string().min(1) }),
    z.object({ zone: z.string().default('UTC') }),
  ),
  provider(
    'calplatform',
    null,
    z.strictObject({
      apiKey: z.string().optional(),
      oauthClient: z.object({ id: z.string(), secret: z.string() }).optional(),
    }),
    z.object({}),
  ),
];

/** Every problem as `path: message`, or none. */
export function problemsIn(text: string, environment: Environment = {}): string[] {
  try {
    readConfig(text, environment, providers);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ path, message }) => `${printPath(path)}: ${message}`);
  }
}
