import type { Facts, SandboxProviderId } from '../../src/sandbox/index.ts';

/** Two values that must be told apart. */
export type Pair = readonly [unknown, unknown];

/**
 * One field of the graph, as data. The document is a bare path to it, without its arguments and with the word
 * `everything` for its selection: `mutation { eventCancel { everything } }`. Selection, arguments and their
 * values are made from the schema, so that a new field or input is measured without a word here.
 */
export interface MappingCase {
  readonly document: string;
  /** Two values of `$parent` in the document: the thing or the account that the field hangs on. */
  readonly parent?: Pair;
  /** Arguments of every run. Mutations and required arguments need none. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Two values for an input leaf by its path, for example `input.answers.id`. */
  readonly values?: Readonly<Record<string, Pair>>;
  /** Leaves to leave out while another one, the key, is varied. */
  readonly without?: Readonly<Record<string, readonly string[]>>;
  /** Leaves that are never given, with the reason: what the provider refuses, or what excludes another leaf. */
  readonly absent?: Readonly<Record<string, string>>;
  /** Leaves that fill several fields of a request, and which. */
  readonly several?: Readonly<Record<string, readonly string[]>>;
  /** Further variations of leaves, where two values do not reach every request field the leaf speaks for. */
  readonly also?: readonly { readonly leaf: string; readonly values: Pair }[];
  /** Leaves, or `parent`, that no request may show, because the gateway itself acts on them, with the reason. */
  readonly here?: Readonly<Record<string, string>>;
  /** Leaves, or `parent`, that cannot be varied alone, with the reason. */
  readonly fixed?: Readonly<Record<string, string>>;
}

/** Everything that measuring one provider's mapping needs to know. */
export interface ProviderMapping {
  /** The sandbox's name of the provider. */
  readonly provider: SandboxProviderId;
  readonly label: string;
  readonly facts: Facts;
  /** Request fields that only a page's place and size may change. */
  readonly paging: readonly string[];
  /** Operations that replace a credential of the account: the gateway starts anew after one. */
  readonly replaces?: readonly string[];
  /** Two values for an answer field, by `Type.field` or by the field's bare name. */
  readonly samples: Readonly<Record<string, Pair>>;
  /** Two values for an input leaf, by the last name of its path: what any case may use. */
  readonly values: Readonly<Record<string, Pair>>;
  /** @param data asks the seeded sandbox, for ids that cannot be written down */
  cases(data: Ask): Promise<readonly MappingCase[]>;
}

export type Ask = <T>(query: string) => Promise<T>;
