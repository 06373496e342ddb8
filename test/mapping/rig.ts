import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Override, RequestRecord } from '../../src/sandbox/index.ts';
import { type Answer, startGateway, type TestGateway, type TestGatewayOptions } from '../support/gateway.ts';
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

/** @param open starts the gateway, for rigs that put something between it and the stand-in */
export async function openRig(
  { provider, replaces = [] }: ProviderMapping,
  open: (options: TestGatewayOptions) => Promise<TestGateway> = startGateway,
): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'convoke-mapping-'));
  let started = 0;
  // Credentials that were replaced in one run must not be there in the next: each start keeps them elsewhere.
  const start = () => open({ only: [provider], stateDir: join(folder, String(started++)) });
  let gateway = await start();
  return {
    run: async ({ document, variables, isMutation }, overrides = []) => {
      const { control } = gateway;
      control.clearRequests();
      control.setOverrides(overrides);
      const answer = await gateway.ask(document, variables);
      const requests = control.requests();
      control.setOverrides([]);
      if (isMutation) control.reset();
      if (requests.some(({ operation }) => replaces.includes(operation ?? ''))) {
        await gateway.close();
        gateway = await start();
      }
      return { answer, requests };
    },
    data: <T>(query: string) => gateway.data<T>(query),
    close: async () => {
      await gateway.close();
      rmSync(folder, { recursive: true });
    },
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

/** Names of the operations that succeeded. A redirect is a success too: a gateway takes it for one only where it should. */
export const succeeded = ({ requests }: Run): string[] => [
  ...new Set(
    requests.flatMap(({ operation, status }) =>
      operation !== null && status !== null && status < 400 ? [operation] : [],
    ),
  ),
];
