import { z } from 'zod';
import { ValidationError } from '../domain/errors.ts';

/** How far one account's list was consumed. */
export interface Place {
  /** Raw index of the next row, counting rows that a filter dropped. */
  readonly index: number;
  /** Digest of the id of the row before `index`, which is read again on resume; null at the start of the list. */
  readonly mark: string | null;
  /** Whether the list had ended there, so that only rows added since can follow. */
  readonly done: boolean;
}

/** A point between two rows of a merged list. */
export interface Position {
  /** Whose turn it is among the sources. */
  readonly turn: number;
  /** One place per source, in the order of the sources. */
  readonly places: readonly Place[];
}

const version = 1;
const longestCursor = 65_536;
const largestIndex = 10_000_000;

const WirePlace = z
  .tuple([
    z.int().min(0).max(largestIndex),
    z
      .string()
      .regex(/^[\w-]{11}$/)
      .nullable(),
    z.literal([0, 1]),
  ])
  .refine(([index, mark]) => (index === 0) === (mark === null));
const Wire = z.tuple([z.literal(version), z.string(), z.int().min(0), z.array(WirePlace)]);

/** The start of one account's list. */
export const startOfList: Place = { index: 0, mark: null, done: false };

/** Opaque to clients: base64url of version, fingerprint, turn and places. */
export function encodeCursor(fingerprint: string, { turn, places }: Position): string {
  const wire: z.infer<typeof Wire> = [
    version,
    fingerprint,
    turn,
    places.map(({ index, mark, done }) => [index, mark, done ? 1 : 0]),
  ];
  return Buffer.from(JSON.stringify(wire)).toString('base64url');
}

/**
 * Reads a cursor that a client sent for a list of that fingerprint, merged from that many sources.
 * @throws ValidationError naming `argument`, unless it is exactly what {@link encodeCursor} makes for that list
 */
export function decodeCursor(
  text: string,
  expected: { readonly fingerprint: string; readonly sources: number },
  argument: 'after' | 'before',
): Position {
  const { data } = Wire.safeParse(text.length > longestCursor ? null : parseJson(text));
  if (data === undefined) throw new ValidationError(argument, `${argument} is not a cursor of this API.`);
  const [, fingerprint, turn, wirePlaces] = data;
  if (fingerprint !== expected.fingerprint) {
    throw new ValidationError(argument, `${argument} belongs to another list, filter or order.`);
  }
  const places = wirePlaces.map(([index, mark, done]) => ({ index, mark, done: done === 1 }));
  const position = { turn, places };
  // One position has one spelling: whatever is not written as we write it was made elsewhere.
  const genuine = encodeCursor(fingerprint, position) === text;
  if (genuine && turn < expected.sources && places.length === expected.sources) return position;
  throw new ValidationError(argument, `${argument} is not a cursor of this API.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
