import { calplatformFacts } from '../../../src/sandbox/index.ts';
import type { Ask, Pair, ProviderMapping } from '../case.ts';
import { account, type Hooks } from './calplatform-parts.ts';
import { reads } from './calplatform-reads.ts';
import { writes } from './calplatform-writes.ts';

interface Seeded {
  readonly webhooks: {
    readonly nodes: readonly { readonly id: string; readonly owner: { readonly id: string } | null }[];
  };
}

async function seeded(data: Ask): Promise<Hooks> {
  const { webhooks } = await data<Seeded>(
    `{ webhooks(accounts: ["${account}"], first: 100) { nodes { id owner { id } } } }`,
  );
  const [own, ofClient] = [true, false].map((wanted) =>
    webhooks.nodes.filter(({ owner }) => (owner !== null) === wanted).map((it) => it.id),
  );
  return { own: [own?.[0], own?.[1]], ofClient: [ofClient?.[0], ofClient?.[1]] };
}

const url = (name: string): Pair => [`https://one.example/${name}`, `https://two.example/${name}`];
const uuids: Pair = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
/** Those of the sandbox, because what is known by its id alone is read. */
const clientIds: Pair = ['clsx7t9fk0007vkhlb2n6yq4u', 'clsx80c3e000bvkhl9k1zm7ho'];
const secret: Pair = ['CANARY-sample', ''];

/** Cal.com Platform as far as its mapping is measured. */
export const calplatform: ProviderMapping = {
  provider: 'calplatform',
  label: 'Cal.com Platform',
  facts: calplatformFacts,
  paging: ['query.limit', 'query.offset', 'query.take', 'query.skip'],
  replaces: ['api_keys_controller_refresh', 'oauth_flow_controller_refresh_tokens'],
  samples: {
    avatarUrl: url('avatar.png'),
    logo: url('logo.png'),
    subscriberUrl: url('hook'),
    bookingRedirectUri: url('booked'),
    bookingCancelRedirectUri: url('cancelled'),
    bookingRescheduleRedirectUri: url('moved'),
    'StripConnectOutputDto.authUrl': url('stripe'),
    'StripCredentialsSaveOutputResponseDto.url': url('back'),
    'UserWebhookOutputDto.id': uuids,
    'OAuthClientWebhookOutputDto.id': uuids,
    'OAuthClientWebhookOutputDto.oAuthClientId': clientIds,
    'PlatformOAuthClientDto.id': clientIds,
    'CreateOAuthClientOutput.clientId': clientIds,
    'UserWebhookOutputDto.secret': secret,
    'OAuthClientWebhookOutputDto.secret': secret,
    'PlatformOAuthClientDto.secret': secret,
    'DeleteManyWebhooksOutputResponseDto.data': ['3 webhooks deleted', '4 webhooks deleted'],
  },
  values: { accounts: [account, account], account: [account, account] },
  cases: async (data) => {
    const hooks = await seeded(data);
    return [...reads(hooks), ...writes(hooks)];
  },
};
