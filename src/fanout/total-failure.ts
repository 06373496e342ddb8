import { GatewayError } from '../domain/errors.ts';
import type { SourceReport } from './merged-page.ts';

/**
 * The one error that stands for a page that no source served; null when one did.
 *
 * Accounts that cannot serve the list at all matter only when all are such. One failed account is told as it is;
 * several by their code, or UPSTREAM_UNAVAILABLE where they differ.
 */
export function totalFailure(sources: readonly SourceReport[]): GatewayError | null {
  if (sources.length === 0 || sources.some(hasServed)) return null;
  const failed = sources.filter(({ status }) => status === 'FAILED');
  const reports = failed.length > 0 ? failed : sources;
  const errors = reports.flatMap(({ error }) => error ?? []);
  const [first] = errors;
  if (first === undefined || errors.length === 1) return first ?? null;

  const code = errors.every((error) => error.code === first.code) ? first.code : 'UPSTREAM_UNAVAILABLE';
  const each = reports.map(({ account, error }) => `${account} (${error?.code})`).join(', ');
  const waits = errors.flatMap(({ facts }) => facts.retryAfterMs ?? []);
  const facts = waits.length === errors.length ? { retryAfterMs: Math.min(...waits) } : {};
  return new GatewayError(code, `No account could serve this list: ${each}.`, facts);
}

/**
 * One that can go no further has served what it gave: whoever asks again gets no more, and would never see those rows.
 * The same holds for one that gave rows from before and has none of those that follow.
 */
const hasServed = ({ status, count, cached }: SourceReport): boolean =>
  status === 'OK' ||
  (count > 0 && (status === 'UNSUPPORTED' || (cached !== null && cached.failure !== null)));
