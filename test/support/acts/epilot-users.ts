import { globalId } from '../ids.ts';
import type { Written } from './act.ts';

const account = 'north-epilot';
const grace = globalId('User', account, 10_016);

export const userActs: readonly Written[] = [
  {
    name: 'userUpdate',
    operation: 'updateUserV2',
    selection: `user {
      id name locale avatarUrl email
      epilot { department phone draftEmail navigation { externalId } overrideReleaseChannel tags properties { name value } }
    }`,
    input: {
      id: grace,
      name: 'Grace Brewster Hopper',
      email: 'rear.admiral@example.com',
      locale: 'en',
      avatarUrl: 'https://images.example/grace.png',
      epilot: {
        department: 'Research',
        phone: null,
        navigationId: globalId('Navigation', account, '0fjqh55zcw1tb'),
        thumbnailUrl: 'https://images.example/grace_32.png',
        overrideReleaseChannel: 'RC',
        properties: [{ name: 'rank', value: 'Admiral' }],
        tags: null,
      },
    },
    shows: {
      user: {
        id: grace,
        name: 'Grace Brewster Hopper',
        locale: 'en',
        avatarUrl: 'https://images.example/grace.png',
        email: 'grace.hopper@example.com', // until its owner has confirmed the new one
        epilot: {
          department: 'Research',
          phone: null,
          draftEmail: 'rear.admiral@example.com',
          navigation: { externalId: '0fjqh55zcw1tb' },
          overrideReleaseChannel: 'RC',
          tags: [],
          properties: [{ name: 'rank', value: 'Admiral' }],
        },
      },
    },
    calls: { updateUserV2: 1 },
    repeatable: true,
  },
  {
    name: 'userDelete',
    operation: 'deleteUserV2',
    selection: 'deletedId',
    input: { id: grace },
    shows: { deletedId: grace },
    calls: { deleteUserV2: 1 },
    repeatable: true,
  },
  {
    name: 'userInvite',
    operation: 'inviteUser',
    selection: 'user { externalId name email status organization { externalId } }',
    input: { account, email: 'lise.meitner@example.com', language: 'DE', roles: ['739224:user'] },
    shows: {
      user: {
        externalId: '10055',
        name: 'lise.meitner@example.com',
        email: 'lise.meitner@example.com',
        status: 'PENDING',
        organization: { externalId: '739224' },
      },
    },
    calls: { inviteUser: 1 },
    repeatable: false,
  },
  {
    name: 'userInvitationResend',
    operation: 'resendUserInvitation',
    selection: 'user { externalId status }',
    input: { account, email: 'ines.ibrahim@example.com', language: 'EN' },
    shows: { user: { externalId: '10021', status: 'PENDING' } },
    calls: { resendUserInvitation: 1 },
    repeatable: false,
  },
  {
    name: 'userPasswordResetSend',
    operation: 'sendUserPasswordReset',
    selection: 'sent',
    input: { account, email: 'grace.hopper@example.com' },
    shows: { sent: true },
    calls: { sendUserPasswordReset: 1 },
    repeatable: false,
  },
  {
    name: 'organizationSwitch',
    operation: 'switchOrganization',
    selection: 'loginToken',
    input: { organizationId: globalId('Organization', account, 815_001) },
    shows: {},
    calls: { switchOrganization: 1 },
    repeatable: true,
    once: ['loginToken'],
  },
];
