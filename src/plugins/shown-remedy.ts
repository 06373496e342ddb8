import type { Remedy } from '../domain/remedy.ts';

/** A remedy as `extensions` carry it: the same as the graph's `Remedy`, as JSON. */
export const shownRemedy = ({ action, until, message }: Remedy) => ({
  action,
  until: until?.toISOString() ?? null,
  message,
});
