import { formatGlobalId, type IdType } from '../../../src/domain/global-id.ts';
import type { Ask, Pair } from '../case.ts';

export const account = 'north-epilot';
export const other = 'solar-epilot';

export const id = (type: IdType, key: string, at = account): string =>
  formatGlobalId(type, { account: at, id: key });

export const users: Pair = [id('User', '10015'), id('User', '10016')];

/** The n-th user of the other account, counting from 1. */
export const solarUser = (n: number): string =>
  id('User', `b7e1c0de-0000-4000-a000-${n.toString(16).padStart(12, '0')}`, other);

export const noCredential = 'No credential is sent, so that no request tells through which account it goes.';

/** Ids that only the seeded sandbox knows. */
export interface Parts {
  /** Two menus. */
  readonly navigations: Pair;
}

export async function partsOf(data: Ask): Promise<Parts> {
  const { users: page } = await data<{
    users: { nodes: { epilot: { navigation: { id: string } | null } }[] };
  }>(`{ users(accounts: ["${account}"], first: 4) { nodes { epilot { navigation { id } } } } }`);
  const ids = new Set(page.nodes.flatMap(({ epilot }) => epilot.navigation?.id ?? []));
  const [first, second] = [...ids];
  return { navigations: [first, second] };
}
