import { z } from 'zod';
import type { Link } from '../../contract/provider.ts';
import { timeZone } from '../../kit/wire.ts';

export const credentials = z.strictObject({
  /** One key is one user of one organization. Printable characters only, because it becomes a header. */
  apiKey: z.string().regex(/^[\x21-\x7e]+$/, 'must be a key without spaces'),
});

export const settings = z.strictObject({
  /** Zone in which SimplyMeet.me writes and reads times that carry no offset. */
  zone: timeZone.default('UTC'),
});

export type SimplymeetLink = Link<z.infer<typeof settings>, z.infer<typeof credentials>>;
