import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import {
  GraphQLDate,
  GraphQLDateTime,
  GraphQLEmailAddress,
  GraphQLJSON,
  GraphQLTimeZone,
  GraphQLURL,
} from 'graphql-scalars';
import { instantText } from '../kit/instant-text.ts';

type Serialize = (value: unknown) => unknown;

/**
 * Input as strict as the library's, and refused in words without the value, which may be personal.
 * Output as the provider said it: one odd address in a provider's data must not turn a field into an error.
 */
function strictInput(
  scalar: GraphQLScalarType,
  description: string,
  reason: string,
  serialize: Serialize = asIs,
) {
  const config = scalar.toConfig();
  return new GraphQLScalarType({
    ...config,
    description,
    serialize,
    parseValue: (value) =>
      orRefuse(
        () => config.parseValue(value),
        () => new TypeError(reason),
      ),
    parseLiteral: (node, variables) =>
      orRefuse(
        () => config.parseLiteral(node, variables),
        () => new GraphQLError(reason, { nodes: node }),
      ),
  });
}

const asIs: Serialize = (value) => value;

function orRefuse(parse: () => unknown, refusal: () => Error): unknown {
  try {
    return parse();
  } catch {
    throw refusal();
  }
}

/** Inside, a day stays a string: it has no instant. */
const day = new GraphQLScalarType({
  name: 'Date',
  serialize: String,
  parseValue: (value) => wholeDay(value),
  parseLiteral: (node) => wholeDay(node.kind === Kind.STRING ? node.value : null),
});

function wholeDay(value: unknown): string {
  GraphQLDate.parseValue(value);
  if (typeof value !== 'string') throw new TypeError('not a day');
  return value;
}

const toText: Serialize = (value) => (value instanceof Date ? instantText(value) : value);

const decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number, written as a string, for example `"12.50"`.',
  serialize: (value) => String(value),
});

export const scalars = {
  DateTime: strictInput(
    GraphQLDateTime,
    'An instant in UTC, as RFC 3339, for example `2026-03-02T10:00:00.000Z`.',
    'A DateTime is written as RFC 3339, for example 2026-03-02T10:00:00Z.',
    toText,
  ),
  Date: strictInput(day, 'A calendar day, `YYYY-MM-DD`.', 'A Date is a day that exists, written YYYY-MM-DD.'),
  TimeZone: strictInput(
    GraphQLTimeZone,
    'An IANA time zone, for example `Europe/Warsaw`.',
    'A TimeZone is the name of an IANA zone, for example Europe/Warsaw.',
  ),
  EmailAddress: strictInput(GraphQLEmailAddress, 'An e-mail address.', 'This is not an e-mail address.'),
  URL: strictInput(GraphQLURL, 'A web address.', 'This is not a web address.'),
  JSON: strictInput(
    GraphQLJSON,
    'Any JSON value, where a provider leaves the shape open.',
    'This is not a JSON value.',
  ),
  Decimal: decimal,
};

/** How Pothos types the scalars: what comes in from a client, what goes out from a resolver. */
export type ScalarTypes = {
  ID: { Input: string; Output: string };
  DateTime: { Input: Date; Output: Date };
  Date: { Input: string; Output: string };
  TimeZone: { Input: string; Output: string };
  EmailAddress: { Input: string; Output: string };
  URL: { Input: URL; Output: string };
  JSON: { Input: unknown; Output: unknown };
  Decimal: { Input: string; Output: string | number };
  _Any: { Input: unknown; Output: unknown };
};
