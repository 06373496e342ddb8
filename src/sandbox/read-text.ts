import type { IncomingMessage } from 'node:http';

/** Bytes of a request body that the sandbox takes. No documented request comes near. */
const limit = 4 * 1024 * 1024;

/** @throws when the client leaves early or sends too much */
export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new Error('the request body is too big');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
