import type { Verbs } from '../../../src/contract/verbs.ts';
import { vyte } from '../../../src/providers/vyte/index.ts';
import { type FakeRig, type Rig, type RigOptions, useFakeServerOf, useSandboxOf } from '../rig.ts';

export { drifts, type Row } from '../rig.ts';

export const account = 'paris-vyte';
export const organization = '65a1c0de5a4db0a710ca7e01';
export const native = { filter: {}, order: null } as const;
export const everything = { offset: 0, limit: 100 } as const;

export const useSandbox = (options?: RigOptions): Rig<typeof account> => useSandboxOf(vyte, account, options);

/** Answers whatever a test says. No organization is configured unless told otherwise. */
export const useFakeServer = (): FakeRig =>
  useFakeServerOf(vyte, { credentials: { apiKey: 'CANARY-fake-key' }, settings: {} });

/** Ids of seeded users, oldest first. */
export const idsOf = async (verbs: Verbs): Promise<string[]> =>
  (await verbs.listUsers(native, everything)).items.map(({ ref }) => ref.id);
