import { deepPaging } from './deep-paging.ts';
import { manyAccounts } from './many-accounts.ts';
import { memory, memoryOfDocuments } from './memory.ts';
import type { Scenario } from './scenario.ts';
import { slowAccount, slowUpstream } from './slow-upstream.ts';
import { startUp } from './start.ts';

export type { ScenarioResult } from './scenario.ts';

/** By the name that one is asked for. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'slow-upstream': slowUpstream,
  'slow-account': slowAccount,
  'many-accounts': manyAccounts,
  'deep-paging': deepPaging,
  memory,
  'memory-of-documents': memoryOfDocuments,
  start: startUp,
};
