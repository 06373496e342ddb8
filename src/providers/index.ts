import type { Provider } from '../contract/provider.ts';
import { simplymeet } from './simplymeet/index.ts';

/** The one list of providers. A new one is its own folder and one entry here. */
export const providers = [simplymeet] as const satisfies readonly Provider[];
