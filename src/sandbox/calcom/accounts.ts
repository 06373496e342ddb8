import type { SandboxAccount } from '../provider.ts';

/** The one instance behind the one key. */
export interface Profile extends SandboxAccount {
  readonly credentials: { readonly apiKey: string };
  /** Id of the user whose key it is. */
  readonly owner: number;
  /** People at scale 1. */
  readonly size: number;
}

export const profile: Profile = {
  name: 'office-cal',
  label: 'Office Cal.com',
  credentials: { apiKey: 'cal_CANARY-office-key-2be9d4f07a' },
  settings: {},
  owner: 7,
  size: 14,
};
