import { type GraphQLError, Kind, print, visit } from 'graphql';

const badVariable = /^Variable "\$(\w+)" got invalid value /;

/**
 * GraphQL's own messages quote what the client sent. Clients pass them on to error trackers, and what was sent may be
 * personal or secret: the message keeps the place and the reason and loses the value.
 */
export function withoutValues(error: GraphQLError): string {
  if (badVariable.test(error.message)) return ofVariable(error);
  const quoted = error.nodes?.flatMap(stringsOf) ?? [];
  return shorten(quoted.reduce((text, value) => text.replaceAll(value, '"…"'), ofSyntax(error.message)));
}

/** `Variable "$a" got invalid value <any text> at "a.b"; <reason>` */
function ofVariable(error: GraphQLError): string {
  const name = badVariable.exec(error.message)?.[1] ?? '';
  const reason = error.originalError?.message ?? '';
  const text = error.message.slice(0, -(reason.length + '; '.length) || undefined);
  const [, value = '', path = name] = /got invalid value (.*?)(?: at "([^"\\]+)")?$/s.exec(text) ?? [];
  return shorten(`Variable "$${name}" has a wrong value at "${path}": ${withoutValue(reason, value)}`);
}

/** A value shorter than this gives nothing away, and would be found inside other words. */
const shortestTelling = 4;

/** Scalars put the value into the reason as GraphQL prints it, or bare. */
function withoutValue(reason: string, printed: string): string {
  const without = printed === '' ? reason : reason.replaceAll(printed, '…');
  const bare = printed.startsWith('"') ? String(JSON.parse(printed)) : printed;
  return bare.length < shortestTelling ? without : without.replaceAll(bare, '…');
}

const ofSyntax = (message: string): string =>
  message.startsWith('Syntax Error') ? message.replace(/String ".*"/s, 'String') : message;

/** String literals below the node that an error is about, as they are printed in its message. */
function stringsOf(node: NonNullable<GraphQLError['nodes']>[number]): string[] {
  if (!node.kind.endsWith('Value')) return [];
  const found: string[] = [];
  visit(node, {
    [Kind.STRING]: (literal) => {
      found.push(print(literal));
    },
  });
  return found;
}

const shorten = (text: string): string => (text.length > 500 ? `${text.slice(0, 500)}…` : text);

/**
 * An error for the log. Messages of libraries quote data, a parser's even in part: quoted text goes, and of a
 * SyntaxError the whole message. Name and stack stay.
 */
export function withoutData(cause: unknown): Error {
  if (!(cause instanceof Error)) return new Error(`thrown: ${typeof cause}`);
  const message = cause instanceof SyntaxError ? '' : cause.message.replace(/"(?:[^"\\]|\\.)*"/gs, '"…"');
  const copy = new Error(message);
  return Object.assign(copy, { name: cause.name, stack: `${cause.name}: ${message}\n${framesOf(cause)}` });
}

/** What stands behind the message: a line of that may look like a frame. */
function framesOf({ message, stack = '' }: Error): string {
  const at = stack.indexOf(message);
  const behind = at < 0 ? '' : stack.slice(at + message.length);
  return behind.match(/^ +at .*$/gm)?.join('\n') ?? '';
}
