import type { ListVerb, VerbName } from '../../src/contract/verbs.ts';
import type { IdType } from '../../src/domain/global-id.ts';
import type { Facts, SandboxControl } from '../../src/sandbox/index.ts';

/** A provider's stand-in, and what the suite cannot find out by itself. */
export interface Subject {
  readonly origin: string;
  readonly account: string;
  readonly credentials: Readonly<Record<string, unknown>>;
  readonly settings: unknown;
  /** Well-formed credentials that nobody has. */
  readonly wrongCredentials: Readonly<Record<string, unknown>>;
  readonly facts: Facts;
  readonly control: SandboxControl;
  /** Ref ids of the right form that nothing has. */
  readonly unknownIds: Partial<Record<IdType, readonly [string, string, string, string]>>;
  /** Fields that a single get tells and the list does not. Default: none. */
  readonly gotAlone?: readonly string[];
  close(): Promise<void>;
}

/** Lists with the verb that gets the same things by id. */
export const kinds = [
  { type: 'User', list: 'listUsers', get: 'getUsers' },
  { type: 'Organization', list: 'listOrganizations', get: 'getOrganizations' },
  { type: 'Event', list: 'listEvents', get: 'getEvents' },
  { type: 'EventType', list: 'listEventTypes', get: 'getEventTypes' },
  { type: 'Poll', list: 'listPolls', get: 'getPolls' },
  { type: 'Group', list: 'listGroups', get: 'getGroups' },
  { type: 'Webhook', list: 'listWebhooks', get: 'getWebhooks' },
  { type: 'OAuthClient', list: 'listOAuthClients', get: 'getOAuthClients' },
] as const satisfies readonly { type: IdType; list: ListVerb; get: VerbName }[];
