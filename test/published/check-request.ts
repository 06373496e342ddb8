import { type Definition, type Parameter, resolved, type Schema } from './openapi.ts';
import { type Found, findOperation, type Published, publishedOperations } from './operations.ts';
import type { SentRequest } from './proxy.ts';
import { createValidator, type Problem, type Validator } from './validator.ts';

/** What a request breaks, `at` a place such as `query.limit` or `body.triggers[]`. */
export type Violation = Problem;

export interface CheckedRequest {
  /** Null when the definition has no such method and path. */
  readonly operation: Published | null;
  readonly violations: readonly Violation[];
}

export type RequestCheck = (request: SentRequest) => CheckedRequest;

/** Checks requests, as they were on the wire, against a definition. */
export function requestCheck(definition: Definition): RequestCheck {
  const all = publishedOperations(definition);
  const validator = createValidator(definition);
  return (request) => {
    const [path = '', search = ''] = request.target.split(/\?(.*)/s);
    const found = findOperation(all, request.method, path);
    if (found === null)
      return { operation: null, violations: [{ at: 'path', text: `is not defined for ${request.method}` }] };
    const values = new Values(definition, validator);
    return {
      operation: found.operation,
      violations: [
        ...values.path(found),
        ...values.query(found.operation, new URLSearchParams(search)),
        ...headerViolations(found.operation, request.headers),
        ...bodyViolations(found.operation, request, validator),
      ],
    };
  };
}

const under = (place: string, problems: readonly Problem[]): Violation[] =>
  problems.map(({ at, text }) => ({
    at: at === '' || at.startsWith('[') ? `${place}${at}` : `${place}.${at}`,
    text,
  }));

/** Reads what a URL carries as the types that the definition gives it. */
class Values {
  readonly #definition: Definition;
  readonly #validator: Validator;

  constructor(definition: Definition, validator: Validator) {
    this.#definition = definition;
    this.#validator = validator;
  }

  path({ operation, values }: Found): Violation[] {
    return Object.entries(values).flatMap(([name, text]) => {
      const parameter = operation.parameters.find((it) => it.in === 'path' && it.name === name);
      if (parameter === undefined) return [{ at: `path.${name}`, text: 'is not defined' }];
      return under(`path.${name}`, this.#problems(parameter, decodeURIComponent(text)));
    });
  }

  query({ parameters }: Published, sent: URLSearchParams): Violation[] {
    const own = parameters.filter((it) => it.in === 'query');
    const unknown = [...new Set(sent.keys())].filter((name) => !own.some((it) => it.name === name));
    return [
      ...unknown.map((name) => ({ at: `query.${name}`, text: 'is not defined' })),
      ...own.flatMap((parameter) => under(`query.${parameter.name}`, this.#queryProblems(parameter, sent))),
    ];
  }

  #queryProblems(parameter: Parameter, sent: URLSearchParams): Problem[] {
    const texts = sent.getAll(parameter.name);
    if (texts.length === 0) return parameter.required === true ? [{ at: '', text: 'is required' }] : [];
    const [first = ''] = texts;
    if ((parameter.style ?? 'form') !== 'form')
      throw new Error(`Queries of style ${parameter.style} cannot be checked.`);
    const schema = resolved(this.#definition, parameter.schema ?? {});
    if (schema.type !== 'array') {
      return texts.length > 1
        ? [{ at: '', text: 'is sent more than once' }]
        : this.#problems(parameter, first);
    }
    const isExploded = parameter.explode ?? true;
    if (!isExploded && texts.length > 1) return [{ at: '', text: 'is to be joined by commas' }];
    const isJoined = isExploded && texts.some((text) => text.includes(','));
    const item = resolved(this.#definition, schema.items ?? {});
    const items = (isExploded ? texts : first.split(',')).map((text) => typed(item, text));
    return [
      ...(isJoined ? [{ at: '', text: 'is not to be joined by commas' }] : []),
      ...this.#problemsOf(parameter.schema, items),
    ];
  }

  #problems({ schema }: Parameter, text: string): Problem[] {
    return this.#problemsOf(schema, typed(resolved(this.#definition, schema ?? {}), text));
  }

  #problemsOf(schema: Schema | undefined, value: unknown): Problem[] {
    return this.#validator.problems(schema ?? {}, value, 'request');
  }
}

/** A text as what it should be; left as it is when it cannot be that, so that the schema refuses it. */
function typed({ type }: Schema, text: string): unknown {
  if ((type === 'number' || type === 'integer') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

/** What goes with any request of HTTP. Everything else may tell who asks, and is to be defined. */
const common: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-length',
  'content-type',
  'host',
  'transfer-encoding',
  'user-agent',
]);

function headerViolations({ parameters, secured }: Published, headers: SentRequest['headers']): Violation[] {
  const own = parameters.filter((it) => it.in === 'header');
  const needed = own.filter((it) => it.required === true).map(({ name }) => name.toLowerCase());
  if (secured) needed.push('authorization');
  const defined = [...needed, ...own.map(({ name }) => name.toLowerCase()), ...common];
  const { authorization } = headers;
  const isBearer = authorization === undefined || /^Bearer \S+$/.test(authorization);
  return [
    ...needed
      .filter((name) => headers[name] === undefined)
      .map((name) => ({ at: `header.${name}`, text: 'is required' })),
    ...Object.keys(headers)
      .filter((name) => !defined.includes(name))
      .map((name) => ({ at: `header.${name}`, text: 'is not defined' })),
    ...(isBearer ? [] : [{ at: 'header.authorization', text: 'must be a bearer token' }]),
  ];
}

function bodyViolations(
  { body }: Published,
  { headers, body: text }: SentRequest,
  validator: Validator,
): Violation[] {
  if (text === '') return body?.required === true ? [{ at: 'body', text: 'is required' }] : [];
  if (body === null) return [{ at: 'body', text: 'is not defined' }];
  const type = String(headers['content-type'] ?? '').split(';')[0] ?? '';
  if (!body.types.includes(type))
    return [{ at: 'header.content-type', text: `must be ${body.types.join(' or ')}` }];
  const value = parsed(text);
  if (value === notJson) return [{ at: 'body', text: 'is not JSON' }];
  return under('body', validator.problems(body.schema ?? {}, value, 'request'));
}

const notJson = Symbol('not JSON');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}
