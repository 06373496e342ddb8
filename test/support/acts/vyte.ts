import { globalId } from '../ids.ts';
import { actsThrough } from './act.ts';
import type { ProviderSample } from './sample.ts';

const account = 'paris-vyte';
const grace = globalId('User', account, '677e473cb0a710ca7e000fa2');
const organization = '65a1c0de5a4db0a710ca7e01';

export const vyte: ProviderSample = {
  provider: 'vyte',
  acts: actsThrough('vyte', account, [
    {
      name: 'userCreate',
      operation: 'createUser',
      selection: 'user { name email timeZone vyte { extid } } vyte { registrationLink }',
      input: {
        account,
        email: 'lise.meitner@example.com',
        firstName: 'Lise',
        lastName: 'Meitner',
        timeZone: 'Europe/Berlin',
        locale: 'de',
        vyte: { extid: 'crm-4711', finishSignupWithEmail: true },
      },
      shows: {
        user: {
          name: 'Lise Meitner',
          email: 'lise.meitner@example.com',
          timeZone: 'Europe/Berlin',
          vyte: { extid: 'crm-4711' },
        },
      },
      calls: { createUser: 1 },
      repeatable: true, // by its extid
      once: ['vyte.registrationLink'],
    },
    {
      name: 'userUpdate',
      operation: 'updateUser',
      selection: 'user { id lastName } vyte { registrationLink }',
      input: { id: grace, lastName: 'Murray Hopper', vyte: { finishSignupWithEmail: true } },
      shows: { user: { id: grace, lastName: 'Murray Hopper' } },
      calls: { updateUser: 1 },
      repeatable: true,
      once: ['vyte.registrationLink'],
    },
    {
      name: 'userRemoveFromOrganization',
      operation: 'removeUser',
      selection: 'removedId',
      input: { id: grace },
      shows: { removedId: grace },
      calls: { removeUser: 1 },
      repeatable: true,
    },
  ]),
  things: {
    User: grace,
    Organization: globalId('Organization', account, organization),
  },
  roots: {},
  query: `{
    users(first: 2) { nodes { id } sources { error { code message } } }
    node(id: "${grace}") { id ... on User { vyte { google { email } } } }
    organizations(first: 2) { nodes { name } sources { error { code message } } }
  }`,
  writes: ['userCreate', 'userUpdate', 'userRemoveFromOrganization'],
  secrets: ['CANARY-vyte-key-7d31be90c4'],
};
