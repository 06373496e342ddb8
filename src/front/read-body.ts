import type { IncomingMessage } from 'node:http';

/** What a request brought; null: more than is allowed, so that the rest was not read. */
export type Body = Buffer | null;

/**
 * Reads a body, whatever its `content-length` says.
 * @param then called once; never when the client leaves before its body is there
 */
export function readBody(request: IncomingMessage, most: number, then: (body: Body) => void): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const done = (body: Body) => {
    request.off('data', onData).off('end', onEnd);
    then(body);
  };
  const onData = (chunk: Buffer) => {
    bytes += chunk.length;
    chunks.push(chunk);
    if (bytes > most) done(null);
  };
  const onEnd = () => {
    const [only] = chunks;
    done(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks));
  };
  request.on('data', onData).on('end', onEnd);
}
