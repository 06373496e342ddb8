import type { TestGateway } from '../gateway.ts';
import { mutationDocument } from '../mutations.ts';
import type { Written } from './act.ts';
import { account, grace } from './calplatform-ids.ts';

const ends = 'tokens { accessTokenExpiresAt refreshTokenExpiresAt }';
const told = ['accessToken', 'refreshToken'].map((name) => `tokens.${name}`);

/** An hour and a year after so many writes: each moves the provider's clock on by a second. */
const endsAfter = (writes: number) => ({
  accessTokenExpiresAt: `2026-03-02T09:00:0${writes}.000Z`,
  refreshTokenExpiresAt: `2027-03-02T08:00:0${writes}.000Z`,
});

/** New tokens of a managed user, whose old ones are dead from then on. */
export async function tokensOf(
  id: string,
  data: TestGateway['data'],
): Promise<{ readonly accessToken: string; readonly refreshToken: string }> {
  const document = mutationDocument('managedUserTokensRotate', 'tokens { accessToken refreshToken }');
  const answer = await data<{
    managedUserTokensRotate: { tokens: { accessToken: string; refreshToken: string } };
  }>(document, { input: { id } });
  return answer.managedUserTokensRotate.tokens;
}

export const userActs: readonly Written[] = [
  {
    name: 'userCreate',
    operation: 'oauth_client_users_controller_create_user',
    selection: `user { name email timeZone locale calplatform { bio timeFormat weekStart metadata } }
      calplatform { ${ends} }`,
    input: {
      account,
      email: 'lise.meitner@example.com',
      name: 'Lise Meitner',
      timeZone: 'Europe/Berlin',
      locale: 'de',
      calplatform: { bio: 'Splits', timeFormat: 24, weekStart: 'MONDAY', metadata: { crm: 'contact-4711' } },
    },
    shows: {
      user: {
        name: 'Lise Meitner',
        email: 'lise.meitner@example.com',
        timeZone: 'Europe/Berlin',
        locale: 'de',
        calplatform: {
          bio: 'Splits',
          timeFormat: 24,
          weekStart: 'MONDAY',
          metadata: { crm: 'contact-4711' },
        },
      },
      calplatform: { tokens: endsAfter(1) },
    },
    calls: { oauth_client_users_controller_create_user: 1 },
    repeatable: false,
    once: told.map((path) => `calplatform.${path}`),
  },
  {
    name: 'userUpdate',
    operation: 'oauth_client_users_controller_update_user',
    selection: 'user { id name timeZone calplatform { bio } }',
    input: { id: grace, name: 'Grace Murray Hopper', timeZone: 'Asia/Kolkata', calplatform: { bio: null } },
    shows: {
      user: { id: grace, name: 'Grace Murray Hopper', timeZone: 'Asia/Kolkata', calplatform: { bio: null } },
    },
    calls: { oauth_client_users_controller_update_user: 1 },
    repeatable: true,
  },
  {
    name: 'userDelete',
    operation: 'oauth_client_users_controller_delete_user',
    selection: 'deletedId',
    input: { id: grace },
    shows: { deletedId: grace },
    calls: { oauth_client_users_controller_delete_user: 1 },
    repeatable: true,
  },
  {
    name: 'viewerUpdate',
    operation: 'me_controller_update_me',
    selection: 'user { name calplatform { weekStart } } emailPending',
    input: { account, name: 'Ada King', calplatform: { weekStart: 'TUESDAY' } },
    shows: { user: { name: 'Ada King', calplatform: { weekStart: 'TUESDAY' } }, emailPending: false },
    calls: { me_controller_update_me: 1 },
    repeatable: true,
  },
  {
    name: 'managedUserTokensRotate',
    operation: 'oauth_client_users_controller_force_refresh',
    selection: `user { id } ${ends}`,
    input: { id: grace },
    shows: { user: { id: grace }, tokens: endsAfter(1) },
    // Whether the tokens are the account's own is seen by whose those are.
    calls: { me_controller_get_me: 1, oauth_client_users_controller_force_refresh: 1 },
    repeatable: false,
    once: told,
  },
  {
    name: 'managedUserTokensRefresh',
    operation: 'oauth_flow_controller_refresh_tokens',
    selection: ends,
    input: async (data) => ({ account, refreshToken: (await tokensOf(grace, data)).refreshToken }),
    shows: { tokens: endsAfter(2) },
    calls: { oauth_flow_controller_refresh_tokens: 1 },
    repeatable: false,
    once: told,
  },
];
