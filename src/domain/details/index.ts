import type { CalcomDetails } from './calcom.ts';
import type { CalplatformDetails } from './calplatform.ts';
import type { EpilotDetails } from './epilot.ts';
import type { SimplymeetDetails } from './simplymeet.ts';
import type { VyteDetails } from './vyte.ts';

/** What only one provider knows about a noun. One line a provider. */
export interface ProviderDetails {
  readonly simplymeet: SimplymeetDetails;
  readonly vyte: VyteDetails;
  readonly calcom: CalcomDetails;
  readonly calplatform: CalplatformDetails;
  readonly epilot: EpilotDetails;
}

/** The provider-only fields of one noun, under the provider's name. At most one is set. */
export type DetailsOf<Name extends string> = {
  readonly [Provider in keyof ProviderDetails]?: Name extends keyof ProviderDetails[Provider]
    ? ProviderDetails[Provider][Name]
    : never;
};
