import { ValidationError } from '../../domain/errors.ts';
import { type IdType, parseIdOf } from '../../domain/global-id.ts';
import type { Ref } from '../../domain/ref.ts';
import { matching } from '../../kit/wire.ts';

/** Opaque texts: numbers, UUIDs and hashes have been seen. No slash, percent sign or anything else that ends a path. */
const bare = '(?!\\.{1,2}$)[\\w.@+=~|-]{1,128}';

/** Words that stand where a user's id would, and mean something else there. */
const reserved = '(?!(?:me|public|invite|switchOrganization)$)';

/** One part of a setting's address: whatever {@link settingAddress} leaves. */
const part = (most: number) => `(?!\\.{1,2}(?:/|$))[^/\\s\\p{Cc}]{1,${most}}`;

export const addresses = {
  User: new RegExp(`^${reserved}${bare}$`),
  Organization: new RegExp(`^${bare}$`),
  Group: new RegExp(`^${bare}$`),
  Navigation: new RegExp(`^${bare}$`),
  Passkey: /^[\w-]{1,512}={0,2}$/,
  Setting: new RegExp(`^${part(576)}/${part(1_152)}$`, 'u'),
} as const satisfies Partial<Record<IdType, RegExp>>;

type Addressed = keyof typeof addresses;

/** An id in an answer, which becomes a ref id and so must look like one. */
export const id = (type: Addressed) => matching(addresses[type]);

/**
 * An id on its way into a path or a body.
 * @throws ValidationError naming the argument
 */
export function sendable(type: Addressed, value: string, argument: string): string {
  if (addresses[type].test(value)) return value;
  throw new ValidationError(argument, `${argument} is not an id of epilot.`);
}

/** What an id of this API, written in an input block, names at the same account. */
export function siblingIn(type: Addressed, globalId: string, account: string, argument: string): string {
  const ref = parseIdOf(type, globalId, argument);
  if (ref.account === account) return sendable(type, ref.id, argument);
  throw new ValidationError(argument, `${argument} belongs to account ${ref.account}, not to ${account}.`);
}

/** A ref and the bare id, as every noun starts. */
export const identity = (account: string, value: string): { ref: Ref; externalId: string } => ({
  ref: { account, id: value },
  externalId: value,
});

/** The address of something of which an answer tells only the id; null where it tells none that could be sent. */
export const refTo = (account: string, value: string | null | undefined): Ref | null =>
  value ? { account, id: value } : null;

/**
 * Whether a text may stand for one part of a path. Slashes are sent encoded, but whoever decodes a path before tidying it
 * would find its way up in `a/../b`, and our token goes along.
 */
export const fitsPath = (value: string): boolean =>
  value.isWellFormed() && !value.split(/[/\\]/).some((part) => part === '.' || part === '..');

/** Most characters each may have. */
const longest = { scope: 64, key: 128 } as const;

const isOfLength = (name: keyof typeof longest, value: string): boolean =>
  value !== '' && [...value].length <= longest[name];

/**
 * A scope or a key as it goes into a path.
 * @throws ValidationError naming the argument
 */
export function settingName(name: keyof typeof longest, value: string): string {
  if (!isOfLength(name, value)) {
    throw new ValidationError(name, `${name} must have 1 to ${longest[name]} characters.`);
  }
  if (!fitsPath(value)) {
    throw new ValidationError(name, `${name} cannot be sent: it would be part of a path.`);
  }
  return value;
}

/** What divides an address, or cannot be part of an id, percent-encoded; the rest stays, so that ids stay short. */
const escaped = (value: string): string => value.replaceAll(/[%/\s\p{Cc}]/gu, encodeURIComponent);

export const settingAddress = (scope: string, key: string): string => `${escaped(scope)}/${escaped(key)}`;

/** @throws ValidationError for what {@link settingAddress} could not have made */
export function readSettingAddress(address: string): { scope: string; key: string } {
  const [scope = '', key = ''] = sendable('Setting', address, 'id').split('/').map(unescaped);
  const sound = isOfLength('scope', scope) && isOfLength('key', key) && fitsPath(scope) && fitsPath(key);
  if (sound && settingAddress(scope, key) === address) return { scope, key };
  throw new ValidationError('id', 'id is not an id of epilot.');
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // then it does not read back as the same address
  }
}
