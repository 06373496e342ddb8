import { ValidationError } from '../../domain/errors.ts';
import type { Capability } from '../../fanout/capabilities.ts';
import { builder } from '../builder.ts';
import { AccountObject } from '../resource.ts';

const CapabilityObject = builder.objectRef<Capability>('Capability').implement({
  description: 'One thing that a provider can do, and whether an account can.',
  fields: (t) => ({
    verb: t.exposeString('verb', { nullable: false, description: 'What it is called in this gateway.' }),
    operations: t.field({
      type: ['String'],
      nullable: false,
      description:
        "The provider's operations that it may use, or would if the account could. Empty where the provider has none.",
      resolve: ({ operations }) => [...operations],
    }),
    supported: t.boolean({
      nullable: false,
      description: 'Whether the account can do it.',
      resolve: ({ whyNot }) => whyNot === null,
    }),
    whyNot: t.exposeString('whyNot', {
      description: 'What the account lacks for it, for people; null where it can.',
    }),
  }),
});

/** @throws ValidationError for a verb that no provider has: a slip of the pen must not look like a missing right */
const named = (capabilities: readonly Capability[], verbs: readonly string[] | null) =>
  verbs === null
    ? [...capabilities]
    : verbs.map((name, index) => {
        const found = capabilities.find(({ verb }) => verb === name);
        if (found !== undefined) return found;
        throw new ValidationError(`verbs[${index}]`, `verbs[${index}] is nothing that any provider can do.`);
      });

builder.objectField(AccountObject, 'capabilities', (t) =>
  t.field({
    type: [CapabilityObject],
    nullable: false,
    description:
      'Everything that any provider can do, and whether this account can. What it cannot is UNSUPPORTED without a call.',
    args: {
      supported: t.arg.boolean({
        description: 'Only what it can do (true), or only what it cannot (false).',
      }),
      verbs: t.arg.stringList({
        description: 'Only these, in the order of the list: for a page that wants to know what to offer.',
      }),
    },
    resolve: ({ capabilities }, { supported, verbs }) =>
      named(capabilities, verbs ?? null).filter(
        ({ whyNot }) => (supported ?? null) === null || supported === (whyNot === null),
      ),
  }),
);
