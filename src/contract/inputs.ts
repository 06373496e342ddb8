import type { CalcomInputs } from './calcom.ts';
import type { CalplatformInputs } from './calplatform.ts';
import type { EpilotInputs } from './epilot.ts';
import type { VyteInputs } from './vyte.ts';

/** What only one provider takes, by act. One line a provider that has some. */
export interface ProviderInputs {
  readonly vyte: VyteInputs;
  readonly calcom: CalcomInputs;
  readonly calplatform: CalplatformInputs;
  readonly epilot: EpilotInputs;
}

/** The provider-only inputs of one act, under the provider's name. Only that of the account's own provider is set. */
export type BlocksOf<Act extends string> = {
  readonly [Provider in keyof ProviderInputs]?: Act extends keyof ProviderInputs[Provider]
    ? ProviderInputs[Provider][Act]
    : never;
};
