import { epilotFacts } from '../../../src/sandbox/index.ts';
import type { Pair, ProviderMapping } from '../case.ts';
import { account, other, partsOf } from './epilot-parts.ts';
import { epilotReads } from './epilot-reads.ts';
import { epilotWrites, writtenValues } from './epilot-writes.ts';

const moment: Pair = ['2025-01-02T03:04:05.000Z', '2025-02-03T04:05:06.000Z'];
const url = (name: string): Pair => [`https://one.example/${name}`, `https://two.example/${name}`];

/** epilot as far as its mapping is measured. */
export const epilot: ProviderMapping = {
  provider: 'epilot',
  label: 'epilot',
  facts: epilotFacts,
  paging: ['query.limit', 'query.offset'],
  samples: {
    created_at: moment,
    updated_at: moment,
    original: url('original'),
    thumbnail_32: url('thumbnail-32'),
    thumbnail_64: url('thumbnail-64'),
  },
  values: { account: [account, other], accounts: [account, other], ...writtenValues },
  cases: async (data) => {
    const parts = await partsOf(data);
    return [...epilotReads(parts), ...epilotWrites(parts)];
  },
};
