import { randomUUID } from 'node:crypto';
import { type ASTNode, GraphQLError, type GraphQLHTTPErrorExtensions, Kind } from 'graphql';
import { GatewayError, internalCode } from '../domain/errors.ts';
import {
  cancelledRemedy,
  type RemedyText,
  remedies,
  remediesOfCaller,
  remedyOf,
  withInstant,
} from '../domain/remedy.ts';
import type { Logger } from '../kit/log.ts';
import { argumentAt } from './argument-at.ts';
import { withoutData, withoutValues } from './error-texts.ts';
import { shownRemedy } from './shown-remedy.ts';

/**
 * What a client may see of an error; the only place that makes a GraphQLError of a GatewayError.
 * What nobody foresaw is a bug of ours: the client gets an id, the log gets the id and the stack.
 */
export function shownError(error: unknown, log: Logger): GraphQLError {
  const cause = rootOf(error);
  const place = error instanceof GraphQLError ? error : undefined;
  if (cause instanceof GatewayError) return copy(cause.message, place, extensionsOf(cause));
  if (place !== undefined && isClientsFault(place)) {
    const code = codeOf(place);
    const remedy = code === 'UNAUTHENTICATED' ? remediesOfCaller[code] : remedies.VALIDATION;
    const where = { http: httpOf(place), argument: argumentAt(place) };
    return copy(withoutValues(place), place, { code, ...notRetryable(remedy), ...where });
  }
  if (cause instanceof Error && cause.name === 'AbortError') {
    return copy('The request was cancelled.', place, {
      code: internalCode,
      ...notRetryable(cancelledRemedy),
    });
  }
  const errorId = randomUUID();
  log.error({ errorId, path: place?.path?.join('.'), error: withoutData(cause) }, 'unexpected error');
  const http = place === undefined ? { http: { status: 500 } } : {};
  const shown = { code: internalCode, errorId, ...notRetryable(remedies[internalCode]) };
  return copy('Unexpected error.', place, { ...shown, ...http });
}

/** What every error says besides its code, for those that are no GatewayError. */
const notRetryable = (remedy: RemedyText) => ({ retryable: false, remedy: shownRemedy(withInstant(remedy)) });

/** Errors are wrapped once for every layer that says where they happened. */
function rootOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError !== undefined) cause = cause.originalError;
  return cause;
}

/**
 * Before execution every GraphQLError is about the request. Within it (there is a path) only those about an argument
 * are, which point at its value themselves; the others say that a resolver answered what the schema does not allow, and may
 * quote it.
 */
function isClientsFault(error: GraphQLError): boolean {
  const cause = rootOf(error);
  if (error.path === undefined) return cause instanceof GraphQLError || isVariableError(error);
  return cause instanceof GraphQLError && cause !== error && (cause.nodes ?? []).some(isValue);
}

const isValue = ({ kind }: ASTNode): boolean => kind.endsWith('Value') || kind === Kind.VARIABLE;

/** A scalar may refuse a variable with any error: its message is meant for the client. */
const isVariableError = ({ message }: GraphQLError): boolean => message.startsWith('Variable "$');

/** `GRAPHQL_VALIDATION_FAILED`, `BAD_REQUEST` and the like all mean the same to a client. */
function codeOf(error: GraphQLError): string {
  const { status } = httpOf(error);
  if (status === 401) return 'UNAUTHENTICATED';
  return status === 403 ? 'FORBIDDEN' : 'VALIDATION';
}

/** `spec`: the status is 200 for clients that accept `application/json`, as long as the request could be read. */
function httpOf({ extensions }: GraphQLError): GraphQLHTTPErrorExtensions {
  const http = extensions.http ?? { status: 400, spec: true };
  if (http.status === 413) return { ...http, headers: { connection: 'close' } }; // so that the rest is not read
  return extensions.originalError === undefined ? http : { ...http, spec: false };
}

function extensionsOf(error: GatewayError): Record<string, unknown> {
  const { code, facts, retryable } = error;
  const { account, provider, retryAfterMs, upstreamStatus, upstreamRequestId, argument, caller } = facts;
  const shown = { account, provider, retryable, retryAfterMs, upstreamStatus, upstreamRequestId, argument };
  const refused = code === 'UNAUTHENTICATED' && caller === true ? unauthenticated : {};
  return { code, ...shown, remedy: shownRemedy(remedyOf(error)), ...refused };
}

/** Only the caller's own key: a provider that refuses an account's credential is an error like any other. */
const unauthenticated = {
  http: { status: 401, headers: { 'www-authenticate': 'Bearer realm="convoke"' } },
};

const copy = (message: string, place: GraphQLError | undefined, extensions: Record<string, unknown>) =>
  new GraphQLError(message, {
    nodes: place?.nodes,
    source: place?.source,
    positions: place?.positions,
    path: place?.path,
    extensions,
  });
