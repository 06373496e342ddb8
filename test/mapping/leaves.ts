import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { providerIds } from '../../src/contract/provider.ts';
import type { MappingCase, Pair } from './case.ts';
import type { Target } from './document.ts';

/** An argument or input field that holds no further fields. `path` is `input.invitee.email`, lists unmarked. */
export interface Leaf {
  readonly path: string;
  readonly type: GraphQLInputType;
}

export const leavesOf = ({ field }: Target): Leaf[] => field.args.flatMap((argument) => below(argument, ''));

function below({ name, type }: GraphQLArgument | GraphQLInputField, prefix: string): Leaf[] {
  const path = `${prefix}${name}`;
  const inside = getNamedType(type);
  if (!isInputObjectType(inside)) return [{ path, type }];
  return Object.values(inside.getFields()).flatMap((field) => below(field, `${path}.`));
}

/**
 * Leaves that a case gives: none of another provider's block, which would be refused, and none that is said to be
 * absent. A path that holds further leaves stands for them all.
 */
export function givenLeaves(provider: string, { absent = {} }: MappingCase): (path: string) => boolean {
  const foreign = providerIds.filter((id) => id !== provider).map((id) => `input.${id}`);
  const left = [...foreign, ...Object.keys(absent)];
  return (path) => !left.some((name) => path === name || path.startsWith(`${name}.`));
}

/** Two values of every scalar, for inputs that mean nothing in particular. */
const scalars: Readonly<Record<string, Pair>> = {
  String: ['One', 'Two'],
  Int: [1, 2],
  Float: [1.5, 2.5],
  Boolean: [true, false],
  DateTime: ['2026-12-07T10:00:00Z', '2026-12-08T11:30:00Z'],
  Date: ['2026-12-07', '2026-12-08'],
  TimeZone: ['Europe/Warsaw', 'America/New_York'],
  EmailAddress: ['one@example.com', 'two@example.com'],
  URL: ['https://one.example/', 'https://two.example/'],
  Decimal: ['1.50', '2.50'],
  JSON: [{ one: 1 }, { two: 2 }],
};

/** Which two values a leaf gets: the case's, the provider's by name, or the scalar's. Lists are made of one. */
export function pairOf(
  { path, type }: Leaf,
  { values = {} }: MappingCase,
  shared: Readonly<Record<string, Pair>>,
): Pair {
  const given = values[path];
  if (given !== undefined) return given;
  const named = getNamedType(type);
  const pair = shared[path.split('.').at(-1) ?? ''] ?? scalars[named.name] ?? enumPair(named);
  if (pair === undefined) throw new Error(`Two values are needed for ${path} of type ${String(type)}.`);
  return isListType(getNullableType(type)) ? [[pair[0]], [pair[1]]] : pair;
}

function enumPair(type: unknown): Pair | undefined {
  if (!isEnumType(type)) return undefined;
  const names = type
    .getValues()
    .map(({ name }) => name)
    .filter((name) => name !== 'UNKNOWN');
  return [names[0], names[1] ?? names[0]];
}

export interface Wanted {
  /** Which leaves to fill, beside those that are required where they stand. */
  readonly wants: (path: string) => boolean;
  readonly valueOf: (leaf: Leaf) => unknown;
}

/** Variables for the target's arguments. */
export function variablesOf({ field }: Target, wanted: Wanted): Record<string, unknown> {
  const entries = field.args
    .map((argument) => [argument.name, fill(argument, '', isRequiredArgument(argument), wanted)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

function fill(
  { name, type }: GraphQLArgument | GraphQLInputField,
  prefix: string,
  isRequired: boolean,
  wanted: Wanted,
): unknown {
  const path = `${prefix}${name}`;
  const inside = getNamedType(type);
  if (!isInputObjectType(inside)) {
    return isRequired || wanted.wants(path) ? wanted.valueOf({ path, type }) : undefined;
  }
  if (
    !isRequired &&
    !below({ name, type } as GraphQLInputField, prefix).some((leaf) => wanted.wants(leaf.path))
  ) {
    return undefined;
  }
  const fields = Object.values(inside.getFields()).map(
    (field) => [field.name, fill(field, `${path}.`, isRequiredInputField(field), wanted)] as const,
  );
  const object = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  return isListType(getNullableType(type)) ? [object] : object;
}
