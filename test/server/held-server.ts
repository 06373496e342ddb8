import { afterEach, beforeEach } from 'vitest';
import { startTestServer, type TestServer } from './harness.ts';
import { createHeldGraph, type HeldGraph } from './held.ts';

/** Of the test that runs. */
export interface HeldServer {
  readonly graph: HeldGraph;
  readonly url: string;
}

/** A server for each test of a file, over a graph that waits until a test opens it, for pages of `https://pages.example`. */
export function heldServer(): HeldServer {
  let graph = createHeldGraph();
  let server: TestServer;
  beforeEach(async () => {
    graph = createHeldGraph();
    server = await startTestServer({
      schema: graph.schema,
      listen: { host: '127.0.0.1', port: 0, cors: ['https://pages.example'], hosts: [] },
    });
  });
  afterEach(async () => {
    graph.open();
    await server.close();
  });
  return {
    get graph() {
      return graph;
    },
    get url() {
      return server.url;
    },
  };
}
