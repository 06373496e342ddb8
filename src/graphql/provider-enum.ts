import type { ProviderId } from '../contract/provider.ts';
import { builder } from './builder.ts';
import { described } from './described.ts';

export const ProviderEnum = builder.enumType('Provider', {
  description: 'A kind of service that Convoke speaks with.',
  values: described<Uppercase<ProviderId>>({
    SIMPLYMEET: 'SimplyMeet.me.',
    VYTE: 'Vyte.',
    CALCOM: 'Cal.com, self-hosted (API v1).',
    CALPLATFORM: 'Cal.com Platform (API v2).',
    EPILOT: 'epilot.',
  }),
});

export const providerValue = (id: ProviderId): Uppercase<ProviderId> =>
  id.toUpperCase() as Uppercase<ProviderId>;
