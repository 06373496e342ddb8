import type { ServerResponse } from 'node:http';
import { headersOfAll } from './answered.ts';

/** What balancers and collectors ask for. */
export interface Probes {
  /** False while starting or stopping, so that balancers send no more. */
  readonly ready: () => boolean;
  readonly metrics: { readonly contentType: string; metrics(): Promise<string> };
}

export function answerProbe(response: ServerResponse, ok: boolean, status: string): void {
  response.writeHead(ok ? 200 : 503, { ...headersOfAll, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ status }));
}

export async function answerMetrics(response: ServerResponse, { metrics }: Probes): Promise<void> {
  const text = await metrics.metrics();
  response.writeHead(200, { ...headersOfAll, 'content-type': metrics.contentType });
  response.end(text);
}
