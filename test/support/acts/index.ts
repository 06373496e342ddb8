import { schema } from '../../../src/graphql/index.ts';
import type { SandboxProviderId } from '../../../src/sandbox/index.ts';
import type { Act } from './act.ts';
import { calcom } from './calcom.ts';
import { calplatform } from './calplatform.ts';
import { epilot } from './epilot.ts';
import type { ProviderSample } from './sample.ts';
import { simplymeet } from './simplymeet.ts';
import { vyte } from './vyte.ts';

/** One line a provider. */
export const samples: readonly ProviderSample[] = [simplymeet, vyte, calcom, calplatform, epilot];

/** Every act of the graph through every provider that has it. */
export const acts: readonly Act[] = samples.flatMap((sample) => sample.acts);

export const mutationNames: readonly string[] = Object.keys(schema.getMutationType()?.getFields() ?? {});

export const actsOf = (provider: SandboxProviderId): readonly Act[] =>
  acts.filter((act) => act.provider === provider);

/** @throws when there is none, which is a slip of a test */
export function actNamed(provider: SandboxProviderId, name: string): Act {
  const act = actsOf(provider).find((it) => it.name === name);
  if (act === undefined) throw new Error(`${provider} has no sample of ${name}`);
  return act;
}

/** For `test.each`: a name that tells providers apart, and the act. */
export const named = (some: readonly Act[]): readonly (readonly [string, Act])[] =>
  some.map((act) => [`${act.provider} ${act.name}`, act]);
