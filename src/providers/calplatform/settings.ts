import { z } from 'zod';
import type { Link } from '../../contract/provider.ts';
import { positiveInt } from '../../kit/wire.ts';
import { clientIdPattern } from './ids.ts';

/** Printable characters only, because it becomes a header. */
export const secretText = z.string().regex(/^[\x21-\x7e]+$/, 'must be a text without spaces');

const managedUser = z.strictObject({
  accessToken: secretText,
  refreshToken: secretText,
  /** Only where it cannot be read from the access token: lost tokens are replaced by the user's id. */
  userId: positiveInt.optional(),
});

export const credentials = z
  .strictObject({
    /** One key is one user, an admin or owner of the platform's organization. */
    apiKey: secretText.optional(),
    oauthClient: z
      .strictObject({
        id: z.string().regex(clientIdPattern, 'must be the id of an OAuth client'),
        secret: secretText,
      })
      .optional(),
    managedUser: managedUser.optional(),
  })
  .refine((it) => it.apiKey !== undefined || it.oauthClient !== undefined || it.managedUser !== undefined, {
    message: 'needs at least one of apiKey, oauthClient and managedUser',
  })
  .refine((it) => it.managedUser === undefined || it.oauthClient !== undefined, {
    path: ['managedUser'],
    message:
      'needs oauthClient beside it: an access token lasts an hour, and only the client that made it can renew it',
  });

export type CalplatformCredentials = z.infer<typeof credentials>;

export const settings = z.strictObject({
  /** Acts on credentials and clients: new API keys, OAuth clients, connecting Stripe. */
  adminActs: z.boolean().default(false),
  /** Calls that Cal.com has marked as going to be removed: managed users, OAuth clients, and their webhooks. */
  deprecatedRoutes: z.boolean().default(true),
  /** Sent as `cal-api-version`. Without one the provider takes its default, and an unknown one means the same. */
  apiVersion: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, 'must be a date, YYYY-MM-DD')
    .optional(),
});

export type CalplatformSettings = z.infer<typeof settings>;

export type CalplatformLink = Link<CalplatformSettings, CalplatformCredentials>;
