import type { Provider } from '../contract/provider.ts';
import type { VerbName } from '../contract/verbs.ts';

/** One thing that some provider can do, as seen from one account. */
export interface Capability {
  readonly verb: VerbName;
  /** The operations behind it; none where the account's provider has no such verb. */
  readonly operations: readonly string[];
  /** Null where the account has it, else the reason in words for people, without a full stop. */
  readonly whyNot: string | null;
}

/** Every verb that any of them has, in the order of their tables. */
export const verbsOf = (providers: readonly Provider[]): readonly VerbName[] => [
  ...new Set(providers.flatMap(({ verbs }) => Object.keys(verbs) as VerbName[])),
];

/** Each of these verbs with whether the account has it. */
export const capabilitiesOf = (
  provider: Provider,
  withheld: { readonly [Name in VerbName]?: string },
  verbs: readonly VerbName[],
): readonly Capability[] =>
  verbs.map((verb) => {
    const operations = provider.verbs[verb];
    return operations === undefined
      ? { verb, operations: [], whyNot: `${provider.label} has nothing of the kind` }
      : { verb, operations, whyNot: withheld[verb] ?? null };
  });
