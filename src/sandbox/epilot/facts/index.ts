import type { Facts } from '../../facts.ts';
import { groupOperations, groupTypes } from './groups.ts';
import { legacyOperations, legacyTypes } from './legacy.ts';
import { navigationOperations, navigationTypes } from './navigations.ts';
import { passkeyOperations, passkeyTypes, publicPasskeyOperations } from './passkeys.ts';
import { publicOperations, publicTypes } from './public.ts';
import { settingOperations, settingTypes } from './settings.ts';
import { signUpTypes } from './sign-up.ts';
import { userOperations, userTypes } from './users.ts';

const types = [
  ...userTypes,
  ...legacyTypes,
  ...settingTypes,
  ...groupTypes,
  ...navigationTypes,
  ...passkeyTypes,
  ...publicTypes,
  ...signUpTypes,
];

const withoutToken = [...publicOperations, ...publicPasskeyOperations];

/** Names of the operations that no token of the API may be sent with. */
export const publicNames: ReadonlySet<string> = new Set(withoutToken.map(({ name }) => name));

/**
 * The epilot User API as its reference describes it: 41 operations. `UserList`, `GroupAssignee` and whatever ends in
 * `Request` or is part of something are nameless there. No error body is documented, nor a largest `limit`; 400 is
 * what an invalid payload gets where a status is given at all.
 */
export const epilotFacts: Facts = {
  operations: [
    ...userOperations,
    ...settingOperations,
    ...groupOperations,
    ...navigationOperations,
    ...passkeyOperations,
    ...legacyOperations,
    ...withoutToken,
  ],
  types: new Map(types.map((type) => [type.name, type])),
  booleans: 'words',
  nulls: 'stated',
  invalidStatus: 400,
};
