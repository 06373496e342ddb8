import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../domain/errors.ts';
import { remedies, remediesOfCaller, withInstant } from '../domain/remedy.ts';
import { shownRemedy } from '../plugins/shown-remedy.ts';
import { headersOfAll } from './answered.ts';

/** Answers in the shape of GraphQL, so that clients read refusals as they read any error. */
export function refuse(
  response: ServerResponse,
  status: number,
  code: ErrorCode,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = code === 'UNAUTHENTICATED' ? remediesOfCaller[code] : remedies.VALIDATION;
  const extensions = { code, retryable: false, remedy: shownRemedy(withInstant(text)) };
  response.writeHead(status, {
    ...headersOfAll,
    'content-type': 'application/json; charset=utf-8',
    ...headers,
  });
  response.end(JSON.stringify({ errors: [{ message, extensions }] }));
}

/** Ends the connection after the answer, so that nothing more of the request is read. */
export const closing = { connection: 'close' };

export function refuseLarge(response: ServerResponse, most: number): void {
  refuse(response, 413, 'VALIDATION', `A request body may have at most ${most} bytes.`, closing);
}
