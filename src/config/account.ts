import { z } from 'zod';
import type { Provider } from '../contract/provider.ts';
import { accountNamePattern } from '../domain/ref.ts';
import { type CacheConfig, cacheSchema, problemsOfCache } from './cache.ts';
import { check, keysOf, unknownKey } from './check.ts';
import { origin, whole } from './fields.ts';
import { hint } from './near.ts';
import type { Path, Problem } from './problem.ts';

/** One set of credentials at one provider, checked by the provider's own schemas. */
export interface AccountConfig {
  readonly name: string;
  readonly provider: Provider;
  readonly label: string | null;
  readonly origin: string;
  readonly credentials: unknown;
  readonly settings: unknown;
  /** Null: unpaced, unbounded. */
  readonly limits: { readonly perMinute: number | null; readonly concurrent: number | null };
  /** Longest a list waits for this account, in ms. */
  readonly patienceMs: number;
  /** Longest one call may take, retries included, in ms. */
  readonly timeoutMs: number;
  /** Null: nothing is remembered from one request to the next. */
  readonly cache: CacheConfig | null;
}

const rate = whole(1, 1_000_000).nullish();

const common = z.object({
  name: z
    .string()
    .regex(accountNamePattern, 'must be 1 to 40 of a-z, 0-9 and `-`, and neither begin nor end with `-`'),
  provider: z.string(),
  label: z.string().max(200).nullish(),
  origin: origin.nullish(),
  credentials: z.unknown().optional(),
  limits: z.object({ perMinute: rate, concurrent: rate }).nullish(),
  patienceMs: whole(1, 600_000).default(1_500),
  timeoutMs: whole(1, 600_000).default(8_000),
  cache: cacheSchema.nullish(),
});

const commonKeys = Object.keys(common.shape);

export type AccountResult = { readonly account: AccountConfig | null; readonly problems: readonly Problem[] };

export function readAccount(input: unknown, path: Path, providers: readonly Provider[]): AccountResult {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return {
      account: null,
      problems: [{ path, message: 'must be an account: name, provider, credentials …' }],
    };
  }
  const entries = Object.entries(input);
  const shared = Object.fromEntries(entries.filter(([key]) => commonKeys.includes(key)));
  const own = Object.fromEntries(entries.filter(([key]) => !commonKeys.includes(key)));
  const written = check(common, shared, path);
  const provider = providers.find(({ id }) => id === shared.provider);
  if (provider === undefined) {
    return {
      account: null,
      problems: [...written.problems, ...noProvider(shared.provider, path, providers)],
    };
  }
  const parts = readParts(provider, shared, own, path);
  const problems = [...written.problems, ...parts.problems];
  if (written.value === undefined || problems.length > 0) return { account: null, problems };
  return { account: toAccount(written.value, provider, parts), problems };
}

function toAccount(
  written: z.infer<typeof common>,
  provider: Provider,
  { credentials, settings }: { credentials: unknown; settings: unknown },
): AccountConfig {
  const { name, label, limits, patienceMs, timeoutMs, cache } = written;
  return {
    name,
    provider,
    label: label ?? null,
    origin: written.origin ?? provider.origin ?? '',
    credentials,
    settings,
    limits: { ...provider.limits, ...limits },
    patienceMs,
    timeoutMs,
    cache: cache ?? null,
  };
}

/** What only the provider can judge. */
function readParts(
  provider: Provider,
  shared: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
  path: Path,
) {
  const credentials = check(provider.credentials, shared.credentials ?? {}, [...path, 'credentials']);
  const known = keysOf(provider.settings);
  const strangers = known === null ? [] : Object.keys(own).filter((key) => !known.includes(key));
  const readable = Object.fromEntries(Object.entries(own).filter(([key]) => !strangers.includes(key)));
  const settings = check(provider.settings, readable, path);
  const noOrigin = provider.origin === null && (shared.origin ?? null) === null;
  const problems: Problem[] = [
    ...credentials.problems,
    ...strangers.map((key) => unknownKey(path, key, [...commonKeys, ...(known ?? [])])),
    ...settings.problems,
    ...problemsOfCache(shared.cache, [...path, 'cache'], provider),
    ...(noOrigin ? [{ path: [...path, 'origin'], message: `is required for ${provider.id}` }] : []),
  ];
  return { credentials: credentials.value, settings: settings.value, problems };
}

function noProvider(given: unknown, path: Path, providers: readonly Provider[]): Problem[] {
  if (typeof given !== 'string') return []; // said by the schema
  const ids = providers.map(({ id }) => id);
  const message = `no such provider.${hint(given, ids)} There are: ${ids.join(', ')}.`;
  return [{ path: [...path, 'provider'], message }];
}
