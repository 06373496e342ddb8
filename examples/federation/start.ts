import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import http from '@graphql-mesh/transport-http';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { startConvoke } from './convoke.ts';
import { crm } from './crm.ts';

const { port } = parseArgs({ options: { port: { type: 'string', default: '4400' } } }).values;

const convoke = await startConvoke();
const crmServer = await listen((request, response) => void crm(request, response), 0);

// Both teams' schemas, as their running servers tell them.
const { supergraphSdl, errors } = composeServices(
  await Promise.all([part('convoke', convoke.url), part('crm', crmServer.url)]),
);
if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));

const router = createGatewayRuntime({ supergraph: supergraphSdl, transports: { http }, logging: false });
const routerServer = await listen((request, response) => void router(request, response), Number(port));

const query = '{ deals { title worth meeting { title startsAt host { name email salesNotes } } } }';
console.log(`
Convoke (on sandbox data):  ${convoke.url}
CRM:                        ${crmServer.url}
Router over both:           ${routerServer.url}

A query that no one of them can answer alone:
  curl ${routerServer.url} -H 'content-type: application/json' \\
    -d '{"query":"${query}"}'

And the other way round, what the CRM knows of Convoke's meetings:
  curl ${routerServer.url} -H 'content-type: application/json' \\
    -d '{"query":"{ events(first: 5) { nodes { title worth } } }"}'

Stop with Ctrl-C.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  for (const { close } of [routerServer, crmServer]) close();
  await router[Symbol.asyncDispose]();
  await convoke.stop();
}

async function listen(handler: RequestListener, wanted: number) {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function part(name: string, url: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  const { data } = (await response.json()) as { data: { _service: { sdl: string } } };
  return { name, url, typeDefs: parse(data._service.sdl) };
}
