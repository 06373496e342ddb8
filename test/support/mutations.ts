import type { TestGateway } from './gateway.ts';

/** How a payload's refusals are asked for. */
export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
}

export type PayloadAnswer = Readonly<Record<string, { readonly userErrors: readonly UserError[] } | null>>;

/** The document of an act, with one variable `input`. */
export const mutationDocument = (name: string, selection = ''): string =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { ${selection} userErrors { code message field } }
  }`;

/** The refusals of an act as `CODE path.to.input`. */
export const refusals = (answer: PayloadAnswer | null, name: string): string[] =>
  (answer?.[name]?.userErrors ?? []).map(({ code, field }) => `${code} ${field?.join('.') ?? '-'}`);

export interface Outcome {
  /** What the payload holds, refusals included. */
  readonly payload: PayloadAnswer[string] | undefined;
  readonly refused: readonly string[];
  /** Upstream calls that it cost. */
  readonly calls: Readonly<Record<string, number>>;
}

/** Carries out an act that must have no error at the top of its answer. */
export async function outcomeOf(
  gateway: TestGateway,
  name: string,
  input: unknown,
  selection = '',
): Promise<Outcome> {
  gateway.calls();
  const answer = await gateway.data<PayloadAnswer>(mutationDocument(name, selection), { input });
  return { payload: answer[name], refused: refusals(answer, name), calls: gateway.calls() };
}
