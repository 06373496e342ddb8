import { defineProvider } from '../../contract/provider.ts';
import { inParts } from '../../kit/in-parts.ts';
import { account } from './account.ts';
import { availability } from './availability.ts';
import { cancellationPolicies } from './cancellation-policies.ts';
import { explain } from './errors.ts';
import { eventTypes } from './event-types.ts';
import { eventWrites } from './event-writes.ts';
import { events } from './events.ts';
import { addresses } from './ids.ts';
import { operations } from './operations.ts';
import { organizations } from './organizations.ts';
import { polls } from './polls.ts';
import { credentials, type SimplymeetLink, settings } from './settings.ts';
import { tags } from './tags.ts';
import { users, viewerOf } from './users.ts';
import { lists, verbs } from './verbs.ts';

export const simplymeet = defineProvider({
  id: 'simplymeet',
  label: 'SimplyMeet.me',
  docs: 'SimplyMeet.me, API Documentation (linked on the Integrations page of secure.simplymeet.me)',
  origin: 'https://secure.simplymeet.me',
  limits: { perMinute: 60, concurrent: 5 }, // none stated: ours
  operations,
  verbs,
  lists,
  addresses,
  credentials,
  settings,
  authorize: ({ apiKey }) => ({ credential: 'apiKey', headers: { 'X-API-KEY': apiKey } }),
  explain,
  connect: inParts(
    (link: SimplymeetLink) => ({ link, viewer: viewerOf(link) }),
    [
      ({ link, viewer }) => users(link, viewer),
      ({ link, viewer }) => organizations(link.account, viewer),
      ({ link }) => cancellationPolicies(link),
      ({ link }) => events(link),
      ({ link }) => eventWrites(link),
      ({ link }) => eventTypes(link),
      ({ link }) => availability(link),
      ({ link }) => tags(link),
      ({ link }) => polls(link),
      ({ link }) => account(link),
    ],
  ),
});
