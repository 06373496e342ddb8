import { ValidationError } from './errors.ts';
import { accountNamePattern, type Ref } from './ref.ts';

/** Everything that carries an opaque id. Those of `graphql/objects.ts`, and accounts, can be fetched by `node`. */
export const idTypes = [
  'User',
  'Organization',
  'Group',
  'Event',
  'EventType',
  'Poll',
  'Webhook',
  'OAuthClient',
  'Account',
  'Tag',
  'PollOption',
  'Answer',
  'Question',
  'Duration',
  'Setting',
  'Passkey',
  'Navigation',
] as const;

export type IdType = (typeof idTypes)[number];

export interface GlobalId extends Ref {
  readonly type: IdType;
}

const version = '1';
/** Holds the longest ref id there is: names of a setting, 192 characters of which each may be escaped as nine. */
const longestGlobalId = 2_400;
const knownTypes: ReadonlySet<string> = new Set(idTypes);

/** Where ids are spelled: with a buffer for each, those of a page would be a twentieth of what it makes. */
const scratch = Buffer.alloc(4 * longestGlobalId);

/** Opaque to clients: base64url of version, type, account name and ref id. */
export function formatGlobalId(type: IdType, { account, id }: Ref): string {
  const text = `${version}:${type}:${account}:${id}`;
  if (text.length * 3 > scratch.length) return Buffer.from(text).toString('base64url'); // three bytes a character at most
  return scratch.toString('base64url', 0, scratch.write(text));
}

/**
 * Reads an id that a client sent. Does not know the provider's own pattern: see `fanout/clients.ts`.
 * @param argument the argument that held it, for the message
 * @throws ValidationError when it is not exactly what {@link formatGlobalId} makes
 */
export function parseGlobalId(text: string, argument: string): GlobalId {
  const decoded = decode(text);
  if (decoded === null) throw new ValidationError(argument, `${argument} is not an id of this API.`);
  return decoded;
}

/** The same for an id whose type the argument fixes. */
export function parseIdOf(type: IdType, text: string, argument: string): Ref {
  const { type: actual, account, id } = parseGlobalId(text, argument);
  if (actual !== type) {
    throw new ValidationError(argument, `${argument} must be an id of type ${type}, not ${actual}.`);
  }
  return { account, id };
}

function decode(text: string): GlobalId | null {
  if (text.length > longestGlobalId) return null;
  const [, type = '', account = '', id = ''] =
    /^1:([A-Za-z]+):([a-z0-9-]+):(.+)$/.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  if (!knownTypes.has(type) || !accountNamePattern.test(account)) return null;
  const parsed = { type: type as IdType, account, id };
  // Only one spelling of an id exists, so that it can serve as a cache key anywhere.
  return formatGlobalId(parsed.type, parsed) === text ? parsed : null;
}
