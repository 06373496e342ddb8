/**
 * Who did what a list was asked for: arguments such as `filter.search` and `orderBy`. What a list below a thing is
 * narrowed by counts as the filter that says the same.
 */
export interface Applied {
  /** By the provider. */
  readonly pushedDown: readonly string[];
  /** By the gateway, to the rows that the provider gave. */
  readonly appliedHere: readonly string[];
}

export const nothingApplied: Applied = { pushedDown: [], appliedHere: [] };
