import { globalId } from '../ids.ts';

export const account = 'platform-cal';

/** The client that the account is configured with, and the one that has neither users nor webhooks. */
export const clientId = 'clsx7q2ma0003vkhl5d8we1ra';
const emptyClientId = 'clsx80c3e000bvkhl9k1zm7ho';
export const client = globalId('OAuthClient', account, `client/${clientId}`);
export const emptyClient = globalId('OAuthClient', account, `client/${emptyClientId}`);

export const managedUser = (id: number): string => globalId('User', account, `client/${clientId}/user/${id}`);

/** The managed user whose tokens the account has, and another one. */
export const ada = managedUser(42);
export const grace = managedUser(43);

/** As the sandbox's default seed makes them. */
export const userWebhookId = '391d61a2-8fc0-4b90-a0fc-071e9eafae18';
export const clientWebhookId = '9dc2a70b-44a7-477e-a6b5-3f175cd74e0d';
export const userWebhook = globalId('Webhook', account, `webhook/${userWebhookId}`);
export const clientWebhook = globalId('Webhook', account, `client/${clientId}/webhook/${clientWebhookId}`);
