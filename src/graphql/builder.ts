import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { GatewayError, ValidationError } from '../domain/errors.ts';
import { askedPlugin } from './asked-plugin.ts';
import type { Context, Scope } from './context.ts';
import { placeOf } from './original-name.ts';
import { partlyPlugin } from './partly-plugin.ts';
import { type ScalarTypes, scalars } from './scalars.ts';

export interface SchemaTypes {
  Context: Context;
  Scalars: ScalarTypes;
  AuthScopes: Record<Scope, boolean>;
}

/** The one builder of the schema. Plugin order is innermost last: a field is refused before it is loaded. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [askedPlugin, ScopeAuthPlugin, ComplexityPlugin, partlyPlugin],
  scopeAuth: {
    authScopes: ({ principal }) => ({
      read: principal.scopes.has('read'),
      write: principal.scopes.has('write'),
      personal: principal.scopes.has('personal'),
    }),
    unauthorizedError: (_parent, _context, info) =>
      new GatewayError('FORBIDDEN', `Your key does not allow ${placeOf(info)}.`, { caller: true }),
  },
  complexity: {
    defaultComplexity: 1,
    // Lists inside a thing are short: participants, questions, options. Connections multiply by their page.
    defaultListMultiplier: 5,
    limit: ({ costLimits }) => costLimits,
    complexityError: (kind, result) =>
      new ValidationError(
        'query',
        `The operation is too large: ${kind.toLowerCase()} ${result[kindKeys[kind]]} of at most ${result[limitKeys[kind]]}.`,
      ),
  },
});

const kindKeys = { Complexity: 'complexity', Depth: 'depth', Breadth: 'breadth' } as const;
const limitKeys = { Complexity: 'maxComplexity', Depth: 'maxDepth', Breadth: 'maxBreadth' } as const;

for (const [name, scalar] of Object.entries(scalars)) {
  builder.addScalarType(name as keyof typeof scalars, scalar);
}

builder.queryType({
  description: 'Reads. Lists ask several accounts at once; see `sources` for how each fared.',
  authScopes: { read: true },
});
builder.mutationType({
  description: 'Writes. Expected refusals come as `userErrors`, faults as errors of the whole answer.',
});

/** The builder's own types, for helpers that take its refs. */
export type Types = (typeof builder)['$inferSchemaTypes'];
