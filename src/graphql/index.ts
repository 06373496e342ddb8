import { assertValidSchema, type GraphQLSchema, specifiedDirectives } from 'graphql';
import { builder } from './builder.ts';
import { deferDirective } from './defer.ts';
import { apiOf, type SubgraphOptions, subgraphOf } from './federation/subgraph.ts';
import './node.ts';
import './account/object.ts';
import './account/capabilities.ts';
import './account/health.ts';
import './account/viewer.ts';
import './account/cancellation-policy.ts';
import './account/cancellation-policy-changes.ts';
import './account/integrations.ts';
import './organization/object.ts';
import './organization/connection.ts';
import './user/object.ts';
import './user/connection.ts';
import './user/changes.ts';
import './person/object.ts';
import './search/object.ts';
import './group/object.ts';
import './group/connection.ts';
import './group/changes.ts';
import './event/object.ts';
import './event/connection.ts';
import './event/create.ts';
import './event/change.ts';
import './event/close.ts';
import './event/bulk.ts';
import './event-type/object.ts';
import './event-type/connection.ts';
import './event-type/availability.ts';
import './event-type/tag.ts';
import './event-type/tag-changes.ts';
import './event-type/changes.ts';
import './poll/object.ts';
import './poll/connection.ts';
import './poll/changes.ts';
import './webhook/object.ts';
import './webhook/connection.ts';
import './webhook/changes.ts';
import './oauth-client/object.ts';
import './oauth-client/connection.ts';
import './oauth-client/changes.ts';
import './providers/simplymeet.ts';
import './providers/calplatform.ts';
import './providers/vyte.ts';
import './providers/calcom.ts';
import './providers/epilot.ts';
import './federation/entities.ts';

/** Everything there is: what clients see and what routers see are made of it. */
const whole = builder.toSchema({
  directives: [...specifiedDirectives, deferDirective],
  // Every start waits for this. Whoever prints a schema sorts it.
  sortSchema: false,
});

/** The API. */
export const schema = apiOf(whole);

/**
 * The same graph as an Apollo Federation subgraph.
 * @throws Error where a name with its prefix meets another one
 */
export function createSubgraph(options: SubgraphOptions): GraphQLSchema {
  const subgraph = subgraphOf(whole, options);
  assertValidSchema(subgraph);
  return subgraph;
}

export { clearLoaders } from './loaders.ts';
