import { InputFieldBuilder, type InputRef } from '@pothos/core';
import type { BlocksOf, ProviderInputs } from '../contract/inputs.ts';
import { type ProviderId, providerIds } from '../contract/provider.ts';
import { ValidationError } from '../domain/errors.ts';
import type { Account } from '../fanout/accounts.ts';
import { builder } from './builder.ts';

/** Adds what only one provider takes to the input of an act, under the provider's name. */
export function declareBlock<Shape>(
  inputName: string,
  provider: keyof ProviderInputs,
  type: InputRef<Shape>,
  description: string,
): void {
  const fields = () => ({
    [provider]: new InputFieldBuilder(builder, 'InputObject').field({ type, description }),
  });
  // By its name, because the act's module keeps the input to itself. Pothos's types know only names declared to them.
  builder.configStore.addInputFields(inputName as never, fields as never);
}

/**
 * What an input holds for the account's own provider.
 * @throws ValidationError for a block of another provider: what it says would be lost
 */
export function blocksOf<Act extends string>(input: object, { name, provider }: Account): BlocksOf<Act> {
  const given = (id: ProviderId): unknown => (input as Partial<Record<ProviderId, unknown>>)[id] ?? undefined;
  const stranger = providerIds.find((id) => id !== provider.id && given(id) !== undefined);
  if (stranger !== undefined) {
    throw new ValidationError(
      stranger,
      `${stranger} is for accounts of that provider; ${name} is one of ${provider.label}.`,
    );
  }
  const own = given(provider.id);
  return (own === undefined ? {} : { [provider.id]: own }) as BlocksOf<Act>;
}
