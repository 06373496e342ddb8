import { z } from 'zod';
import { isLoopback } from '../front/hosts.ts';

/** A whole number, also as text, because that is what a variable holds. */
export const whole = (least: number, most: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value),
    z
      .int(`must be a whole number from ${least} to ${most}`)
      .min(least, range(least, most))
      .max(most, range(least, most)),
  );

const range = (least: number, most: number) => `must be from ${least} to ${most}`;

/** Where a provider is. Plain HTTP only on this machine: credentials travel in every request. */
export const origin = z.string().superRefine((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const problem = url === null ? 'must be a URL' : problemOf(url);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
});

function problemOf(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.username !== '' || url.password !== '') return 'must hold no user or password';
  if (url.search !== '' || url.hash !== '') return 'must hold no query and no fragment';
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(host))) return null;
  return 'must begin with https:// (http:// only on this machine)';
}

/** As a browser sends it in the Origin header. */
export const webOrigin = z
  .string()
  .refine(
    (text) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text,
    'must be an origin as browsers send it, for example https://app.example.com',
  );

export const hostName = z
  .string()
  .regex(/^[a-z0-9.:-]+$/i, 'must be a host name or an address, without a port');

/** What names of a subgraph may begin with. A line at the start is what Federation's own names have. */
export const namePrefix = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/, 'must be 1 to 40 letters, digits and _, beginning with a letter');
