import { checkQuery, type Pairs, type QueryValues } from './check-query.ts';
import { checkLimits, checkObject } from './check-value.ts';
import { type Facts, type OperationFact, typeNamed } from './facts.ts';
import { Refusal } from './refusal.ts';
import type { Match } from './router.ts';

/** A request as it came in. */
export interface RawRequest {
  readonly query: Pairs;
  readonly contentType: string | null;
  /** The body's text, empty when none was sent. */
  readonly text: string;
}

export interface CheckedRequest {
  readonly query: QueryValues;
  /** Null when none was sent, and where any JSON may be, when it is null. */
  readonly body: unknown;
}

/**
 * Holds a request against the facts of its operation.
 * @throws Refusal with every problem at once, by field
 */
export function checkRequest(facts: Facts, { operation, params }: Match, raw: RawRequest): CheckedRequest {
  const problems: Record<string, string[]> = {};
  const complain = (path: string, message: string) => {
    problems[path] ??= [];
    problems[path].push(message);
  };
  for (const field of operation.pathParams) checkLimits(field, params[field.name], field.name, complain);
  const body = readBody(operation, raw);
  const query = checkQuery(operation.query, raw.query, facts.booleans ?? 'digits', complain);
  if (operation.body === 'json') {
    if (raw.text === '') complain('body', 'This value should not be blank.');
  } else if (operation.body !== null && (body !== null || hasRequired(facts, operation.body))) {
    checkObject(facts, operation.body, body ?? {}, '', complain);
  }
  if (Object.keys(problems).length > 0) {
    throw new Refusal(facts.invalidStatus ?? 422, 'Invalid arguments', problems);
  }
  return { query, body };
}

function readBody(operation: OperationFact, { text, contentType }: RawRequest): unknown {
  if (text === '') {
    if (contentType !== null) throw new Refusal(415, 'Content-Type without a body');
    return null;
  }
  if (operation.body === null) throw new Refusal(400, 'This request takes no body');
  if (!/^application\/json *(;|$)/i.test(contentType ?? '')) {
    throw new Refusal(415, 'Content-Type must be application/json');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The body is not valid JSON');
  }
}

const hasRequired = (facts: Facts, type: string): boolean =>
  typeNamed(facts, type).fields.some((field) => field.required);
