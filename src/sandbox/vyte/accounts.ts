import type { SandboxAccount } from '../provider.ts';

/** The one organization behind the one key. */
export interface Profile extends SandboxAccount {
  readonly credentials: { readonly apiKey: string };
  readonly settings: { readonly organization: string };
  readonly organizationName: string;
  /** People at scale 1. */
  readonly size: number;
}

export const profile: Profile = {
  name: 'paris-vyte',
  label: 'Paris office',
  credentials: { apiKey: 'CANARY-vyte-key-7d31be90c4' },
  settings: { organization: '65a1c0de5a4db0a710ca7e01' },
  organizationName: 'Bureau des Longitudes',
  size: 12,
};
