import type { GraphQLSchema } from 'graphql';
import { providers } from '../../src/providers/index.ts';
import type { ProviderMapping } from '../mapping/case.ts';
import { exclusions } from '../mapping/exclusions.ts';
import { measureInward } from '../mapping/inward.ts';
import { operationsOf } from '../mapping/operations.ts';
import { type Prepared, prepare } from '../mapping/prepared.ts';
import { feed } from './answers.ts';
import type { Pin } from './differences.ts';
import { checkFacts } from './facts.ts';
import { watchForUndefined } from './nouns.ts';
import type { Definition } from './openapi.ts';
import { named, type Published, publishedOperations } from './operations.ts';
import { type CheckedRequests, checkRequests, type Finding } from './requests.ts';
import { openProxiedRig, type ProxiedRig } from './rig.ts';
import { createValidator } from './validator.ts';
import { sendVariations } from './variations.ts';

/** A provider of which a definition is published. */
export interface Subject {
  readonly mapping: ProviderMapping;
  readonly definition: Definition;
  /** See {@link Filling.identities}. */
  readonly identities: readonly string[];
  readonly pins: readonly Pin[];
}

export interface Checked {
  /** Of the stand-in. */
  readonly facts: readonly Finding[];
  readonly requests: CheckedRequests;
  readonly answers: {
    readonly fed: number;
    readonly operations: readonly string[];
    readonly findings: readonly Finding[];
    readonly pinned: ReadonlySet<string>;
  };
}

/** Everything about one provider: what it is sent in the mapping tests, and what it may answer. */
export async function measurePublished(schema: GraphQLSchema, subject: Subject): Promise<Checked> {
  const { mapping, definition } = subject;
  const operations = named(definition, operationsOf(mapping.provider));
  const rig = await openProxiedRig(mapping);
  try {
    const prepared = await prepare(schema, mapping, rig);
    await measureInward(
      mapping,
      prepared,
      rig,
      exclusions[mapping.provider] ?? { answer: {}, through: {}, request: {} },
    );
    await sendVariations(mapping, prepared, rig);
    const requests = checkRequests(definition, operations, rig.proxy.sent);
    const facts = checkFacts(mapping.facts, definition, operations);
    return { facts, requests, answers: await feedAll(subject, operations, prepared, rig) };
  } finally {
    await rig.close();
  }
}

async function feedAll(
  { mapping, definition, identities, pins }: Subject,
  operations: ReadonlyMap<string, Published>,
  prepared: readonly Prepared[],
  rig: ProxiedRig,
): Promise<Checked['answers']> {
  const provider = providers.find(({ id }) => id === mapping.provider);
  if (provider === undefined) throw new Error(`There is no provider ${mapping.provider}.`);
  const samples = Object.entries(mapping.samples).map(([name, [first]]) => [name.split('.').at(-1), first]);
  const filling = {
    definition,
    validator: createValidator(definition),
    identities: new Set(identities),
    samples: Object.fromEntries(samples),
    pins: new Map(pins.map(({ at, value }) => [at, value])),
  };
  const watch = watchForUndefined(provider);
  const table = { rig, watch, all: publishedOperations(definition), filling };
  const totals = { fed: 0, operations: [] as string[], findings: [] as Finding[], pinned: new Set<string>() };
  try {
    for (const [name, operation] of operations) {
      const it = caseFor(prepared, name);
      if (it === undefined) continue;
      const { fed, findings, pinned } = await feed(name, operation, it, table);
      totals.fed += fed;
      totals.operations.push(name);
      totals.findings.push(...findings);
      for (const path of pinned) totals.pinned.add(path);
    }
  } finally {
    watch.stop();
  }
  return totals;
}

/** The case that is about the operation, else one that calls it along the way. */
const caseFor = (prepared: readonly Prepared[], operation: string): Prepared | undefined =>
  prepared.find(({ own }) => own.includes(operation)) ??
  prepared.find((it) => it.operations.includes(operation));
