import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../domain/errors.ts';
import { remedies, remediesOfCaller, withInstant } from '../domain/remedy.ts';
import { shownRemedy } from '../plugins/shown-remedy.ts';

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
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify({ errors: [{ message, extensions }] }));
}
