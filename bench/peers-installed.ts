import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the benchmark compares with is apart, so that installing the server stays small. */
export const peerFile = (path: string): string => fileURLToPath(new URL(`peers/${path}`, import.meta.url));

/** npm writes this file last. */
export const peersInstalled = (): boolean => existsSync(peerFile('node_modules/.package-lock.json'));

/** @throws Error which says what to do */
export function requirePeers(): void {
  if (!peersInstalled()) throw new Error('The peers are not installed: npm ci --prefix bench/peers');
}
