import { createHash } from 'node:crypto';
import type { ZodType } from 'zod';
import type { Logger } from './log.ts';
import type { StateFile } from './state-file.ts';

/** Credentials that the provider may replace while the server runs. Alive as long as the server. */
export interface Kept<Credentials> {
  /** Those of now. The same object until they are replaced. */
  current(): Credentials;
  /** Whether replaced ones outlive the server. */
  readonly lasting: boolean;
  /**
   * Replaces a part that has had its day, once however many ask: whoever comes while `renew` runs waits for it, and
   * whoever finds afterwards that the part is not stale any more gets what it brought. On disk before anybody uses it.
   * @param part which credential, by its name in the configuration, because several may be replaced at the same time
   * @throws whatever `renew` throws, to all who wait; the next one tries afresh
   */
  renewed(
    part: string,
    isStale: (now: Credentials) => boolean,
    renew: () => Promise<Change<Credentials>>,
  ): Promise<Credentials>;
  /**
   * Resolves when the part is not being renewed any more, however that ended. The provider forgets the old one before
   * we hold the new one, so that a call made in between is refused although nothing is wrong. Not for `renew` itself.
   */
  settled(part: string): Promise<void>;
}

/** What becomes of the credentials, given those of the moment it is made. */
export type Change<Credentials> = (now: Credentials) => Credentials;

export interface KeptOptions<Credentials> {
  readonly account: string;
  /** What the configuration gave. */
  readonly configured: Credentials;
  readonly schema: ZodType<Credentials>;
  /** Null: nothing outlives the server. */
  readonly file: StateFile | null;
  readonly log: Logger;
  /** Told of each part that has been replaced, at the moment it is. */
  readonly onReplaced?: (part: string) => void;
}

/** What a state file holds. The digest tells whether the configuration has changed since: it then wins. */
interface Stored {
  readonly replaces: string;
  readonly credentials: unknown;
}

const digestOf = (credentials: unknown): string =>
  createHash('sha256').update(JSON.stringify(credentials)).digest('hex');

/** Credentials from the configuration or, where they were replaced since, from the account's state file. */
export function keep<Credentials>(options: KeptOptions<Credentials>): Kept<Credentials> {
  const { account, configured, file, log, onReplaced } = options;
  const replaces = digestOf(configured);
  const underWay = new Map<string, Promise<Credentials>>();
  let current = restored(options, replaces) ?? configured;
  let writing: Promise<unknown> = Promise.resolve();
  const write = async (part: string, change: Change<Credentials>): Promise<Credentials> => {
    const next = change(current);
    try {
      await file?.write({ replaces, credentials: next } satisfies Stored);
    } catch (error) {
      // The provider has forgotten the old ones already: to drop the new ones too would lock the account out.
      log.error({ account, error }, 'new credentials could not be kept: they are lost when the server stops');
    }
    current = next;
    onReplaced?.(part);
    return next;
  };
  const replace = (part: string, change: Change<Credentials>): Promise<Credentials> => {
    const written = writing.then(() => write(part, change)); // one after the other: each builds on the one before
    writing = written;
    return written;
  };
  return {
    current: () => current,
    lasting: file !== null,
    renewed: (part, isStale, renew) => {
      const running = underWay.get(part);
      if (running !== undefined) return running;
      if (!isStale(current)) return Promise.resolve(current);
      const renewing = renew()
        .then((change) => replace(part, change))
        .finally(() => underWay.delete(part));
      underWay.set(part, renewing);
      return renewing;
    },
    settled: async (part) => {
      await Promise.allSettled([underWay.get(part)]); // a failure is told to those who asked for it
    },
  };
}

function restored<Credentials>(
  { account, schema, file, log }: KeptOptions<Credentials>,
  replaces: string,
): Credentials | null {
  const stored = file?.read() as Partial<Stored> | null | undefined;
  if (stored === null || stored === undefined || stored.replaces !== replaces) return null;
  const parsed = schema.safeParse(stored.credentials);
  if (parsed.success) return parsed.data;
  log.warn({ account }, 'the kept credentials cannot be read: those of the configuration are used');
  return null;
}
