import type { Override, RequestRecord } from '../../src/sandbox/index.ts';
import { type Answer, startGateway } from '../support/gateway.ts';
import type { Ask, ProviderMapping } from './case.ts';

/** A graph operation, ready to be sent. */
export interface Sendable {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isMutation: boolean;
}

/** What came back, and what the provider saw meanwhile, oldest first. */
export interface Run {
  readonly answer: Answer;
  readonly requests: readonly RequestRecord[];
}

/** Sandbox and gateway over HTTP, back in the seeded state whenever something is written. */
export interface Rig {
  run(sendable: Sendable, overrides?: readonly Override[]): Promise<Run>;
  readonly data: Ask;
  close(): Promise<void>;
}

export async function openRig({ provider }: ProviderMapping): Promise<Rig> {
  const gateway = await startGateway();
  const control = gateway.sandbox.control(provider);
  control.reset();
  return {
    run: async ({ document, variables, isMutation }, overrides = []) => {
      control.clearRequests();
      control.setOverrides(overrides);
      const answer = await gateway.ask(document, variables);
      const requests = control.requests();
      control.setOverrides([]);
      if (isMutation) control.reset();
      return { answer, requests };
    },
    data: <T>(query: string) => gateway.data<T>(query),
    close: () => gateway.close(),
  };
}

/** Whether the whole operation did what it was asked: no error, no refusal. */
export const isClean = ({ answer }: Run): boolean =>
  answer.errors === undefined && answer.data !== null && !hasUserErrors(answer.data);

const hasUserErrors = (data: Readonly<Record<string, unknown>>): boolean =>
  Object.values(data).some(
    (payload) =>
      typeof payload === 'object' &&
      payload !== null &&
      'userErrors' in payload &&
      Array.isArray(payload.userErrors) &&
      payload.userErrors.length > 0,
  );

/** Names of the operations that succeeded. */
export const succeeded = ({ requests }: Run): string[] => [
  ...new Set(
    requests.flatMap(({ operation, status }) =>
      operation !== null && status !== null && status < 300 ? [operation] : [],
    ),
  ),
];
