import { createLogger } from '../../src/kit/log.ts';
import { startGateway, type TestGateway, type TestGatewayOptions } from './gateway.ts';

/** A gateway of which everything that leaves it is kept: answers, log lines, metrics. */
export interface CapturedGateway {
  readonly gateway: TestGateway;
  /** Asks, keeps the answer, and gives it back. */
  send(query: string, variables?: unknown, headers?: Readonly<Record<string, string>>): Promise<string>;
  readonly answers: readonly string[];
  readonly lines: readonly string[];
  metrics(): Promise<string>;
}

/** Everything is logged, and no limit of size refuses a large document. */
export async function startCaptured(options: TestGatewayOptions = {}): Promise<CapturedGateway> {
  const answers: string[] = [];
  const lines: string[] = [];
  const log = createLogger({ level: 'debug', destination: { write: (line) => void lines.push(line) } });
  const most = 1_000_000_000;
  const limits = {
    tokens: most,
    documentCharacters: most,
    bodyBytes: most,
    selections: most,
    complexity: most,
    depth: 99,
  };
  const gateway = await startGateway({ log, limits, patienceMs: 200, timeoutMs: 400, ...options });
  return {
    gateway,
    answers,
    lines,
    send: async (query, variables, headers = {}) => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const text = `${[...response.headers].map((pair) => pair.join(': ')).join('\n')}\n\n${await response.text()}`;
      answers.push(text);
      return text;
    },
    metrics: async () => (await fetch(`${gateway.url}/metrics`)).text(),
  };
}

/** Whatever looks like a planted secret. */
export const canaries = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.match(/(?:CANARY|ONCE)-[\w.-]*/gi) ?? []);
