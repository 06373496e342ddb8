import { type ZodType, z } from 'zod';
import { errorInSuccess } from './errors.ts';

const Status = z.object({ status: z.string() });

/**
 * Every answer is `{"status": "success", "data": …}`, save a few without data. The status is looked at whatever HTTP's was.
 * @throws GatewayError for one that is no success
 */
export function assertSuccess(body: unknown): void {
  const { status } = Status.parse(body);
  if (status !== 'success') throw errorInSuccess(body);
}

/** Reads the data of a success. Made once for each type, because callers that share a call share its decoder. */
export function dataOf<T>(data: ZodType<T>): (body: unknown) => T {
  const envelope = z.object({ data });
  return (body) => {
    assertSuccess(body);
    return envelope.parse(body).data;
  };
}

/** A removal answers what was removed, or nothing when it is repeated: neither is needed. */
export function removed(body: unknown): void {
  if (body !== undefined) assertSuccess(body);
}
