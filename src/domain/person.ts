import { domainToASCII } from 'node:url';

/**
 * Everything that different accounts know of whoever has one e-mail address. A hint and not an identity: an address
 * may be shared, and one person may have several.
 */
export interface Person {
  /** As {@link normalAddress} spells it. */
  readonly email: string;
}

/**
 * One spelling for an address that services write differently: no blanks around it, no capitals, the domain as the
 * network spells it. What stands before the `@` is the mail server's business, so that dots and `+tags` stay.
 */
export function normalAddress(address: string): string {
  const plain = address.trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  const domain = plain.slice(at + 1);
  return `${plain.slice(0, at + 1)}${domainToASCII(domain) || domain}`;
}

export const sameAddress = (one: string, other: string): boolean =>
  normalAddress(one) === normalAddress(other);
