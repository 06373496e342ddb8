import type { AclRule, Integrations } from '../domain/account.ts';

/** What only SimplyMeet.me has. */
export interface SimplymeetVerbs {
  getIntegrations(): Promise<Integrations>;
  listAclRules(): Promise<readonly AclRule[]>;
}
