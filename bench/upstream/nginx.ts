import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort, start } from '../processes.ts';
import type { Answers } from './answers.ts';
import type { Upstream } from './index.ts';

/** Requests for its own count are counted too. */
const statusPath = '/requests';

/** One worker, which serves files from memory and keeps every connection. */
export async function startNginx(answers: Answers): Promise<Upstream> {
  const folder = await mkdtemp(join(tmpdir(), 'convoke-bench-'));
  // A worker of root's nginx runs as somebody else.
  await chmod(folder, 0o755);
  const port = await freePort();
  await mkdir(join(folder, 'temporary'));
  for (const [path, body] of answers) {
    const file = fileOf(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
  }
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration(folder, port));
  const origin = `http://127.0.0.1:${port}`;
  const server = await start(['nginx', '-c', file, '-e', 'stderr'], {
    core: 'others',
    url: `${origin}${statusPath}`,
  });
  let asked = 0;
  return {
    name: 'nginx',
    origin,
    count: async () => {
      asked += 1;
      const text = await (await fetch(`${origin}${statusPath}`)).text();
      // The third number of "accepts handled requests".
      return Number(/\n \d+ \d+ (\d+)/.exec(text)?.[1]) - asked;
    },
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const fileOf = (folder: string, path: string) => join(folder, 'answers', path, 'answer.json');

const configuration = (folder: string, port: number) => `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 8192; }
http {
  access_log off;
  client_body_temp_path ${folder}/temporary;
  proxy_temp_path ${folder}/temporary;
  fastcgi_temp_path ${folder}/temporary;
  uwsgi_temp_path ${folder}/temporary;
  scgi_temp_path ${folder}/temporary;
  keepalive_requests 1000000000;
  keepalive_timeout 600s;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=1000 inactive=600s;
  open_file_cache_valid 600s;
  server {
    listen 127.0.0.1:${port} backlog=4096;
    root ${folder}/answers;
    default_type application/json;
    location = ${statusPath} { stub_status; }
    location / { rewrite ^/(.*?)/?$ /$1/answer.json break; }
  }
}
`;
