import type { EventTypeVerbs } from './event-types.ts';
import type { EventVerbs } from './events.ts';
import type { OrganizationVerbs } from './organizations.ts';
import type { PollVerbs } from './polls.ts';
import type { SimplymeetVerbs } from './simplymeet.ts';
import type { UserVerbs } from './users.ts';

/** Everything a provider may be able to do. A provider has those it declares and no others. */
export interface Verbs
  extends UserVerbs,
    OrganizationVerbs,
    EventVerbs,
    EventTypeVerbs,
    PollVerbs,
    SimplymeetVerbs {}

export type VerbName = keyof Verbs;

/** Verbs that answer one window of a list: those that {@link ProviderSpec.lists} describes. */
export type ListVerb = Extract<
  VerbName,
  'listUsers' | 'listOrganizations' | 'listEvents' | 'listEventTypes' | 'listPolls'
>;
