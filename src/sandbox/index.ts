import { calcom } from './calcom/index.ts';
import { calplatform } from './calplatform/index.ts';
import { epilot } from './epilot/index.ts';
import type { ProviderSandbox, SandboxAccount } from './provider.ts';
import { type Listening, listen } from './server.ts';
import { simplymeet } from './simplymeet/index.ts';
import { vyte } from './vyte/index.ts';
import { createWorld, type SandboxControl } from './world.ts';

export { calcomFacts } from './calcom/facts/index.ts';
export { calplatformFacts } from './calplatform/facts/index.ts';
export { epilotFacts } from './epilot/facts/index.ts';
export type { Facts, FieldFact, OperationFact, TypeFact } from './facts.ts';
export type { Fault } from './faults.ts';
export type { Override } from './present.ts';
export type { Condition, Mail, SandboxAccount } from './provider.ts';
export type { RequestFilter, RequestRecord } from './recorder.ts';
export { simplymeetFacts } from './simplymeet/facts/index.ts';
export { vyteFacts } from './vyte/facts/index.ts';
export type { Denial, SandboxControl } from './world.ts';

/** The one list of stand-ins. */
const allStands = [simplymeet, vyte, calcom, calplatform, epilot] as const;

type Stand = (typeof allStands)[number];

export type SandboxProviderId = Stand['id'];

export interface SandboxOptions {
  /** The same seed gives the same data and the same answers to the same requests. Default 1. */
  readonly seed?: number;
  /** Multiplies events, and event types and polls modestly. Default 1. */
  readonly scale?: number;
  /** Default 127.0.0.1. The control endpoint answers loopback clients only, whatever this is. */
  readonly host?: string;
  /** Which providers to stand in for. Default: all. */
  readonly only?: readonly SandboxProviderId[];
  /** `fixed`: the same ports every time, for people. Default `any`, for tests that run side by side. */
  readonly ports?: 'fixed' | 'any';
}

export interface SandboxProvider {
  readonly provider: SandboxProviderId;
  /** Without a slash at its end. */
  readonly origin: string;
  readonly accounts: readonly SandboxAccount[];
}

export interface Sandbox {
  readonly providers: readonly SandboxProvider[];
  /** Does in this process what the control endpoint does over HTTP. */
  control(provider: SandboxProviderId): SandboxControl;
  close(): Promise<void>;
}

/**
 * Starts one server a provider.
 * @throws when a fixed port is taken; nothing is left listening then
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { seed = 1, scale = 1, host = '127.0.0.1', ports = 'any' } = options;
  const stands = allStands.filter(({ id }) => options.only?.includes(id) ?? true);
  const worlds = stands.map((stand) => createWorld(stand, { seed, scale }));
  const started = await Promise.allSettled(
    worlds.map((world) => listen(world, host, ports === 'fixed' ? world.provider.port : 0)),
  );
  const servers = started.flatMap((it): Listening[] => (it.status === 'fulfilled' ? [it.value] : []));
  const close = async () => void (await Promise.all(servers.map((server) => server.close())));
  const failed = started.find((it) => it.status === 'rejected');
  if (failed) {
    await close();
    throw failed.reason;
  }
  const controls = new Map<string, SandboxControl | undefined>(
    stands.map(({ id }, index) => [id, worlds[index]?.control]),
  );
  return {
    providers: stands.map(({ id, accounts, base = '' }: ProviderSandbox & Stand, index) => ({
      provider: id,
      origin: `${servers[index]?.origin ?? ''}${base}`,
      accounts,
    })),
    control: (provider) => {
      const control = controls.get(provider);
      if (control === undefined) throw new Error(`The sandbox has no provider ${provider}.`);
      return control;
    },
    close,
  };
}
