import { z } from 'zod';
import { hint } from './near.ts';
import type { Path, Problem } from './problem.ts';

export type Checked<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: undefined; readonly problems: readonly Problem[] };

/** Parses strictly, whether or not the schema says so: a key that nobody reads is a mistake, and is said so. */
export function check<T>(schema: z.ZodType<T>, input: unknown, path: Path): Checked<T> {
  const strangers = unknownKeys(schema, input, path);
  const result = schema.safeParse(input);
  if (result.success && strangers.length === 0) return { value: result.data, problems: [] };
  const wrong = result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, path));
  return { value: undefined, problems: [...strangers, ...wrong] };
}

export const unknownKey = (path: Path, key: string, known: readonly string[]): Problem => ({
  path: [...path, key],
  message: `unknown key.${hint(key, known)}`,
});

/** The keys an object schema knows; null for a schema that takes any. */
export function keysOf(schema: z.ZodType): readonly string[] | null {
  const bare = unwrap(schema);
  if (!(bare instanceof z.ZodObject)) return null;
  const { catchall } = bare.def;
  return catchall === undefined || catchall instanceof z.ZodNever ? Object.keys(bare.shape) : null;
}

function problemsOf(issue: z.core.$ZodIssue, above: Path): Problem[] {
  if (issue.code === 'unrecognized_keys') return []; // found, with a hint, by unknownKeys
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return [{ path, message: isMissing ? 'is required' : issue.message }];
}

function unknownKeys(schema: z.ZodType, input: unknown, path: Path): Problem[] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodArray && Array.isArray(input)) {
    return input.flatMap((item, index) => unknownKeys(bare.element as z.ZodType, item, [...path, index]));
  }
  const known = keysOf(bare);
  if (known === null || typeof input !== 'object' || input === null || Array.isArray(input)) return [];
  const { shape } = bare as z.ZodObject;
  return Object.entries(input).flatMap(([key, value]) => {
    const inner = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (inner === undefined) return [unknownKey(path, key, known)];
    return unknownKeys(inner as z.ZodType, value, [...path, key]);
  });
}

/** Without what says optional, nullable, defaulted or checked further. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly
  ) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) {
    const from = schema.in as z.ZodType;
    return unwrap(from instanceof z.ZodTransform ? (schema.out as z.ZodType) : from);
  }
  return schema;
}
