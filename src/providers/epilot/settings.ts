import { z } from 'zod';
import type { Link } from '../../contract/provider.ts';

export const credentials = z.strictObject({
  /** A JWT: one user in one organization. Printable characters only, because it becomes a header. */
  token: z.string().regex(/^[\x21-\x7e]+$/, 'must be a token without spaces'),
});

export const settings = z.strictObject({
  /** Whether the gateway passes on acts for people who are not signed in: several tell whether an account exists. */
  publicActs: z.boolean().default(false),
});

export type EpilotLink = Link<z.infer<typeof settings>, z.infer<typeof credentials>>;
