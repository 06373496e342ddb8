import type { SimplymeetDetails } from './simplymeet.ts';

/** What only one provider knows about a noun. One line a provider. */
export interface ProviderDetails {
  readonly simplymeet: SimplymeetDetails;
}

/** The provider-only fields of one noun, under the provider's name. At most one is set. */
export type DetailsOf<Name extends string> = {
  readonly [Provider in keyof ProviderDetails]?: Name extends keyof ProviderDetails[Provider]
    ? ProviderDetails[Provider][Name]
    : never;
};
