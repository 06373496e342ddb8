import { z } from 'zod';
import type { Link } from '../../contract/provider.ts';

export const credentials = z.strictObject({
  /** One key is one user of the instance. Printable characters only, because it becomes part of the query. */
  apiKey: z.string().regex(/^[\x21-\x7e]+$/, 'must be a key without spaces'),
});

export const settings = z.strictObject({});

export type CalcomLink = Link<z.infer<typeof settings>, z.infer<typeof credentials>>;

/** The vendor's own platform lets a user be read, and nothing be changed. */
export const isHosted = (origin: string): boolean => new URL(origin).hostname === 'api.cal.com';
