import type { Bomb } from './bombs.ts';

export interface Blast {
  readonly name: string;
  readonly bytes: number;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** From sending to the end of the answer. */
  readonly ms: number;
}

/** Sends one bomb to a server, as a client of the newer media type, so that a refusal shows in the status. */
export async function fire(endpoint: string, { name, body }: Bomb): Promise<Blast> {
  const started = performance.now();
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body,
  });
  const text = await response.text();
  const ms = performance.now() - started;
  const [error] =
    (JSON.parse(text) as { errors?: { message: string; extensions: { code: string } }[] }).errors ?? [];
  return {
    name,
    bytes: Buffer.byteLength(body),
    status: response.status,
    code: error?.extensions.code ?? 'none',
    message: error?.message ?? text.slice(0, 80),
    ms,
  };
}
