import { createServer, type IncomingMessage } from 'node:http';
import { events } from './events.ts';
import { groups } from './groups.ts';
import { users } from './users.ts';

type Answer = (asked: never) => Promise<object>;

const answers: Readonly<Record<string, Answer>> = { '/W1': events, '/W2': groups, '/W3': users };

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

createServer(async (request, response) => {
  try {
    const answer = answers[request.url ?? ''];
    const body = await bodyOf(request);
    if (answer === undefined) return void response.writeHead(404).end();
    const { variables } = JSON.parse(body) as { variables: never };
    const text = JSON.stringify({ data: await answer(variables) });
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(process.env.PORT), '127.0.0.1');
