import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { GatewayError } from '../domain/errors.ts';
import type { Principal } from '../graphql/context.ts';
import { deferDirective } from '../graphql/defer.ts';
import type { Logger } from '../kit/log.ts';
import { sharedOperations, unchangedOperations } from '../kit/metrics.ts';
import type { Answers } from '../kit/reads.ts';
import { explainHeader } from '../plugins/explain-header.ts';
import { type OperationLine, writeOperation, writeShared } from '../plugins/use-operation-log.ts';
import { senderOf } from './answered.ts';
import { Collapse, type Sharing, type Waiting } from './collapse.ts';
import type { Asked } from './collapse-key.ts';
import { compressed, wishOf } from './compress.ts';
import { type MediaType, mediaTypeFor } from './media-type.ts';
import { type Question, questionIn } from './question.ts';
import { readBody } from './read-body.ts';
import { refuseLarge } from './refuse.ts';
import { type Checkable, Unchanged } from './unchanged.ts';

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
  /** What need not be read for it. */
  readonly known: Answers;
}

/** The answer to a question, and what the log says of its operation. */
export interface Told extends Checkable {
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

/** A request, and what is known of it before its body is read. */
interface Arrival extends Waiting {
  readonly request: IncomingMessage;
  readonly startedAt: number;
  readonly principal: Principal;
  readonly mediaType: MediaType;
}

/** A question that nobody else is asking, and who asks it. */
interface Begun extends Pick<Asking, 'question' | 'sharing' | 'left'> {
  readonly asked: Asked;
  readonly arrival: Arrival;
}

/**
 * The short way of what nearly all requests are: one question as JSON, answered as JSON in one piece. Each is
 * authenticated and logged by itself; those that ask the same at the same moment share one execution and its bytes.
 */
export class Direct {
  readonly #options: DirectOptions;
  readonly #flights: Collapse<Told, Arrival>;
  readonly #unchanged = new Unchanged<Told>();

  constructor(options: DirectOptions) {
    this.#options = options;
    this.#flights = new Collapse<Told, Arrival>({
      answered: (told, first, joined) => this.#answer(told, first, joined),
      failed: (first, joined) => {
        for (const { response } of [first, ...joined]) response.destroy(); // no memory to compress it, for example
      },
    });
  }

  readonly handler: Handler = (request, response) => {
    const arrival = this.#arrivalOf(request, response);
    if (arrival === null) return this.#options.others(request, response);
    readBody(request, this.#options.bodyBytes, (body) => {
      if (body === null) refuseLarge(response, this.#options.bodyBytes);
      else this.#board(arrival, body);
    });
  };

  /** Ends sharing with everything under way, because something was changed. */
  readonly cut = (): void => {
    this.#flights.cut();
    this.#unchanged.forget();
  };

  #arrivalOf(request: IncomingMessage, response: ServerResponse): Arrival | null {
    const { method, headers } = request;
    const isPlain = method === 'POST' && isJson(headers['content-type']) && !(explainHeader in headers);
    const mediaType = isPlain ? mediaTypeFor(headers.accept) : null;
    if (mediaType === null) return null;
    try {
      const principal = this.#options.authenticate(request);
      return { request, response, startedAt: performance.now(), principal, mediaType };
    } catch (error) {
      if (error instanceof GatewayError) return null; // refused there as everywhere
      throw error;
    }
  }

  #board(arrival: Arrival, body: Buffer): void {
    const { request, response, principal } = arrival;
    const asked = { request, principal: principal.name, body };
    if (this.#flights.join(asked, arrival)) sharedOperations.inc();
    else if (!this.#begin(asked, arrival)) this.#options.others(withBody(request, body), response);
  }

  /** @returns false for what is no question, or one whose answer may come in parts */
  #begin(asked: Asked, arrival: Arrival): boolean {
    const question = questionIn(asked.body);
    // The bare word: spaces, commas and comments may come between it and its `@`.
    if (question === null || question.query.includes(deferDirective.name)) return false;
    this.#flights.begin(asked, arrival, async (sharing, left) => {
      const { era } = this.#unchanged;
      const told = await this.#told({ asked, arrival, question, sharing, left });
      this.#unchanged.keep(asked, told, era);
      return told;
    });
    return true;
  }

  async #told({ asked, arrival, question, sharing, left }: Begun): Promise<Told> {
    const found = await this.#unchanged.find(asked, sharing, left);
    if ('answer' in found) {
      this.#noteUnchanged(found.answer, arrival);
      return found.answer;
    }
    const { request, principal, mediaType } = arrival;
    const visitor = request.socket.remoteAddress ?? null;
    const { known } = found;
    const asking = { question, principal, visitor, mediaType, request, sharing, left, known };
    return compressed(await this.#options.answer(asking), wishOf(request.headers['accept-encoding']));
  }

  #noteUnchanged({ line }: Told, { startedAt, principal }: Arrival): void {
    unchangedOperations.inc();
    const ms = Math.round(performance.now() - startedAt);
    writeOperation(this.#options.log, { ...line, ms, principal: principal.name, unchanged: true });
  }

  /** Whoever began the execution was logged with it. */
  #answer(told: Told, first: Arrival, joined: readonly Arrival[]): void {
    const { corsHeaders, log } = this.#options;
    const send = senderOf(told);
    const answerTo = ({ request, response }: Arrival) => {
      if (!response.destroyed) send(response, corsHeaders(request));
    };
    answerTo(first);
    joined.forEach(answerTo);
    const now = performance.now();
    const ms = joined.map(({ startedAt }) => Math.round(now - startedAt));
    writeShared(log, told.line, first.principal.name, ms);
  }
}

const isJson = (contentType: string | undefined): boolean =>
  contentType === 'application/json' || (contentType?.startsWith('application/json;') ?? false);

/** The body has been read, so that Yoga must be given it. */
const withBody = (request: IncomingMessage, body: Buffer): IncomingMessage =>
  Object.assign(request, { body: Readable.from([body]) });
