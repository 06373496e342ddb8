import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { errorReference } from '../../src/domain/error-reference.ts';
import { type ErrorCode, errorCodes, internalCode, type ShownCode } from '../../src/domain/errors.ts';
import { remedies, remediesOfCaller, remedyActions } from '../../src/domain/remedy.ts';
import { allProviders, startGateway, type TestGateway, type TestGatewayOptions } from '../support/gateway.ts';
import { type RemedyAnswer, remedyFields } from '../support/health.ts';
import { eventId, sales } from '../support/ids.ts';

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
const codes: readonly ShownCode[] = [...errorCodes, internalCode];

test('the page has a section for each code, and a line for each action', () => {
  const sections = [...page.matchAll(/^## ([A-Z_]+)$/gm)].map(([, name]) => name);
  expect(sections).toEqual(codes);
  for (const action of Object.keys(remedyActions)) expect(page).toContain(`| \`${action}\` |`);
  for (const code of codes) expect(page).toContain(errorReference[code].example);
});

test('the table of the README is that of the reference', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
  for (const code of codes)
    expect([code, rows.filter((row) => row.includes(`\`${code}\``))]).toEqual([code, [expect.any(String)]]);
  expect(readme.includes('docs/errors.md')).toBe(true);
});

let gateway: TestGateway;
const start = async (options: TestGatewayOptions = {}) => {
  gateway = await startGateway(options);
};
/** What an error at the top of an answer or a refusal says. */
interface Said {
  readonly message: string;
  readonly code: string;
  readonly remedy: RemedyAnswer;
  /** Of `extensions`; null of a refusal. */
  readonly facts: Readonly<Record<string, unknown>> | null;
}

async function top(query: string): Promise<Said | undefined> {
  const [error] = (await gateway.ask(query)).errors ?? [];
  if (error === undefined) return undefined;
  const { code, remedy, ...rest } = error.extensions;
  return {
    message: error.message,
    code: String(code),
    remedy: remedy as RemedyAnswer,
    facts: rest,
  };
}

async function refusal(act: string): Promise<Said | undefined> {
  type Refusals = { act: { userErrors: Omit<Said, 'facts'>[] } };
  const document = `mutation { act: ${act} { userErrors { code message ${remedyFields} } } }`;
  const [first] = (await gateway.data<Refusals>(document)).act.userErrors;
  return first && { ...first, facts: null };
}

const events = (account = sales, rest = '') =>
  `{ events(first: 2, accounts: ["${account}"]${rest}) { nodes { id } pageInfo { endCursor } } }`;

async function whenRowIsGone(): Promise<Said | undefined> {
  const first = await gateway.data<{ events: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }>(
    events(),
  );
  await gateway.data(`mutation { eventDelete(input: { id: "${first.events.nodes[1]?.id}" }) { deletedId } }`);
  return top(events(sales, `, after: "${first.events.pageInfo.endCursor}"`));
}

async function overTheLimit(): Promise<Said | undefined> {
  for (let turn = 0; turn < 60; turn += 1)
    await gateway.ask('{ account(name: "sales-meet") { viewer { user { name } } } }');
  return top(events());
}

async function withTakenName(): Promise<Said | undefined> {
  const { users } = await gateway.data<{ users: { nodes: { calcom: { username: string } }[] } }>(
    '{ users(first: 1) { nodes { calcom { username } } } }',
  );
  const calcom = `calcom: { username: "${users.nodes[0]?.calcom.username}" }`;
  return refusal(`userCreate(input: { account: "office-cal", email: "new@example.com", ${calcom} })`);
}

const cancel = `{ eventCancel(input: { id: "${eventId(sales, 9001)}" }) { event { id } } }`;
const readOnly = { name: 'a test', accounts: null, scopes: new Set(['read'] as const) };

/** How each code comes about. */
const ways: Readonly<
  Record<ErrorCode, { options?: TestGatewayOptions; run: () => Promise<Said | undefined> }>
> = {
  UNAUTHENTICATED: {
    options: { only: ['vyte'], credentials: { 'paris-vyte': { apiKey: 'CANARY-IN-nobodys' } } },
    run: () => top('{ users(accounts: ["paris-vyte"]) { nodes { id } } }'),
  },
  FORBIDDEN: {
    options: { principal: readOnly },
    run: () => top('mutation { tagCreate(input: { account: "sales-meet", name: "x" }) { tag { id } } }'),
  },
  NOT_FOUND: { run: () => refusal(`eventCancel(input: { id: "${eventId(sales, 424_242)}" })`) },
  VALIDATION: { run: () => top(events('nobody')) },
  CONFLICT: { options: { only: ['calcom'] }, run: withTakenName },
  RATE_LIMITED: { options: { paced: true, patienceMs: 100 }, run: overTheLimit },
  UNSUPPORTED: { options: { only: ['vyte'] }, run: () => top(events('paris-vyte')) },
  STALE_CURSOR: { run: whenRowIsGone },
  TIMEOUT: {
    options: { patienceMs: 500 },
    run: () => {
      gateway.control.setFaults([{ kind: 'hang' }]);
      return top(events());
    },
  },
  UPSTREAM_UNAVAILABLE: {
    run: () => {
      gateway.control.setFaults([{ kind: 'reset' }]);
      return top(events());
    },
  },
  BAD_UPSTREAM: {
    run: () => {
      gateway.control.setFaults([{ kind: 'html' }]);
      return top(events());
    },
  },
  UNKNOWN_OUTCOME: {
    run: () => {
      gateway.control.setFaults([{ kind: 'lost-answer' }]);
      return top(`mutation ${cancel}`);
    },
  },
};

describe('the example of the reference is what is said, with the remedy', () => {
  afterEach(() => gateway.close());

  test.each(errorCodes)('%s', async (code) => {
    const { options, run } = ways[code];
    await start(options);
    const said = await run();
    expect(said).toMatchObject({ code, message: errorReference[code].example });
    const { action, message } = code === 'FORBIDDEN' ? remediesOfCaller.FORBIDDEN : remedies[code];
    expect(said?.remedy).toMatchObject({ action, message });
    const known = new Set<string>(['retryable', ...errorReference[code].facts]);
    const facts = said?.facts ?? { retryable: false };
    expect(Object.keys(facts).filter((fact) => !known.has(fact))).toEqual([]);
    expect(facts.retryable).toBe(errorReference[code].retry === 'later');
    if (facts.provider !== undefined) expect(allProviders).toContain(facts.provider);
    const places = errorReference[code].places;
    expect(places).toContain(said?.facts === null ? 'userErrors' : 'errors');
  });
});
