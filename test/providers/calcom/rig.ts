import type { Verbs } from '../../../src/contract/verbs.ts';
import { calcom } from '../../../src/providers/calcom/index.ts';
import { type FakeRig, type Rig, type RigOptions, useFakeServerOf, useSandboxOf } from '../rig.ts';

export { drifts } from '../rig.ts';

export const account = 'office-cal';
export const native = { filter: {}, order: null } as const;
export const everything = { offset: 0, limit: 100 } as const;

export const useSandbox = (options?: RigOptions): Rig<typeof account> =>
  useSandboxOf(calcom, account, options);

/** Answers whatever a test says. */
export const useFakeServer = (): FakeRig =>
  useFakeServerOf(calcom, { credentials: { apiKey: 'cal_CANARY-fake-key' }, settings: {} });

/** Seeded users, in the order the list has them. */
export const usersOf = async (verbs: Verbs) => (await verbs.listUsers(native, everything)).items;
