import type { Ref } from './ref.ts';

/** What every main thing has, whatever else an answer left out. */
export interface Noun {
  readonly ref: Ref;
  /** The provider's own bare id. */
  readonly externalId: string;
}

/**
 * A thing as far as an answer told it, because providers embed each other's things in part.
 * An absent field is unknown and costs a call when somebody asks for it; `null` is known to be empty.
 */
export type Partly<T extends Noun> = Noun & Partial<T> & { readonly partly: true };

/** A thing inside another one's answer: whole where the answer held every key of the standalone answer. */
export type Embedded<T extends Noun> = (T & { readonly partly?: never }) | Partly<T>;

export const isPartly = (value: object): boolean => (value as { partly?: unknown }).partly === true;
