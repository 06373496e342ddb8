/** @import { ExplainedCalls } from '../../fanout/explain/call-list.ts' */
/** @import { DryRun } from '../../fanout/explain/plan.ts' */

/** @typedef {'off' | 'calls' | 'dry-run'} Mode */
/** @typedef {{ readonly explain: ExplainedCalls | DryRun | null, readonly problem: string | null }} Last */
/** @typedef {{ readonly extensions?: { readonly explain?: ExplainedCalls | DryRun }, readonly errors?: readonly { readonly message: string }[] }} Answer */

const place = 'convoke:explain';
const header = 'x-convoke-explain';

/** @type {Mode} */
let mode = modeIn(localStorage.getItem(place));
/** @type {Last} */
let last = { explain: null, problem: null };
/** @type {Set<() => void>} */
const watchers = new Set();

export const now = () => ({ mode, last });

/** @param {Mode} wanted */
export function choose(wanted) {
  mode = wanted;
  localStorage.setItem(place, wanted);
  tell();
}

/**
 * @param {() => void} watcher Called after every change.
 * @returns {() => void} Ends it.
 */
export function watch(watcher) {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function tell() {
  document.body.dataset.explain = mode;
  for (const watcher of watchers) watcher();
}

/** @param {string | null} text @returns {Mode} */
function modeIn(text) {
  return text === 'calls' || text === 'dry-run' ? text : 'off';
}

/** Lets every operation ask to be explained, and keeps what its answer says. The schema is read without. */
export function listen() {
  const send = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    if (mode === 'off' || !isOperation(init?.body)) return send(input, init);
    const headers = new Headers(init?.headers);
    headers.set(header, mode);
    const response = await send(input, { ...init, headers });
    response.clone().text().then(keep, nothing);
    return response;
  };
  if (document.body !== null) tell();
  else document.addEventListener('DOMContentLoaded', tell, { once: true });
}

/** An answer that broke off is shown by GraphiQL itself. */
const nothing = () => undefined;

/** @param {unknown} body */
function isOperation(body) {
  if (typeof body !== 'string') return false;
  const { operationName } = /** @type {{ operationName?: string }} */ (JSON.parse(body));
  return operationName !== 'IntrospectionQuery';
}

/** @param {string} text The answer, or an answer in parts, the last of which knows all. */
function keep(text) {
  const answers = partsOf(text);
  const explain = answers.findLast(({ extensions }) => extensions?.explain)?.extensions?.explain ?? null;
  const [error] = answers.flatMap(({ errors = [] }) => errors);
  last = { explain, problem: explain === null ? (error?.message ?? null) : null };
  tell();
}

/** @param {string} text @returns {Answer[]} */
function partsOf(text) {
  const whole = parsed(text);
  if (whole !== null) return [whole];
  return text.split('\n').flatMap((line) => parsed(line.replace(/^data: /, '')) ?? []);
}

/** @param {string} text @returns {Answer | null} */
function parsed(text) {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null; // a line of something else
  }
}
