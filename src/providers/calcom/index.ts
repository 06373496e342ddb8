import { defineProvider } from '../../contract/provider.ts';
import { inParts } from '../../kit/in-parts.ts';
import { explain } from './errors.ts';
import { addresses } from './ids.ts';
import { restMs } from './limits.ts';
import { operations } from './operations.ts';
import { type CalcomLink, credentials, isHosted, settings } from './settings.ts';
import { userWrites } from './user-writes.ts';
import { users } from './users.ts';
import { hosted, lists, verbs } from './verbs.ts';

export const calcom = defineProvider({
  id: 'calcom',
  label: 'Cal.com v1',
  docs: 'Cal.com, API v1: Users (cal.com/docs/api-reference/v1), and the source of apps/api/v1 in calcom/cal.com',
  origin: null, // every installation has its own, with or without a path such as /api/v1
  // The instance allows 30 and locks the user of whoever insists.
  limits: { perMinute: 25, concurrent: 5 },
  requestIdHeader: 'calcom-response-id',
  operations,
  verbs,
  lists,
  addresses,
  credentials,
  settings,
  authorize: ({ apiKey }) => ({ credential: 'apiKey', query: [['apiKey', apiKey]] }),
  withheld: ({ origin }) => (isHosted(origin) ? hosted : {}),
  explain,
  restMs,
  connect: inParts((link: CalcomLink) => link, [users, userWrites]),
});
