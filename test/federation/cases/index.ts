import type { Case } from './case.ts';
import { failureCases } from './failures.ts';
import { joinCases } from './joins.ts';
import { readCases } from './reads.ts';
import { sampleCases } from './samples.ts';
import { writeCases } from './writes.ts';

/** What direct clients and clients of routers are asked alike. */
export const cases: readonly Case[] = [
  ...sampleCases,
  ...readCases,
  ...failureCases,
  ...writeCases,
  ...joinCases,
];
