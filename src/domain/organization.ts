import type { DetailsOf } from './details/index.ts';
import type { Noun } from './partly.ts';

/** The company or team an account's users belong to. */
export interface Organization extends Noun {
  readonly name: string | null;
  readonly slug: string | null;
  readonly email: string | null;
  readonly createdAt: Date | null;
  readonly details: DetailsOf<'Organization'>;
}
