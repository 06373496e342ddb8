/** What varying one input of the graph did to the requests. */
export interface Effect {
  /** `Mutation.eventCancel input.reason`. */
  readonly input: string;
  /** Request fields it reached. */
  readonly reached: readonly string[];
  readonly problem: string | null;
}
