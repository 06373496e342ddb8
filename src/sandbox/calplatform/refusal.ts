import type { Door, Seen } from '../provider.ts';
import type { Refusal } from '../refusal.ts';
import { constraintOf } from './constraints.ts';

/** Class of the exception behind each status; what has no class has a constant. */
const codes: Readonly<Record<number, readonly [code: string, title: string]>> = {
  400: ['BadRequestException', 'Bad Request'],
  401: ['UnauthorizedException', 'Unauthorized'],
  403: ['ForbiddenException', 'Forbidden'],
  404: ['NotFoundException', 'Not Found'],
  409: ['ConflictException', 'Conflict'],
  415: ['UnsupportedMediaTypeException', 'Unsupported Media Type'],
  429: ['ThrottlerException', ''],
  498: ['TokenExpiredException', ''],
};

/** The error envelope. It repeats the query string and, on a validation error, all that was sent. */
export function refusal({ status, message, problems }: Refusal, door: Door, { body, now }: Seen): unknown {
  const query = new URLSearchParams(door.query.map(([name, value]) => [name, value])).toString();
  const [code, title] = codes[status] ?? ['INTERNAL_SERVER_ERROR', null];
  return {
    status: 'error',
    timestamp: new Date(now ?? 0).toISOString(),
    path: query === '' ? door.path : `${door.path}?${query}`,
    error:
      problems === null
        ? { code, message, ...detailsOf(status, message, title) }
        : { code, message: 'Bad Request Exception', details: { errors: errorsOf(problems, door, body) } },
  };
}

/** Some exceptions have a text for a body, and the unforeseen ones none. */
function detailsOf(status: number, message: string, title: string | null) {
  if (title === null) return {};
  return { details: title === '' ? message : { message, error: title, statusCode: status } };
}

function errorsOf(problems: NonNullable<Refusal['problems']>, { query, operation }: Door, body: unknown) {
  const sent = Object.fromEntries(query);
  const properties = [...new Set(Object.keys(problems).map((path) => path.split('.')[0] ?? ''))];
  return properties.map((property) => {
    const inQuery = property in sent || operation?.query.some(({ name }) => name === property) === true;
    const target = inQuery ? sent : body;
    const messages = Object.entries(problems).filter(([path]) => path.split('.')[0] === property);
    return {
      target,
      value: (target as Readonly<Record<string, unknown>> | null)?.[property],
      property,
      constraints: Object.fromEntries(
        messages.flatMap(([path, texts]) => texts.map((text) => constraintOf(property, path, text))),
      ),
      children: [],
    };
  });
}
