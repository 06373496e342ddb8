import type { Prepared } from './request.ts';
import type { AnswerHeaders } from './upstream-types.ts';

/** How one HTTP request ended, before anybody judges it. */
export type Exchange =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: AnswerHeaders;
      /** null when the body was over the cap, or an error's body broke off. */
      readonly text: string | null;
      readonly bytes: number;
    }
  /** No answer, or one that broke off. `code` is the system's word for it, such as `ECONNRESET`. */
  | { readonly kind: 'lost'; readonly sent: boolean; readonly code: string; readonly status: number | null }
  /** The signal was aborted. */
  | { readonly kind: 'stopped'; readonly sent: boolean; readonly reason: unknown };

/** Sends once and never rejects, save for a request that cannot be written (TypeError: our bug). */
export type Send = (request: Prepared, limits: SendLimits) => Promise<Exchange>;

export interface SendLimits {
  readonly signal: AbortSignal;
  readonly maxBodyBytes: number;
  /** Use a connection of its own, so that a stale kept-alive one cannot lose the request. */
  readonly fresh: boolean;
}
