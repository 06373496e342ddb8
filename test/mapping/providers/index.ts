import type { ProviderMapping } from '../case.ts';
import { calcom } from './calcom.ts';
import { calplatform } from './calplatform.ts';
import { epilot } from './epilot.ts';
import { simplymeet } from './simplymeet.ts';
import { vyte } from './vyte.ts';

/**
 * Providers whose mapping is measured. A further one is its own module here, its entry in `exclusions.ts`, and
 * nothing else: fields, types and operations come from its facts and from the schema.
 */
export const mappings: readonly ProviderMapping[] = [simplymeet, vyte, calcom, calplatform, epilot];
