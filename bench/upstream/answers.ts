import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allProviders, startGateway, type TestGateway } from '../../test/support/gateway.ts';
import { type ProviderName, providerNames } from '../work.ts';

/** Bodies by path, the provider's name in front: `/vyte/v2/organizations/…`. What a query says is not looked at. */
export type Answers = ReadonlyMap<string, string>;

/** Large enough for a hundred events, and for groups with five members. */
const scale = 10;

const rowsOfLists = 20;

/** Groups are asked for with one more than wanted, which not everybody can drop. */
const isCut = /\/(users?|groups)\/?$/;

/** The accounts of the sandbox that stand for the sets of a run. */
const recorded: Readonly<Record<ProviderName, string>> = {
  simplymeet: 'sales-meet',
  vyte: 'paris-vyte',
  calcom: 'office-cal',
  calplatform: 'platform-cal',
  epilot: 'north-epilot',
};

/**
 * Records what the stand-ins of the providers answer to the work: every documented field filled, which is the most that
 * a provider sends. Lists of users and groups are cut or filled up to twenty rows each, so that one call gives all.
 */
export async function recordAnswers(): Promise<Answers> {
  const answers = new Map<string, string>();
  const recorder = await startRecorder(answers);
  const gateway = await startGateway({ only: allProviders, scale, origins: recorder.origins });
  recorder.passTo(gateway);
  try {
    for (const question of questions) await gateway.data(question);
  } finally {
    await gateway.close();
    await recorder.close();
  }
  return new Map(
    [...answers].map(([path, body]) => [path, isCut.test(path) ? withRows(body, rowsOfLists) : body]),
  );
}

/** The work without what tells its requests apart. The selection matters where it decides what a provider is asked for. */
const questions: readonly string[] = [
  `{ events(first: 100, accounts: ["${recorded.simplymeet}"]) { nodes { id } } }`,
  `{ groups(first: 20, accounts: ["${recorded.epilot}"]) { nodes { members { name } } } }`,
  `{ users(first: 100, accounts: ${JSON.stringify(Object.values(recorded))}) { nodes { id } } }`,
];

async function startRecorder(answers: Map<string, string>) {
  let gateway: TestGateway | null = null;
  const server = createServer((request, response) => {
    record(request, response, answers, gateway).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origins = providerNames.map((provider) => [
    recorded[provider],
    `http://127.0.0.1:${port}/${provider}`,
  ]);
  return {
    origins: Object.fromEntries(origins) as Record<string, string>,
    passTo: (to: TestGateway) => {
      gateway = to;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Asks the stand-in whose name the path begins with, and keeps its first answer to each path. */
async function record(
  { url = '', headers }: IncomingMessage,
  response: ServerResponse,
  answers: Map<string, string>,
  gateway: TestGateway | null,
): Promise<void> {
  const [, provider = '', rest = ''] = /^\/([a-z]+)(\/.*)$/.exec(url) ?? [];
  const stand = gateway?.sandbox.providers.find((candidate) => candidate.provider === provider);
  const { host: _, connection: _connection, ...passed } = headers;
  const answer = await fetch(`${stand?.origin}${rest}`, { headers: passed as Record<string, string> });
  const body = await answer.text();
  const path = url.split('?')[0] ?? '';
  if (answer.ok && !answers.has(path)) answers.set(path, body);
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body);
}

/** An answer with another number of rows, wherever it has them: those beyond the last are its first ones again. */
export function withRows(body: string, count: number): string {
  const answer = JSON.parse(body) as object;
  if (Array.isArray(answer)) return JSON.stringify(filled(answer, count));
  const rows = Object.entries(answer).find(([, value]) => Array.isArray(value));
  if (rows === undefined) return body;
  const [name, list] = rows;
  return JSON.stringify({ ...answer, [name]: filled(list, count), ...counted(answer, count) });
}

const filled = (rows: readonly object[], count: number): object[] =>
  Array.from({ length: count }, (_, index) => {
    const row = rows[index % rows.length] ?? {};
    return index < rows.length ? row : { ...row, ...ownId(row, 9_000 + index) };
  });

/** An id as the row's own is: a number, a text, or the 24 hexadecimal digits of a document. */
function ownId(row: object, number: number): object {
  if ('_id' in row) return { _id: number.toString(16).padStart(24, '9') };
  return { id: 'id' in row && typeof row.id === 'string' ? String(number) : number };
}

/** How many rows the whole list has, where the provider says so beside it. */
function counted(answer: object, count: number): object {
  const known = answer as { meta?: object; total?: number };
  if (known.meta !== undefined) return { meta: { ...known.meta, itemsCount: count } };
  return known.total === undefined ? {} : { total: count };
}
