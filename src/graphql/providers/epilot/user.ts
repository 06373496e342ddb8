import type { EpilotUser } from '../../../domain/details/epilot.ts';
import { declareBlock } from '../../blocks.ts';
import { builder } from '../../builder.ts';
import { UserObject } from '../../objects.ts';
import { NavigationObject, navigationAt } from './navigation.ts';
import { PropertyObject, personal, ReleaseChannelEnum, UserStatusEnum } from './parts.ts';

const UserDetails = builder.objectRef<EpilotUser>('EpilotUser').implement({
  description: 'What only epilot knows of a user. Private particulars need the scope `personal`.',
  fields: (t) => ({
    statusRaw: t.exposeString('statusRaw', { description: "The provider's own word for the status." }),
    activatedAt: t.expose('activatedAt', {
      type: 'DateTime',
      description: 'When the invitation was accepted.',
    }),
    draftEmail: t.expose('draftEmail', {
      type: 'EmailAddress',
      authScopes: personal,
      description: 'A new address that waits for its owner to confirm it.',
    }),
    draftEmailExpiresAt: t.expose('draftEmailExpiresAt', {
      type: 'DateTime',
      description: 'Until when the new address can be confirmed.',
    }),
    department: t.exposeString('department', { description: 'Department.' }),
    phone: t.exposeString('phone', { authScopes: personal, description: 'Telephone number.' }),
    secondaryPhone: t.exposeString('secondaryPhone', {
      authScopes: personal,
      description: 'Second telephone number, preferred for communication.',
    }),
    mfaEnabled: t.exposeBoolean('mfaEnabled', { description: 'Whether login takes more than a password.' }),
    hasPasskeys: t.exposeBoolean('hasPasskeys', { description: 'Whether any passkey is registered.' }),
    phoneVerified: t.exposeBoolean('phoneVerified', { description: 'Whether the number was verified.' }),
    signature: t.exposeString('signature', {
      description: 'Signature of mails: HTML that the user wrote. Sanitize it before you show it.',
    }),
    signatureEnabled: t.exposeBoolean('signatureEnabled', { description: 'Whether mails carry it.' }),
    customStartPage: t.exposeString('customStartPage', { description: 'Path of the page after login.' }),
    navigation: t.field({
      type: NavigationObject,
      description: "The user's own menu; read only where more than its id is asked for.",
      resolve: ({ navigation }) => navigationAt(navigation),
    }),
    overrideReleaseChannel: t.expose('overrideReleaseChannel', {
      type: ReleaseChannelEnum,
      description: 'Releases the user sees in place of everybody else’s.',
    }),
    overrideReleaseChannelRaw: t.exposeString('overrideReleaseChannelRaw', {
      description: "The provider's own word for it.",
    }),
    featurePreferences: t.expose('featurePreferences', {
      type: 'JSON',
      description: 'Features the user switched, by name.',
    }),
    thumbnailUrl: t.expose('thumbnailUrl', { type: 'URL', description: 'Picture, 32 pixels wide.' }),
    favorites: t.expose('favorites', { type: 'JSON', description: 'Views and dashboard the user prefers.' }),
    emailNotificationSetting: t.expose('emailNotificationSetting', {
      type: 'JSON',
      description: 'Which events bring the user a mail, by name.',
    }),
    inAppNotificationSetting: t.expose('inAppNotificationSetting', {
      type: 'JSON',
      description: 'Which events bring the user a notice, by name.',
    }),
    properties: t.field({
      type: [PropertyObject],
      nullable: false,
      description: 'Further facts by name.',
      resolve: ({ properties }) => [...properties],
    }),
    tags: t.field({
      type: ['String'],
      nullable: false,
      description: 'Labels of the user.',
      resolve: ({ tags }) => [...tags],
    }),
  }),
});

builder.objectField(UserObject, 'epilot', (t) =>
  t.field({
    type: UserDetails,
    needs: 'details',
    description: 'What only epilot knows; null at other providers.',
    resolve: ({ details }) => details.epilot,
  }),
);

const PropertyInput = builder.inputType('EpilotPropertyInput', {
  description: 'A further fact about a user, by name.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Which one.' }),
    value: t.string({ required: true, description: 'What it says.' }),
  }),
});

const UserUpdateBlock = builder.inputType('EpilotUserUpdateInput', {
  description:
    'What only epilot keeps of a user. What is left out stays, null clears, where the field says that it can be cleared.',
  fields: (t) => ({
    department: t.string({ description: 'Department; can be cleared.' }),
    phone: t.string({ description: 'Telephone number; can be cleared.' }),
    secondaryPhone: t.string({ description: 'Second telephone number; can be cleared.' }),
    signature: t.string({ description: 'Signature of mails, HTML; can be cleared.' }),
    signatureEnabled: t.boolean({ description: 'Whether mails carry it; can be cleared.' }),
    customStartPage: t.string({ description: 'Path of the page after login, `/app/…`; can be cleared.' }),
    navigationId: t.id({ description: 'A menu of the same account; can be cleared.' }),
    featurePreferences: t.field({ type: 'JSON', description: 'An object, written whole; can be cleared.' }),
    thumbnailUrl: t.field({
      type: 'URL',
      description: 'Picture, 32 pixels wide. Only together with `avatarUrl`: the two are written as one.',
    }),
    favorites: t.field({ type: 'JSON', description: 'An object, written whole.' }),
    emailNotificationSetting: t.field({ type: 'JSON', description: 'An object, written whole.' }),
    inAppNotificationSetting: t.field({ type: 'JSON', description: 'An object, written whole.' }),
    properties: t.field({ type: [PropertyInput], description: 'Further facts, written whole.' }),
    tags: t.stringList({ description: 'Labels, written whole; can be cleared.' }),
    status: t.field({ type: UserStatusEnum, description: 'For administrators: what becomes of the login.' }),
    overrideReleaseChannel: t.field({
      type: ReleaseChannelEnum,
      description: 'For administrators: releases the user sees; can be cleared.',
    }),
  }),
});

declareBlock('UserUpdateInput', 'epilot', UserUpdateBlock, 'What only epilot keeps.');
