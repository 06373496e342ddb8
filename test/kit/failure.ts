import { GatewayError } from '../../src/domain/errors.ts';

/** The GatewayError that a call must end in. */
export async function failure(call: Promise<unknown>): Promise<GatewayError> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof GatewayError) return error;
  throw error ?? new Error('it should have failed');
}
