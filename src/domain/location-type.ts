/** Where a meeting takes place, as a kind. `UNKNOWN` keeps its raw provider value beside it. */
export const locationTypes = [
  'CUSTOM',
  'ZOOM',
  'REQUEST',
  'WHEREBY',
  'GOOGLE_MEET',
  'KOPANO_MEET',
  'MICROSOFT_TEAMS',
  'UNKNOWN',
] as const;

export type LocationType = (typeof locationTypes)[number];
