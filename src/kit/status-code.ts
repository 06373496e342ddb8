import type { ErrorCode } from '../domain/errors.ts';

const common: Readonly<Record<number, ErrorCode>> = {
  400: 'VALIDATION',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  408: 'UPSTREAM_UNAVAILABLE',
  409: 'CONFLICT',
  410: 'NOT_FOUND',
  422: 'VALIDATION',
  429: 'RATE_LIMITED',
};

/**
 * What the status of a refusal means when its body says no more.
 * @param own what is peculiar to the provider, by status
 */
export const codeOfStatus = (status: number, own: Readonly<Record<number, ErrorCode>> = {}): ErrorCode =>
  own[status] ?? common[status] ?? (status >= 500 ? 'UPSTREAM_UNAVAILABLE' : 'BAD_UPSTREAM');
