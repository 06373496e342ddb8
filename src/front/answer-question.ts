import type { IncomingMessage } from 'node:http';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { isAsyncIterable, processRegularResult, type YogaServerInstance } from 'graphql-yoga';
import type { Principal } from '../graphql/context.ts';
import { Reads } from '../kit/reads.ts';
import type { OperationLine } from '../plugins/use-operation-log.ts';
import { answered } from './answered.ts';
import type { Sharing } from './collapse.ts';
import type { Asking, Told } from './direct.ts';
import { headersAsRead } from './header.ts';

/** What the plugins and the context of one operation are given; they write into it. */
export interface OperationContext {
  readonly gone: AbortSignal;
  readonly visitor: string | null;
  readonly principal: Principal;
  readonly explain: null;
  readonly startedAt: number;
  readonly sharing: Sharing;
  readonly reads: Reads;
  /** What was logged of it. */
  line?: OperationLine;
}

// biome-ignore lint/suspicious/noExplicitAny: Yoga's own bound of its type parameters
type Yoga = Pick<YogaServerInstance<any, any>, 'getResultForParams'>;

export interface AnswerOptions {
  readonly yoga: Yoga;
  /** What a client may see of what was thrown before anything was executed. */
  readonly shown: (error: unknown) => GraphQLError;
}

/** Has Yoga answer a question: its plugins, its execution and its way of writing results, without its way over HTTP. */
export const createAnswer =
  ({ yoga, shown }: AnswerOptions) =>
  async (asking: Asking): Promise<Told> => {
    const { principal, visitor, sharing, left, mediaType } = asking;
    const startedAt = performance.now();
    const reads = new Reads(() => sharing.isShared, asking.known);
    const context: OperationContext = {
      gone: left,
      visitor,
      principal,
      explain: null,
      startedAt,
      sharing,
      reads,
    };
    const result = await resultOf(asking, context, { yoga, shown });
    const { body, status, headers } = writtenOr(shown, result, mediaType);
    return {
      ...answered(status, headers, body),
      line: context.line ?? unknownOperation,
      reads: sharing.lasts && result.errors === undefined ? reads.all : null,
    };
  };

const unknownOperation: OperationLine = { operation: null, kind: null, codes: [] };

async function resultOf(
  { question, request, left }: Asking,
  context: OperationContext,
  { yoga, shown }: AnswerOptions,
): Promise<ExecutionResult> {
  try {
    const asked = { params: question as never, request: requestAsRead(request, left) };
    const result = await yoga.getResultForParams(asked, context);
    if (result === undefined || isAsyncIterable(result)) throw new TypeError('this answer comes in parts');
    return result;
  } catch (error) {
    return { errors: [shown(error)] };
  }
}

/** As much of the Fetch API's request as the plugins read. */
const requestAsRead = ({ method, url, headers }: IncomingMessage, signal: AbortSignal): Request =>
  ({ method, url, headers: headersAsRead(headers), signal }) as unknown as Request;

/** As much of the Fetch API's response as is written into it. */
class Written {
  readonly body: string;
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(body: string, { status = 200, headers = {} }: { status?: number; headers?: object }) {
    this.body = body;
    this.status = status;
    this.headers = headers as Record<string, string>;
  }
}

/** A value that JSON has no spelling for is a bug like any other. */
function writtenOr(shown: AnswerOptions['shown'], result: ExecutionResult, mediaType: string): Written {
  try {
    return written(result, mediaType);
  } catch (error) {
    return written({ errors: [shown(error)] }, mediaType);
  }
}

/** Yoga decides on the status, the headers and the text. */
const written = (result: ExecutionResult, mediaType: string): Written =>
  processRegularResult(result, { Response: Written } as never, mediaType) as unknown as Written;
