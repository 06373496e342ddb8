import { defineProvider } from '../../contract/provider.ts';
import { inParts } from '../../kit/in-parts.ts';
import { explain } from './errors.ts';
import { addresses } from './ids.ts';
import { operations } from './operations.ts';
import { organizations } from './organizations.ts';
import { credentials, settings, type VyteLink } from './settings.ts';
import { userWrites } from './user-writes.ts';
import { everybodyOf, users } from './users.ts';
import { lists, verbs } from './verbs.ts';

export const vyte = defineProvider({
  id: 'vyte',
  label: 'Vyte',
  docs: 'Vyte, REST API v2: Users (developer.vyte.in)',
  origin: 'https://api.vyte.in',
  limits: { perMinute: 60, concurrent: 5 }, // none stated: ours
  operations,
  verbs,
  lists,
  addresses,
  credentials,
  settings,
  authorize: ({ apiKey }) => ({ credential: 'apiKey', headers: { authorization: apiKey } }), // the bare key
  explain,
  connect: inParts(
    (link: VyteLink) => ({ link, everybody: everybodyOf(link) }),
    [
      ({ link, everybody }) => users(link, everybody),
      ({ link, everybody }) => userWrites(link, everybody),
      ({ link, everybody }) => organizations(link.account, everybody),
    ],
  ),
});
