import type { Provider } from '../contract/provider.ts';
import { calcom } from './calcom/index.ts';
import { calplatform } from './calplatform/index.ts';
import { epilot } from './epilot/index.ts';
import { simplymeet } from './simplymeet/index.ts';
import { vyte } from './vyte/index.ts';

/** The one list of providers. A new one is its own folder and one entry here. */
export const providers = [
  simplymeet,
  vyte,
  calcom,
  calplatform,
  epilot,
] as const satisfies readonly Provider[];
