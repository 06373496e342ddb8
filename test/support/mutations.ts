import { eventMutations } from './event-mutations.ts';
import type { TestGateway } from './gateway.ts';
import { globalId, sales } from './ids.ts';
import { otherMutations } from './other-mutations.ts';

/** One act as a client would do it on a freshly seeded sandbox, and what is known of it. */
export interface MutationSample {
  readonly name: string;
  /** The provider's write behind it. */
  readonly operation: string;
  /** What a client asks of the payload besides `userErrors`. */
  readonly selection: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What the payload then shows. */
  readonly shows: unknown;
  /** Calls to the account: the write, and what shows the provider's state before and after. */
  readonly calls: Readonly<Record<string, number>>;
  /** Whether the provider's write may be repeated when its answer is lost. */
  readonly repeatable: boolean;
}

/** How a payload's refusals are asked for. */
export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
}

export type PayloadAnswer = Readonly<Record<string, { readonly userErrors: readonly UserError[] } | null>>;

/** Every mutation of the graph once. Ids of poll options hold a random part, so they are read first. */
export async function mutationSamples({
  data,
}: Pick<TestGateway, 'data'>): Promise<readonly MutationSample[]> {
  const { node } = await data<{ node: { options: { id: string }[] } }>(
    'query ($id: ID!) { node(id: $id) { ... on Poll { options { id } } } }',
    { id: globalId('Poll', sales, 501) },
  );
  return [...eventMutations, ...otherMutations(node.options.map(({ id }) => id))];
}

/** The document of an act, with one variable `input`. */
export const mutationDocument = (name: string, selection = ''): string =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { ${selection} userErrors { code message field } }
  }`;

/** The refusals of an act as `CODE path.to.input`. */
export const refusals = (answer: PayloadAnswer | null, name: string): string[] =>
  (answer?.[name]?.userErrors ?? []).map(({ code, field }) => `${code} ${field?.join('.') ?? '-'}`);
