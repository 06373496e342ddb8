import type { LoadableName } from '../objects.ts';

/** Types that other subgraphs may refer to and add fields to. */
export const entityNames = [
  'User',
  'Organization',
  'Group',
  'Event',
  'EventType',
  'Poll',
  'Webhook',
] as const satisfies readonly LoadableName[];

export type EntityName = (typeof entityNames)[number];

/** Fields that tell things of one such type apart: our own id, or what a company has stored of its provider. */
export const keys = ['id', 'accountName externalId'] as const;

const entities: ReadonlySet<string> = new Set(entityNames);

export const isEntityName = (name: string): name is EntityName => entities.has(name);

/** What every subgraph has by the specification: no part of its graph. */
const machinery: ReadonlySet<string> = new Set(['_entities', '_service', '_Any', '_Entity', '_Service']);

export const isMachinery = (name: string): boolean => machinery.has(name);
