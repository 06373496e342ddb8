import { z } from 'zod';
import type { Provider } from '../contract/provider.ts';
import { isLoopback } from '../front/hosts.ts';
import { defaultLimits, type ServerLimits } from '../plugins/limits.ts';
import type { Auth } from '../plugins/use-authentication.ts';
import { type AccountConfig, readAccount } from './account.ts';
import { authOf, authSchema, problemsOfAuth } from './auth.ts';
import { check, unknownKey } from './check.ts';
import { hostName, namePrefix, webOrigin, whole } from './fields.ts';
import type { Problem } from './problem.ts';

const listenSchema = z.object({
  host: hostName.default('127.0.0.1'),
  port: whole(0, 65_535).default(4_000),
  cors: z.array(webOrigin).default([]),
  hosts: z.array(hostName).default([]),
});

const limitsSchema = z.object(
  Object.fromEntries(
    Object.entries(defaultLimits).map(([name, value]) => [name, whole(1, 10_000_000).default(value)]),
  ) as unknown as { [Name in keyof ServerLimits]: z.ZodType<number> },
);

const logSchema = z.object({ level: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info') });

const subgraphSchema = z.object({
  prefix: namePrefix.nullable().default(null),
  fieldPrefix: namePrefix.nullable().default(null),
});

const stateDirSchema = z.string().min(1, 'must be a folder').nullable();

/** The parts of a file, each as far as it could be read. Null: it could not, and `problems` says why. */
export interface Sections {
  readonly listen: z.infer<typeof listenSchema> | null;
  readonly stateDir: string | null;
  readonly accounts: readonly AccountConfig[];
  readonly auth: Auth | null;
  readonly limits: ServerLimits | null;
  readonly log: z.infer<typeof logSchema> | null;
  readonly subgraph: z.infer<typeof subgraphSchema> | null;
  readonly problems: readonly Problem[];
}

const sectionNames = ['listen', 'stateDir', 'accounts', 'auth', 'limits', 'log', 'subgraph'];

/** Checks every section by itself, so that a mistake in one hides none in another. */
export function readSections(written: object, providers: readonly Provider[]): Sections {
  // A section whose lines are all commented out is a section that is not there.
  const given = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== null));
  const listen = check(listenSchema, given.listen ?? {}, ['listen']);
  const stateDir = check(stateDirSchema, given.stateDir ?? null, ['stateDir']);
  const limits = check(limitsSchema, given.limits ?? {}, ['limits']);
  const log = check(logSchema, given.log ?? {}, ['log']);
  const subgraph = check(subgraphSchema, given.subgraph ?? {}, ['subgraph']);
  const accounts = readAccounts(given.accounts ?? [], providers);
  const auth = readAuth(given.auth, accounts.names);
  const isOpen = given.auth === undefined && !isLoopback(hostOf(given.listen));
  return {
    listen: listen.value ?? null,
    stateDir: stateDir.value ?? null,
    accounts: accounts.read,
    auth: auth.value,
    limits: limits.value ?? null,
    log: log.value ?? null,
    subgraph: subgraph.value ?? null,
    problems: [
      ...Object.keys(given).flatMap((key) =>
        sectionNames.includes(key) ? [] : [unknownKey([], key, sectionNames)],
      ),
      ...[listen, stateDir, limits, log, subgraph, accounts, auth].flatMap(({ problems }) => problems),
      ...(isOpen ? [{ path: ['listen', 'host'], message: unguarded }] : []),
    ],
  };
}

/** Where it would listen, whatever else is wrong in that section. */
function hostOf(listen: unknown): string {
  const { host } = typeof listen === 'object' && listen !== null ? (listen as { host?: unknown }) : {};
  return listenSchema.shape.host.safeParse(host).data ?? '127.0.0.1';
}

const unguarded = 'without `auth` only this machine may ask: use 127.0.0.1, or list keys under `auth`';

function readAccounts(given: unknown, providers: readonly Provider[]) {
  if (!Array.isArray(given)) {
    return { read: [], names: [], problems: [{ path: ['accounts'], message: 'must be a list' }] };
  }
  const results = given.map((account, index) => readAccount(account, ['accounts', index], providers));
  const names: unknown[] = given.map((account: { name?: unknown } | null) => account?.name);
  const doubles = names.flatMap((name, index) =>
    name !== undefined && names.indexOf(name) < index
      ? [{ path: ['accounts', index, 'name'], message: 'is used twice' }]
      : [],
  );
  return {
    read: results.flatMap(({ account }) => account ?? []),
    names,
    problems: [...results.flatMap(({ problems }) => problems), ...doubles],
  };
}

function readAuth(given: unknown, accountNames: readonly unknown[]) {
  if (given === undefined) return { value: null, problems: [] };
  const { value, problems } = check(authSchema, given, ['auth']);
  const crossed = problemsOfAuth(given, accountNames);
  return { value: value === undefined ? null : authOf(value), problems: [...problems, ...crossed] };
}
