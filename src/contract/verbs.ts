import type { CalplatformVerbs } from './calplatform.ts';
import type { EpilotVerbs } from './epilot.ts';
import type { EventTypeVerbs } from './event-types.ts';
import type { EventVerbs } from './events.ts';
import type { GroupVerbs } from './groups.ts';
import type { OAuthClientVerbs } from './oauth-clients.ts';
import type { OrganizationVerbs } from './organizations.ts';
import type { PollVerbs } from './polls.ts';
import type { SimplymeetVerbs } from './simplymeet.ts';
import type { UserVerbs } from './users.ts';
import type { VyteVerbs } from './vyte.ts';
import type { WebhookVerbs } from './webhooks.ts';

/** Everything a provider may be able to do. A provider has those it declares and no others. */
export interface Verbs
  extends UserVerbs,
    OrganizationVerbs,
    GroupVerbs,
    EventVerbs,
    EventTypeVerbs,
    PollVerbs,
    WebhookVerbs,
    OAuthClientVerbs,
    SimplymeetVerbs,
    VyteVerbs,
    CalplatformVerbs,
    EpilotVerbs {}

export type VerbName = keyof Verbs;

/** Verbs that answer one window of a list: those that {@link ProviderSpec.lists} describes. */
export type ListVerb = Extract<
  VerbName,
  | 'listUsers'
  | 'listOrganizations'
  | 'listGroups'
  | 'listEvents'
  | 'listEventTypes'
  | 'listPolls'
  | 'listWebhooks'
  | 'listOAuthClients'
>;
