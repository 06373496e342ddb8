import { type ProviderId, providerIds } from '../contract/provider.ts';
import { builder } from './builder.ts';

const values = providerIds.map((id) => id.toUpperCase() as Uppercase<ProviderId>);

export const ProviderEnum = builder.enumType('Provider', {
  description: 'A kind of service that Convoke speaks with.',
  values,
});

export const providerValue = (id: ProviderId): Uppercase<ProviderId> =>
  id.toUpperCase() as Uppercase<ProviderId>;
