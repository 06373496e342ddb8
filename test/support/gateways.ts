import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import type { SandboxProviderId } from '../../src/sandbox/index.ts';
import { startGateway, type TestGateway, type TestGatewayOptions } from './gateway.ts';

/** Makes folders for credentials that a write replaces, one for each gateway; they go with the tests of the file. */
export function useStateDirs(): () => string {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'convoke-test-'));
    made.push(folder);
    return folder;
  };
}

/**
 * A gateway a provider for the tests of a file, started when first asked for, freshly seeded before each test. One that
 * was given new credentials is started anew: those are unknown to a fresh seed.
 */
export function useGateways(
  options: TestGatewayOptions = {},
): (provider: SandboxProviderId) => Promise<TestGateway> {
  const stateDirOf = useStateDirs();
  const started = new Map<SandboxProviderId, { gateway: Promise<TestGateway>; stateDir: string }>();
  beforeEach(async () => {
    for (const [provider, { gateway: starting, stateDir }] of started) {
      const gateway = await starting;
      if (readdirSync(stateDir).length > 0) {
        started.delete(provider);
        await gateway.close();
      } else {
        gateway.control.reset();
        gateway.calls();
      }
    }
  });
  afterAll(async () => {
    for (const { gateway } of started.values()) await (await gateway).close();
  });
  return (provider) => {
    const known = started.get(provider);
    if (known !== undefined) return known.gateway;
    const stateDir = stateDirOf();
    const gateway = startGateway({ ...options, only: [provider], stateDir });
    started.set(provider, { gateway, stateDir });
    return gateway;
  };
}
