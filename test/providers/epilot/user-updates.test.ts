import { expect, test } from 'vitest';
import { useSandbox } from './rig.ts';

const rig = useSandbox();

test('updateUser sends what changes, in the provider’s words', async () => {
  const navigation = (await rig.verbs().getViewer()).details.epilot?.navigation?.id ?? '';
  rig.control().clearRequests();
  const { user } = await rig.verbs().updateUser('10016', {
    email: 'g.hopper@example.com',
    name: 'Grace B. Hopper',
    locale: 'en',
    avatarUrl: 'https://images.example/g.png',
    blocks: {
      epilot: {
        department: 'Research',
        phone: '+1 555',
        secondaryPhone: null,
        signature: '<p>G</p>',
        signatureEnabled: false,
        customStartPage: '/app/tasks',
        navigationId: Buffer.from(`1:Navigation:north-epilot:${navigation}`).toString('base64url'),
        featurePreferences: { api_key_page: true },
        thumbnailUrl: new URL('https://images.example/g32.png'),
        favorites: { token: 'a' },
        emailNotificationSetting: { assigned_task: false },
        inAppNotificationSetting: {},
        properties: [{ name: 'rank', value: 'Admiral' }],
        tags: ['navy'],
        status: 'DEACTIVATED',
        overrideReleaseChannel: 'CANARY',
      },
    },
  });
  expect(rig.sent()).toMatchObject([
    {
      operation: 'updateUserV2',
      params: { id: '10016' },
      body: {
        email: 'g.hopper@example.com',
        display_name: 'Grace B. Hopper',
        preferred_language: 'en',
        image_uri: {
          original: 'https://images.example/g.png',
          thumbnail_32: 'https://images.example/g32.png',
        },
        department: 'Research',
        phone: '+1 555',
        secondary_phone: null,
        signature: '<p>G</p>',
        is_signature_enabled: false,
        custom_start_page: '/app/tasks',
        custom_navigation: navigation,
        feature_preferences: { api_key_page: true },
        favorites: { token: 'a' },
        email_notification_setting: { assigned_task: false },
        in_app_notification_setting: {},
        properties: [{ name: 'rank', value: 'Admiral' }],
        tags: ['navy'],
        status: 'Deactivated',
        override_release_channel: 'canary',
      },
    },
  ]);
  expect(user).toMatchObject({
    name: 'Grace B. Hopper',
    email: 'grace.hopper@example.com',
    status: 'DISABLED',
    details: { epilot: { draftEmail: 'g.hopper@example.com', favorites: { token: 'a' }, phone: '+1 555' } },
  });
});

test('updateUser clears what can be cleared', async () => {
  const cleared = ['department', 'phone', 'signature', 'signatureEnabled', 'customStartPage', 'navigationId'];
  const more = ['featurePreferences', 'tags', 'overrideReleaseChannel'];
  const epilot = Object.fromEntries([...cleared, ...more].map((name) => [name, null]));
  const { user } = await rig.verbs().updateUser('10016', { avatarUrl: null, blocks: { epilot } });
  const [{ body } = { body: {} }] = rig.sent();
  expect(new Set(Object.values(body as object))).toEqual(new Set([null]));
  expect(Object.keys(body as object)).toHaveLength(cleared.length + more.length + 1);
  expect(user).toMatchObject({ avatarUrl: null, details: { epilot: { department: null, tags: [] } } });
});

test('the halves of a name are joined', async () => {
  const { user } = await rig
    .verbs()
    .updateUser('10016', { firstName: 'Grace', lastName: 'Hopper', blocks: {} });
  expect(rig.sent()).toMatchObject([{ body: { display_name: 'Grace Hopper' } }]);
  expect(user.name).toBe('Grace Hopper');
});
