import { expect, test } from 'vitest';
import { startGateway } from '../support/gateway.ts';

const create = `mutation ($input: OauthClientCreateInput!) {
  oauthClientCreate(input: $input) { clientSecret oauthClient { id hasSecret permissions name } }
}`;

const input = {
  account: 'platform-cal',
  name: 'Pilot app',
  redirectUris: ['https://pilot.example/callback'],
  permissions: ['BOOKING_READ'],
};

test('what is gone when it is looked at is not found, and costs nothing besides', async () => {
  const gateway = await startGateway({ only: ['calplatform'] });
  try {
    const operation = 'oauth_clients_controller_get_oauth_client_by_id';
    gateway.control.setFaults([{ kind: 'status', status: 404, operation }]);
    const { data, errors } = await gateway.ask(create, { input });
    expect(data).toMatchObject({ oauthClientCreate: { oauthClient: null } });
    expect(JSON.stringify(data)).toContain('ONCE-');
    expect(errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
      ['NOT_FOUND', 'This OAuthClient was not found.'],
    ]);
  } finally {
    await gateway.close();
  }
});
