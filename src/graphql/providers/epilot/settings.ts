import type { Setting, SettingScope, SettingScopeKeys } from '../../../domain/details/epilot/own.ts';
import { ValidationError } from '../../../domain/errors.ts';
import { formatGlobalId } from '../../../domain/global-id.ts';
import { ViewerObject } from '../../account/viewer.ts';
import { builder } from '../../builder.ts';
import { refOf } from '../../ids.ts';
import { mutation } from '../../mutation.ts';

const SettingKeysObject = builder.objectRef<SettingScopeKeys>('UserSettingKeys').implement({
  description: 'Which settings a scope has. Their values are read with `setting` or `settingsScope`.',
  fields: (t) => ({
    scope: t.exposeString('scope', { nullable: false, description: 'What the settings are about.' }),
    keys: t.field({
      type: ['String'],
      nullable: false,
      description: 'Keys of the settings there are.',
      resolve: ({ keys }) => [...keys],
    }),
  }),
});

const SettingObject = builder.objectRef<Setting>('UserSetting').implement({
  description: 'Something that the signed-in user has set.',
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Names this setting in mutations.',
      resolve: ({ ref }) => formatGlobalId('Setting', ref),
    }),
    scope: t.exposeString('scope', { nullable: false, description: 'What it is about.' }),
    key: t.exposeString('key', { nullable: false, description: 'Which one.' }),
    value: t.expose('value', {
      type: 'JSON',
      description: 'Any JSON, as it was put there. A value that is null looks the same as none.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When it was first put; not known where a whole scope was read.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it was last put; not known where a whole scope was read.',
    }),
  }),
});

const SettingScopeObject = builder.objectRef<SettingScope>('UserSettingScope').implement({
  description: 'All settings of one scope.',
  fields: (t) => ({
    scope: t.exposeString('scope', { nullable: false, description: 'What they are about.' }),
    settings: t.field({
      type: [SettingObject],
      nullable: false,
      description: 'Each with its value.',
      resolve: ({ settings }) => [...settings],
    }),
  }),
});

builder.objectFields(ViewerObject, (t) => ({
  settings: t.field({
    type: [SettingKeysObject],
    nullable: { list: true, items: false },
    description: 'Names of all that the user has set; null where the provider keeps no settings.',
    resolve: async ({ name }, _args, { clients }) =>
      clients.can(name, 'listSettings') ? [...(await clients.need(name, 'listSettings')())] : null,
  }),
  settingsScope: t.field({
    type: SettingScopeObject,
    description: 'All settings of one scope; null where there are none.',
    args: { scope: t.arg.string({ required: true, description: 'Which one, for example `calendar`.' }) },
    resolve: ({ name }, { scope }, { clients }) =>
      clients.can(name, 'getSettingScope') ? clients.need(name, 'getSettingScope')(scope) : null,
  }),
  setting: t.field({
    type: SettingObject,
    description: 'One setting; null where it is not set.',
    args: {
      scope: t.arg.string({ required: true, description: 'What it is about.' }),
      key: t.arg.string({ required: true, description: 'Which one.' }),
    },
    resolve: ({ name }, { scope, key }, { clients }) =>
      clients.can(name, 'getSetting') ? clients.need(name, 'getSetting')(scope, key) : null,
  }),
}));

const SettingPutPayload = mutation('userSettingPut', {
  description: "Makes or replaces a setting of the account's own user. epilot only.",
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    scope: t.string({ required: true, description: 'What it is about, 1 to 64 characters.' }),
    key: t.string({ required: true, description: 'Which one, 1 to 128 characters.' }),
    value: t.field({
      type: 'JSON',
      description: 'Any JSON of at most 64 KiB. Must be given, but may be null.',
    }),
  }),
  run: ({ account, scope, key, value }, { clients }) => {
    if (value === undefined) throw new ValidationError('value', 'value must be given; it may be null.');
    return clients.need(account, 'putSetting')(scope, key, value);
  },
});

builder.objectField(SettingPutPayload, 'setting', (t) =>
  t.field({ type: SettingObject, description: 'The setting as it is now.', resolve: ({ result }) => result }),
);

const SettingDeletePayload = mutation('userSettingDelete', {
  description: "Removes a setting of the account's own user. epilot only.",
  input: (t) => ({ id: t.id({ required: true, description: 'The setting.' }) }),
  run: async ({ id }, { clients }) => {
    const setting = refOf('Setting', id, 'id', clients);
    await clients.need(setting.account, 'deleteSetting')(setting.id);
    return formatGlobalId('Setting', setting);
  },
});

builder.objectField(SettingDeletePayload, 'deletedId', (t) =>
  t.id({ description: 'The id of what was removed.', resolve: ({ result }) => result }),
);
