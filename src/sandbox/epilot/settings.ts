import type { Call } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import { largestSetting } from './facts/settings.ts';
import type { Desk, Handlers } from './handler.ts';
import { isoOf, type Setting } from './state.ts';

/** @throws Refusal 404 for one that is not set: what deleting it twice answers is not documented */
function settingAt({ organization: { settings } }: Desk, { params: { scope, key } }: Call): Setting {
  const setting = settings.get(String(scope))?.get(String(key));
  if (setting === undefined) throw new Refusal(404, 'User setting not found');
  return setting;
}

/** Of the user behind the token alone. A scope is there as long as it holds a key; an empty one is no failure. */
export const settingHandlers: Handlers = {
  listUserSettings: ({ organization: { settings } }) => ({
    results: [...settings].map(([scope, held]) => ({ scope, keys: [...held.keys()] })),
  }),
  getUserSettingsScope: ({ organization: { settings } }, { params: { scope } }) => ({
    scope,
    settings: Object.fromEntries(
      [...(settings.get(String(scope)) ?? [])].map(([key, { value }]) => [key, value]),
    ),
  }),
  getUserSetting: (desk, call) => ({ ...named(call), ...settingAt(desk, call) }),
  putUserSetting: ({ state, organization: { settings } }, call) => {
    const { body: value } = call;
    if (Buffer.byteLength(JSON.stringify(value)) > largestSetting)
      throw new Refusal(413, 'User setting value exceeds 64 KiB');
    const { scope, key } = named(call);
    const held = settings.get(scope) ?? new Map<string, Setting>();
    const updated_at = isoOf(state.now);
    const setting = { value, created_at: held.get(key)?.created_at ?? updated_at, updated_at };
    settings.set(scope, held.set(key, setting));
    return { scope, key, ...setting };
  },
  deleteUserSetting: (desk, call) => {
    settingAt(desk, call);
    const { scope, key } = named(call);
    const { settings } = desk.organization;
    const held = settings.get(scope);
    held?.delete(key);
    if (held?.size === 0) settings.delete(scope);
  },
};

const named = ({ params: { scope, key } }: Call) => ({ scope: String(scope), key: String(key) });
