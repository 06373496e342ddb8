import { createServer } from 'node:http';

/** How many bytes it answers to each path, as JSON in the environment. */
const sizes = new Map(Object.entries(JSON.parse(process.env.SIZES ?? '{}') as Record<string, number>));
const bodies = new Map([...sizes].map(([path, size]) => [path, Buffer.alloc(size, ' ')]));

createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    const body = bodies.get(request.url ?? '') ?? Buffer.from('{}');
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
    });
    response.end(body);
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
