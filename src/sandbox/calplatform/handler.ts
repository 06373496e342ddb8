import type { Call } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import type { Asker } from './authenticate.ts';
import type { Client, Person, State } from './state.ts';

/** Answers one operation. The call was checked against the facts, so a handler may take its shape for granted. */
export type Handler = (state: State, call: Call, asker: Asker) => unknown;

export type Handlers = Readonly<Record<string, Handler>>;

export const success = <T>(data: T) => ({ status: 'success', data });

/** @throws Refusal 400 for one field */
export function invalid(path: string, message: string): never {
  throw new Refusal(400, 'Invalid arguments', { [path]: [message] });
}

/** What a database refuses is always the same sentence. */
export function databaseTrouble(): never {
  throw new Refusal(500, 'There was an error, please try again later.');
}

/** An object without its nulls: fields that are documented as optional but not as nullable are left out. */
export const withoutNulls = (object: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));

export function clientAt({ clients }: State, { params }: Call): Client {
  const client = clients.get(String(params.clientId));
  if (client === undefined) throw new Refusal(404, 'OAuthClientGuard - OAuth client not found.');
  return client;
}

export function managedUserAt({ people }: State, { params }: Call): Person & { readonly clientId: string } {
  const person = people.get(Number(params.userId));
  if (person === undefined || person.clientId === null || person.clientId !== params.clientId) {
    throw new Refusal(404, `User with ID ${params.userId} is not part of this OAuth client.`);
  }
  return person as Person & { readonly clientId: string };
}
