import type { Exchange, SendLimits } from './exchange.ts';
import type { AnswerHeaders } from './upstream-types.ts';

/** The part of undici's controller that is used here. */
interface Controller {
  abort(reason: Error): void;
}

/** Drops a byte order mark, which JSON.parse would refuse. */
const utf8 = new TextDecoder();

const once = { once: true } as const;

const noMore = () => new Error('no longer wanted');

/**
 * Receives one answer from undici. Written against its dispatch interface rather than `request()`, because only here
 * it is known whether a byte may have left, and an abort ends the wait even while a connection is being made.
 */
export class Receiver {
  readonly #limits: SendLimits;
  readonly #resolve: (exchange: Exchange) => void;
  readonly #reject: (error: TypeError) => void;
  readonly #chunks: Buffer[] = [];
  #controller: Controller | null = null;
  #bytes = 0;
  #status: number | null = null;
  #headers: AnswerHeaders = {};
  #ended = false;

  constructor(limits: SendLimits, resolve: (exchange: Exchange) => void, reject: (error: TypeError) => void) {
    this.#limits = limits;
    this.#resolve = resolve;
    this.#reject = reject;
    limits.signal.addEventListener('abort', this.#stop, once);
    if (limits.signal.aborted) this.#stop();
  }

  /** A connection is there and the request is about to be written. */
  onRequestStart(controller: Controller): void {
    if (this.#ended) controller.abort(noMore());
    else this.#controller = controller;
  }

  onResponseStart(controller: Controller, status: number, headers: AnswerHeaders): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
    if (Number(headers['content-length']) > this.#limits.maxBodyBytes) this.#tooBig(controller);
  }

  onResponseData(controller: Controller, chunk: Buffer): void {
    if (this.#ended) return;
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limits.maxBodyBytes) this.#tooBig(controller);
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [only] = this.#chunks;
    this.#answer(utf8.decode(this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks)));
  }

  onResponseError(_controller: unknown, error: Error): void {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
    if (code === 'UND_ERR_INVALID_ARG') this.#refuse(code);
    else if (this.#status !== null && this.#status >= 300) this.#answer(null);
    else this.#end({ kind: 'lost', sent: this.#controller !== null, code, status: this.#status });
  }

  #tooBig(controller: Controller): void {
    this.#answer(null);
    controller.abort(noMore());
  }

  #answer(text: string | null): void {
    const status = this.#status ?? 0;
    this.#end({ kind: 'answer', status, headers: this.#headers, text, bytes: this.#bytes });
  }

  readonly #stop = (): void => {
    this.#end({ kind: 'stopped', sent: this.#controller !== null, reason: this.#limits.signal.reason });
    this.#controller?.abort(noMore());
  };

  #end(exchange: Exchange): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#limits.signal.removeEventListener('abort', this.#stop);
    this.#resolve(exchange);
  }

  /** undici's own text could quote a header or the URL, so it is left out. */
  #refuse(code: string): void {
    this.#ended = true;
    this.#limits.signal.removeEventListener('abort', this.#stop);
    this.#reject(new TypeError(`the request cannot be written (${code})`));
  }
}
