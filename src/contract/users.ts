import type { Slice, Window } from '../domain/page.ts';
import type { User, UserFilter, UserOrderField } from '../domain/user.ts';
import type { Found, ListQuery } from './list.ts';

export interface UserVerbs {
  listUsers(query: ListQuery<UserFilter, UserOrderField>, window: Window): Promise<Slice<User>>;
  /** By ids, in the cheapest form the provider has. */
  getUsers(ids: readonly string[]): Promise<Found<User>>;
  /** Whoever the credential is. */
  getViewer(): Promise<User>;
}
