import { hash, timingSafeEqual } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { GatewayError } from '../domain/errors.ts';
import { type Principal, scopes } from '../graphql/context.ts';

/** A caller's key. Only its digest is kept: neither a log nor a heap picture shows a key that works. */
export interface ApiKey extends Principal {
  readonly digest: Buffer;
}

export interface Auth {
  readonly keys: readonly ApiKey[];
}

export const digestOf = (key: string): Buffer => hash('sha256', key, 'buffer');

const anonymous: Principal = { name: 'anonymous', accounts: null, scopes: new Set(scopes) };

/**
 * Who asks, read from `Authorization: Bearer <key>` or `x-api-key`. Without `auth` everybody may do everything.
 * @throws GatewayError UNAUTHENTICATED, the same for a missing and a wrong key
 */
export function principalOf(auth: Auth | null, headers: Pick<Headers, 'get'>): Principal {
  if (auth === null) return anonymous;
  const [, bearer] = /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '') ?? [];
  const given = bearer ?? headers.get('x-api-key');
  const known = typeof given === 'string' ? find(auth, digestOf(given)) : undefined;
  if (known === undefined) {
    throw new GatewayError(
      'UNAUTHENTICATED',
      'Send a key of this server as `Authorization: Bearer <key>` or as `x-api-key`.',
      { caller: true },
    );
  }
  const { name, accounts, scopes: allowed } = known;
  return { name, accounts, scopes: allowed };
}

/** Compares with every key, whichever fits, so that time tells nothing. */
function find({ keys }: Auth, digest: Buffer): ApiKey | undefined {
  return keys.filter((key) => timingSafeEqual(key.digest, digest))[0];
}

/** Puts the `principal` into the context before the body is read. The page of GraphiQL needs none: it is static. */
export const useAuthentication = (auth: Auth | null): Plugin<object, { principal?: Principal }> => ({
  onRequestParse: ({ request, serverContext }) => {
    serverContext.principal = principalOf(auth, request.headers);
  },
});
