import { request } from 'node:http';
import { listen, type Served } from './serve.ts';

/** An address that stays while what is behind it is started anew, and a count of what came through. */
export interface Relay extends Served {
  /** Requests since the last look. */
  requests(): number;
}

/** @param target where what is behind it listens just now */
export async function startRelay(target: () => string): Promise<Relay> {
  let passed = 0;
  const served = await listen((incoming, outgoing) => {
    passed += 1;
    const { method, url = '', headers } = incoming;
    const onward = request(new URL(url, target()), { method, headers, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  return {
    ...served,
    requests: () => {
      const before = passed;
      passed = 0;
      return before;
    },
  };
}
