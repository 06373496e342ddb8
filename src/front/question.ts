/** What a client asks, as GraphQL over HTTP spells it. */
export interface Question {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly extensions?: Readonly<Record<string, unknown>> | null;
}

const names: ReadonlySet<string> = new Set(['query', 'operationName', 'variables', 'extensions']);

/** The question in a body; null for whatever is none, so that somebody else says what is wrong with it. */
export function questionIn(body: Buffer): Question | null {
  const asked = parsed(body);
  if (!isObject(asked)) return null;
  for (const [name, value] of Object.entries(asked)) {
    if (value !== null && !names.has(name)) return null;
  }
  const { query, operationName, variables, extensions } = asked;
  if (typeof query !== 'string' || !isGiven(operationName, 'string')) return null;
  return isObjectOrNone(variables) && isObjectOrNone(extensions) ? (asked as unknown as Question) : null;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isGiven = (value: unknown, type: 'string'): boolean =>
  value === undefined || value === null || typeof value === type;

const isObjectOrNone = (value: unknown): boolean => value === undefined || value === null || isObject(value);
