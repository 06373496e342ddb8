import { isIP } from 'node:net';

const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1']);

export const isLoopback = (host: string): boolean =>
  loopbackNames.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host);

/** The name in a Host header: no port, no brackets; null when it is none. */
export function hostNameOf(header: string | undefined): string | null {
  const [, bracketed, plain] = /^(?:\[([0-9a-f:.]+)\]|([\w.-]+))(?::\d{1,5})?$/i.exec(header ?? '') ?? [];
  return (bracketed ?? plain)?.toLowerCase().replace(/\.$/, '') ?? null;
}

const mostKnown = 100;

/**
 * Whether a request was meant for this server. A page of another site can have its own name point here (DNS
 * rebinding), and would then be of the same origin: but the browser still sends that name. Addresses are safe: nobody
 * can have one point elsewhere. With keys any address is taken, because a balancer's probes come that way.
 * Clients send few different ones, so those that were right are remembered.
 */
export function hostCheck({ own, anyAddress }: { own: readonly string[]; anyAddress: boolean }) {
  const allowed = new Set(own.map((name) => name.toLowerCase()));
  const known = new Set<string>();
  const isOurs = (header: string | undefined): boolean => {
    const name = hostNameOf(header);
    if (name === null) return false;
    return isLoopback(name) || allowed.has(name) || (anyAddress && isIP(name) !== 0);
  };
  return (header: string | undefined): boolean => {
    if (header !== undefined && known.has(header)) return true;
    const isMeant = isOurs(header);
    if (isMeant && header !== undefined && known.size < mostKnown) known.add(header);
    return isMeant;
  };
}
