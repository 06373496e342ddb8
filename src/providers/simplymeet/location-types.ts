import { type LocationType, locationTypes } from '../../domain/location-type.ts';

const known: ReadonlySet<string> = new Set(locationTypes);

/** `google_meet` is GOOGLE_MEET. */
export function toLocationType(raw: string | null | undefined): LocationType | null {
  if (raw === null || raw === undefined) return null;
  const name = raw.toUpperCase();
  return known.has(name) ? (name as LocationType) : 'UNKNOWN';
}

export const fromLocationType = (type: Exclude<LocationType, 'UNKNOWN'>): string => type.toLowerCase();
