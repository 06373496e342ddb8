import { z } from 'zod';
import type { Link } from '../../contract/provider.ts';
import { objectId } from './ids.ts';

export const credentials = z.strictObject({
  /** One key is one organization. Printable characters only, because it becomes a header. */
  apiKey: z.string().regex(/^[\x21-\x7e]+$/, 'must be a key without spaces'),
});

export const settings = z.strictObject({
  /** The organization new users become part of. Without it that of any user is taken, which costs a call. */
  organization: objectId.optional(),
});

export type VyteLink = Link<z.infer<typeof settings>, z.infer<typeof credentials>>;
