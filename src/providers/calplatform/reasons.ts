/** Why an account lacks what its provider has, in words that end a sentence. */
export const reasons = {
  apiKey: 'the account has no apiKey',
  oauthClient: 'the account has no oauthClient',
  managedUser: 'the account has no managedUser',
  viewer: 'the account has neither an apiKey nor a managedUser',
  users: 'no credential of the account may see users',
  webhooks: 'no credential of the account may see webhooks',
  deprecated: 'deprecatedRoutes is off for the account, because Cal.com is going to remove this',
  adminActs: 'adminActs is off for the account',
  stateDir: 'there is no stateDir in which a new credential could be kept',
} as const;

export type Reason = keyof typeof reasons;
