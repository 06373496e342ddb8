/** What one request may cost. `limits` in the configuration overrides any of these. */
export interface ServerLimits {
  /** Bytes of a request body. */
  readonly bodyBytes: number;
  /** Characters of the document, comments and white space included. */
  readonly documentCharacters: number;
  readonly tokens: number;
  /** Operations and fragments in one document. */
  readonly definitions: number;
  /** Fields, spreads and inline fragments once every fragment is written out. */
  readonly selections: number;
  /** Fields of `Query` or `Mutation` once every fragment is written out. */
  readonly rootFields: number;
  /** `__schema` and `__type` in one operation. */
  readonly introspections: number;
  /** Levels of fields. The introspection query of GraphiQL needs 15. */
  readonly depth: number;
  readonly aliases: number;
  /** On one operation and inside it once every fragment is written out, `@defer` like any other. */
  readonly directives: number;
  /** Objects, lists and values in the variables, or in the literals of the document. */
  readonly inputNodes: number;
  /** Levels of objects and lists in the variables, or in a literal. */
  readonly inputDepth: number;
  /** Characters of one string in the variables. */
  readonly stringCharacters: number;
  /** Fields that may come out, lists counted by the page asked for. */
  readonly complexity: number;
}

export const defaultLimits: ServerLimits = {
  bodyBytes: 1_000_000,
  documentCharacters: 32_768,
  tokens: 2_000,
  definitions: 50,
  selections: 2_000,
  rootFields: 20,
  introspections: 3,
  depth: 16,
  aliases: 30,
  directives: 5,
  inputNodes: 5_000,
  inputDepth: 12,
  stringCharacters: 65_536,
  complexity: 20_000,
};

/** The part that the schema itself applies: only it knows which fields are pages. */
export const costLimitsOf = ({ complexity, depth, selections }: ServerLimits) => ({
  complexity,
  depth,
  breadth: selections,
});
