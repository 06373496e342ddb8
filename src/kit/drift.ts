import { drift } from './metrics.ts';

/**
 * Counts a field of an answer that was not as documented.
 * Both names must come from our own wire schemas, never from the answer: they are metric labels.
 */
export const countDrift = (type: string, field: string): void => drift.inc({ type, field });
