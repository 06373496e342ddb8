import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { GatewayError } from '../domain/errors.ts';
import type { Principal } from '../graphql/context.ts';
import { deferDirective } from '../graphql/defer.ts';
import type { Logger } from '../kit/log.ts';
import { sharedOperations } from '../kit/metrics.ts';
import { explainHeader } from '../plugins/explain-header.ts';
import { type OperationLine, writeOperation } from '../plugins/use-operation-log.ts';
import { type Answered, send, shared } from './answered.ts';
import { Collapse, type Sharing } from './collapse.ts';
import { collapseKey } from './collapse-key.ts';
import { compressed, wishOf } from './compress.ts';
import { type MediaType, mediaTypeFor } from './media-type.ts';
import { type Question, questionIn } from './question.ts';
import { readBody } from './read-body.ts';
import { refuseLarge } from './refuse.ts';

/** One question on its way to the graph. */
export interface Asking {
  readonly question: Question;
  readonly principal: Principal;
  readonly visitor: string | null;
  readonly mediaType: MediaType;
  readonly request: IncomingMessage;
  readonly sharing: Sharing;
  /** Aborted when nobody waits for the answer any more. */
  readonly left: AbortSignal;
}

/** The answer to a question, and what the log says of its operation. */
export interface Told extends Answered {
  readonly line: OperationLine;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface DirectOptions {
  readonly bodyBytes: number;
  readonly log: Logger;
  /** @throws GatewayError UNAUTHENTICATED */
  readonly authenticate: (request: IncomingMessage) => Principal;
  /** Never rejects. */
  readonly answer: (asking: Asking) => Promise<Told>;
  /** Headers of one response, because of the page that asked; null: none. */
  readonly corsHeaders: (request: IncomingMessage) => Readonly<Record<string, string>> | null;
  /** For everything else; the body may have been read, and is then the request's `body`. */
  readonly others: Handler;
}

/** What is known of a request before its body is read. */
interface Arrival {
  readonly startedAt: number;
  readonly principal: Principal;
  readonly mediaType: MediaType;
}

/**
 * The short way of what nearly all requests are: one question as JSON, answered as JSON in one piece. Each is
 * authenticated and logged by itself; those that ask the same at the same moment share one execution and its bytes.
 */
export class Direct {
  readonly #options: DirectOptions;
  readonly #flights = new Collapse<Told>();

  constructor(options: DirectOptions) {
    this.#options = options;
  }

  readonly handler: Handler = (request, response) => {
    const arrival = this.#arrivalOf(request);
    if (arrival === null) return this.#options.others(request, response);
    readBody(request, this.#options.bodyBytes, (body) => {
      if (body === null) refuseLarge(response, this.#options.bodyBytes);
      else this.#board(request, response, arrival, body);
    });
  };

  /** Ends sharing with everything under way, because something was changed. */
  readonly cut = (): void => this.#flights.cut();

  #arrivalOf(request: IncomingMessage): Arrival | null {
    const { method, headers } = request;
    const isPlain = method === 'POST' && isJson(headers['content-type']) && !(explainHeader in headers);
    const mediaType = isPlain ? mediaTypeFor(headers.accept) : null;
    if (mediaType === null) return null;
    try {
      const principal = this.#options.authenticate(request);
      return { startedAt: performance.now(), principal, mediaType };
    } catch (error) {
      if (error instanceof GatewayError) return null; // refused there as everywhere
      throw error;
    }
  }

  #board(request: IncomingMessage, response: ServerResponse, arrival: Arrival, body: Buffer): void {
    const key = collapseKey(request, arrival.principal.name, body);
    const joined = this.#flights.join(key, response);
    const boarded = joined ?? this.#begin(key, request, response, arrival, body);
    if (joined !== null) sharedOperations.inc();
    if (boarded === null) this.#options.others(withBody(request, body), response);
    else
      boarded.then(
        (told) => {
          const answer = joined === null ? told : shared(told);
          if (!response.destroyed) send(response, answer, this.#options.corsHeaders(request));
          if (joined !== null) this.#log(told, arrival);
        },
        () => response.destroy(), // no memory to compress it, for example
      );
  }

  /** @returns null for what is no question, or one whose answer may come in parts */
  #begin(
    key: string,
    request: IncomingMessage,
    response: ServerResponse,
    { principal, mediaType }: Arrival,
    body: Buffer,
  ): Promise<Told> | null {
    const question = questionIn(body);
    // The bare word: spaces, commas and comments may come between it and its `@`.
    if (question === null || question.query.includes(deferDirective.name)) return null;
    const visitor = request.socket.remoteAddress ?? null;
    const wish = wishOf(request.headers['accept-encoding']);
    return this.#flights.begin(key, response, async (sharing, left) => {
      const asking = { question, principal, visitor, mediaType, request, sharing, left };
      return compressed(await this.#options.answer(asking), wish);
    });
  }

  /** Whoever began an execution is logged with it. */
  #log({ line }: Told, { principal, startedAt }: Arrival): void {
    const ms = Math.round(performance.now() - startedAt);
    writeOperation(this.#options.log, { ...line, ms, principal: principal.name, shared: true });
  }
}

const isJson = (contentType: string | undefined): boolean =>
  contentType === 'application/json' || (contentType?.startsWith('application/json;') ?? false);

/** The body has been read, so that Yoga must be given it. */
const withBody = (request: IncomingMessage, body: Buffer): IncomingMessage =>
  Object.assign(request, { body: Readable.from([body]) });
