import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect } from 'vitest';
import { plannedOperations } from '../../src/kit/metrics.ts';
import type { Fault } from '../../src/sandbox/index.ts';
import { explained } from './explained.ts';
import { type Answer, startGateway, type TestGateway, type TestGatewayOptions } from './gateway.ts';
import { settled } from './settled.ts';

export const countPlanned = async (): Promise<number> =>
  (await plannedOperations.get()).values[0]?.value ?? 0;

/** What is true of the questions that are compared. */
interface Case {
  readonly variables?: unknown;
  /** Of the first provider; freshly made for each question. */
  readonly faults?: readonly Fault[];
  /** False where no execution is planned. */
  readonly planned?: boolean;
}

/**
 * The same gateway three times: one never plans, one as for users, one at once, before an execution could say what
 * it has to load.
 */
export function usePlanning(options: TestGatewayOptions) {
  let plain: TestGateway;
  let usual: TestGateway;
  let eager: TestGateway;
  let drawn = 0;
  beforeAll(async () => {
    const start = (planFrom?: number) =>
      startGateway({ ...options, ...(planFrom === undefined ? {} : { planFrom }) });
    [plain, usual, eager] = await Promise.all([start(Number.POSITIVE_INFINITY), start(), start(1)]);
  });
  afterAll(() => Promise.all([plain, usual, eager].map((gateway) => gateway.close())));

  /** Asks five times, so that the last two are planned. @returns the answer */
  return async (text: string, { variables, faults = [], planned = true }: Case = {}): Promise<Answer> => {
    drawn += 1;
    const query = `${text} # ${drawn}`; // unknown to all, also at the second try of a test
    const times = (count: number) => (planned ? count : 0);
    const expected = await asked(plain, query, variables, faults);
    const before = await countPlanned();
    for (let time = 1; time <= 5; time += 1)
      expect(await asked(usual, query, variables, faults)).toEqual(expected);
    expect(await countPlanned(), JSON.stringify(expected.answer.errors)).toBe(before + times(2));
    if (faults.length === 0 && expected.answer.errors === undefined)
      await expectSameCalls(usual, plain, query, variables);
    const known = await countPlanned();
    const { answer } = await asked(eager, query, variables, faults);
    expect(answer).toEqual(expected.answer);
    expect(await countPlanned()).toBe(known + times(1));
    return expected.answer;
  };
}

/** Asks a freshly seeded gateway, and says which operations the providers saw. */
async function asked(gateway: TestGateway, query: string, variables: unknown, faults: readonly Fault[]) {
  gateway.reset();
  gateway.control.setFaults(faults);
  gateway.calls();
  const answer = settled(await gateway.ask(query, variables));
  return { answer, calls: Object.keys(gateway.calls()).sort() };
}

/**
 * The same calls for the same fields. Which accounts answer at one moment decides whether their things are asked for
 * together, also with one executor, so only a difference that stays is one.
 */
async function expectSameCalls(
  one: TestGateway,
  other: TestGateway,
  query: string,
  variables: unknown,
  tries = 3,
): Promise<void> {
  const calls = await callsOf(one, query, variables);
  const expected = await callsOf(other, query, variables);
  if (tries > 1 && !isDeepStrictEqual(calls, expected))
    return expectSameCalls(one, other, query, variables, tries - 1);
  expect(calls).toEqual(expected);
}

/** Every call with the fields it was made for; joined ones too, of which chance decides that they are. */
async function callsOf(gateway: TestGateway, query: string, variables: unknown): Promise<string[]> {
  gateway.reset();
  const { explain } = await explained(gateway, query, variables);
  return explain.calls
    .map(({ account, operation, fields }) => `${account} ${operation} for ${fields.join()}`)
    .sort();
}
