import { Agent } from 'undici';

const agent = new Agent({ pipelining: 1, keepAliveTimeout: 60_000 });
const upstream = new URL(process.env.UPSTREAM ?? '');

/** The parsed body of one GET. */
export async function get(path: string, headers: Record<string, string>): Promise<unknown> {
  const { statusCode, body } = await agent.request({
    origin: upstream.origin,
    path,
    method: 'GET',
    headers: { accept: 'application/json', ...headers },
  });
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`${path} was answered with ${statusCode}`);
  return JSON.parse(text);
}
