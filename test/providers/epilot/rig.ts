import { epilotWith } from '../../../src/providers/epilot/index.ts';
import { type FakeRig, type Rig, type RigOptions, useFakeServerOf, useSandboxOf } from '../rig.ts';

export { drifts, type Row } from '../rig.ts';

export type AccountName = 'north-epilot' | 'solar-epilot';

/** Long enough to tell that somebody waits, short enough for tests. Milliseconds. */
export const resetAnswerMs = 60;

export const epilot = epilotWith({ resetAnswerMs });

export const useSandbox = (options?: RigOptions): Rig<AccountName> =>
  useSandboxOf(epilot, 'north-epilot', options);

export const useFakeServer = (): FakeRig =>
  useFakeServerOf(epilot, { credentials: { token: 'jwt-of-ours' }, settings: {} });
