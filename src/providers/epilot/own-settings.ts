import { z } from 'zod';
import type { EpilotVerbs } from '../../contract/epilot.ts';
import type { Setting, SettingScope, SettingScopeKeys } from '../../domain/details/epilot/own.ts';
import { ValidationError } from '../../domain/errors.ts';
import { nullIfMissing } from '../../kit/asking.ts';
import { json, list, required, text, wire } from '../../kit/wire.ts';
import { readSettingAddress, settingAddress, settingName } from './ids.ts';
import { operations } from './operations.ts';
import type { EpilotLink } from './settings.ts';
import { moment, ownJson } from './wire.ts';

/**
 * What the signed-in user has set, by scope and key. Values are not redacted by their key names: they are what clients
 * wrote there, and a client that reads, changes and writes back must not write `[redacted]`.
 */
const UserSetting = wire('UserSetting', {
  scope: required(text),
  key: required(text),
  value: json,
  created_at: moment,
  updated_at: moment,
});

const refOf = (account: string, scope: string, key: string) => ({ account, id: settingAddress(scope, key) });

const toSetting = (answer: z.infer<typeof UserSetting>, account: string): Setting => ({
  ref: refOf(account, answer.scope, answer.key),
  scope: answer.scope,
  key: answer.key,
  value: answer.value ?? null,
  createdAt: answer.created_at ?? null,
  updatedAt: answer.updated_at ?? null,
});

const oneSetting = (body: unknown) => UserSetting.parse(body);

const UserSettingsListResponse = z.object({
  results: z.array(wire('UserSettingsKeys', { scope: required(text), keys: list(text) })),
});

const allKeys = (body: unknown): readonly SettingScopeKeys[] =>
  UserSettingsListResponse.parse(body).results.map(({ scope, keys }) => ({ scope, keys: keys ?? [] }));

const UserSettingsScopeResponse = wire('UserSettingsScopeResponse', {
  scope: required(text),
  settings: required(ownJson),
});

const oneScope = (body: unknown) => UserSettingsScopeResponse.parse(body);

const toScope = (
  { scope, settings }: z.infer<typeof UserSettingsScopeResponse>,
  account: string,
): SettingScope => ({
  scope,
  settings: Object.entries(settings).map(([key, value]) => ({
    ref: refOf(account, scope, key),
    scope,
    key,
    value: value ?? null,
    createdAt: null, // told only where a setting is read alone
    updatedAt: null,
  })),
});

/** Bytes of a value as JSON. */
const largestValue = 64 * 1024;

function checkedValue(value: unknown): unknown {
  const size = Buffer.byteLength(JSON.stringify(value) ?? '');
  if (value !== undefined && size <= largestValue) return value;
  const why = value === undefined ? 'must be given; it may be null' : 'is larger than 64 KiB';
  throw new ValidationError('value', `value ${why}.`);
}

const addressed = (scope: string, key: string) => ({
  scope: settingName('scope', scope),
  key: settingName('key', key),
});

export const ownSettings = ({ account, call }: EpilotLink) =>
  ({
    listSettings: () => call({ operation: operations.listUserSettings, decode: allKeys }),
    getSettingScope: async (scope) => {
      const params = { scope: settingName('scope', scope) };
      const answer = await nullIfMissing(
        call({ operation: operations.getUserSettingsScope, params, decode: oneScope }),
      );
      return answer === null ? null : toScope(answer, account);
    },
    getSetting: async (scope, key) => {
      const params = addressed(scope, key);
      const answer = await nullIfMissing(
        call({ operation: operations.getUserSetting, params, decode: oneSetting }),
      );
      return answer === null ? null : toSetting(answer, account);
    },
    putSetting: async (scope, key, value) => {
      const request = { params: addressed(scope, key), body: checkedValue(value) };
      const answer = await call({ operation: operations.putUserSetting, ...request, decode: oneSetting });
      return toSetting(answer, account);
    },
    deleteSetting: async (id) =>
      call({
        operation: operations.deleteUserSetting,
        params: readSettingAddress(id),
        decode: () => undefined,
      }),
  }) satisfies Partial<EpilotVerbs>;
