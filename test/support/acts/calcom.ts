import { globalId } from '../ids.ts';
import { actsThrough } from './act.ts';
import type { ProviderSample } from './sample.ts';

const account = 'office-cal';
const margaret = globalId('User', account, 10);

export const calcom: ProviderSample = {
  provider: 'calcom',
  acts: actsThrough('calcom', account, [
    {
      name: 'userCreate',
      operation: 'addUser',
      selection: 'user { name email timeZone calcom { username weekStart } }',
      input: {
        account,
        email: 'lise.meitner@example.com',
        name: 'Lise Meitner',
        timeZone: 'Europe/Berlin',
        locale: 'de',
        calcom: { username: 'lise-meitner', weekStart: 'MONDAY' },
      },
      shows: {
        user: {
          name: 'Lise Meitner',
          email: 'lise.meitner@example.com',
          timeZone: 'Europe/Berlin',
          calcom: { username: 'lise-meitner', weekStart: 'MONDAY' },
        },
      },
      calls: { addUser: 1 },
      repeatable: false,
      looksAfterwards: true,
    },
    {
      name: 'userUpdate',
      operation: 'editUserById',
      selection: 'user { id name }',
      input: { id: margaret, name: 'Margaret Heafield Hamilton' },
      shows: { user: { id: margaret, name: 'Margaret Heafield Hamilton' } },
      calls: { editUserById: 1 },
      repeatable: true,
    },
    {
      name: 'userDelete',
      operation: 'removeUserById',
      selection: 'deletedId',
      input: { id: margaret, calcom: { confirm: true } },
      shows: { deletedId: margaret },
      calls: { removeUserById: 1 },
      repeatable: true,
    },
  ]),
  things: { User: margaret },
  roots: {},
  query: `{
    users(first: 2) { nodes { id } sources { error { code message } } }
    node(id: "${margaret}") { id ... on User { calcom { username } } }
  }`,
  writes: ['userCreate', 'userUpdate', 'userDelete'],
  secrets: ['cal_CANARY-office-key-2be9d4f07a'],
};
