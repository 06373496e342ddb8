import { startEvents } from '../upstream/events.ts';
import { ask, questionOf, withGateway, withUpstream } from './gateway.ts';
import { medianOf, rounded, type ScenarioResult } from './scenario.ts';

const events = 100_000;
const perPage = 100;
/** Pages at either end that are compared, and how often. */
const compared = 50;
const rounds = 3;
const mergedPages = 200;

interface Page {
  readonly nodes: readonly { readonly externalId: string; readonly startsAt: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly sources: readonly { readonly status: string }[];
}

interface List {
  readonly url: string;
  readonly accounts: readonly string[];
  /** In one order over all of them. */
  readonly ordered: boolean;
}

const queryOf = (ordered: boolean) => `query Walk($accounts: [String!], $after: String) {
  events(first: ${perPage}, after: $after, accounts: $accounts${ordered ? ', orderBy: { field: STARTS_AT }' : ''}) {
    nodes { id externalId startsAt }
    pageInfo { hasNextPage endCursor }
    sources { status }
  }
}`;

/** A page far down a list costs what the first one does, and the walk there loses and repeats nothing. */
export const deepPaging = (): Promise<ScenarioResult> =>
  withUpstream(startEvents(events), ({ origin, count }) =>
    withGateway(accountsAt(origin), async ({ url }) => {
      const list = { url, accounts: ['early'], ordered: false };
      const walk = await walked(list, events / perPage);
      const callsAPage = (await count()) / walk.times.length;
      checkWhole(walk);
      const { start, end } = await compareEnds(list, walk.cursors);
      const both = { url, accounts: ['early', 'late'], ordered: true };
      const merged = await walked(both, mergedPages);
      checkOrder(merged);
      return {
        name: 'deep-paging',
        what: `a page of ${perPage} at the end of ${events} events against one at the start`,
        figures: {
          'ms a page, first 50': rounded(start),
          'ms a page, last 50': rounded(end),
          'calls a page': rounded(callsAPage),
          'ms a page, on the way': rounded(medianOf(walk.times)),
          'ms a page, two accounts in one order': rounded(medianOf(merged.times)),
        },
        ratio: end / start,
        most: 1.2,
      };
    }),
  );

const accountsAt = (origin: string) =>
  ['early', 'late'].map((name) => ({
    name,
    provider: 'simplymeet',
    origin: `${origin}/${name}`,
    credentials: { apiKey: `simplymeet-key-${name}` },
    limits: { perMinute: null, concurrent: null },
  }));

async function pageOf({ url, accounts, ordered }: List, after: string | null): Promise<Page> {
  const question = questionOf(queryOf(ordered), { accounts, after });
  const { events: page } = await ask<{ events: Page }>(url, question);
  if (page.sources.some(({ status }) => status !== 'OK')) throw new Error('an account failed on the way');
  return page;
}

async function timed(list: List, after: string | null): Promise<{ page: Page; ms: number }> {
  const started = performance.now();
  const page = await pageOf(list, after);
  return { page, ms: performance.now() - started };
}

interface Walk {
  /** With which each page was asked for. */
  readonly cursors: readonly (string | null)[];
  readonly times: readonly number[];
  readonly nodes: Page['nodes'];
  readonly ended: boolean;
}

async function walked(list: List, most: number): Promise<Walk> {
  const [cursors, times, nodes]: [(string | null)[], number[], Page['nodes'][number][]] = [[], [], []];
  let [after, ended]: [string | null, boolean] = [null, false];
  while (!ended && times.length < most) {
    const { page, ms } = await timed(list, after);
    cursors.push(after);
    times.push(ms);
    nodes.push(...page.nodes);
    after = page.pageInfo.endCursor;
    ended = !page.pageInfo.hasNextPage;
  }
  return { cursors, times, nodes, ended };
}

/** In turn and after the whole walk: code that is still cold, and other work on the machine, meet both ends alike. */
async function compareEnds(list: List, cursors: Walk['cursors']): Promise<{ start: number; end: number }> {
  const [starts, ends] = [cursors.slice(0, compared), cursors.slice(-compared)];
  const [start, end]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++)
    for (const [index, cursor] of starts.entries()) {
      start.push((await timed(list, cursor)).ms);
      end.push((await timed(list, ends[index] ?? null)).ms);
    }
  return { start: medianOf(start), end: medianOf(end) };
}

function checkWhole({ nodes, ended }: Walk): void {
  const different = new Set(nodes.map(({ externalId }) => externalId)).size;
  if (!ended || nodes.length !== events || different !== events)
    throw new Error(`${nodes.length} events came, ${different} of them different; ended: ${ended}`);
}

function checkOrder({ nodes }: Walk): void {
  const misplaced = nodes.findIndex(({ startsAt }, index) => startsAt <= (nodes[index - 1]?.startsAt ?? ''));
  if (misplaced !== -1 || nodes.length !== mergedPages * perPage)
    throw new Error(`${nodes.length} events in one order; out of place: ${misplaced}`);
}
