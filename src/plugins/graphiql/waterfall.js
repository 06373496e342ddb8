/** @import { ExplainedAnswer, ExplainedCall, ExplainedCalls } from '../../fanout/explain/call-list.ts' */
import { counted, element, huesOf, sized, timed } from './elements.js';

/** How many marks the axis has at most. */
const mostTicks = 6;

/**
 * The calls of an answer over time: one row a call, grouped by account.
 * @param {ExplainedCalls} explained
 */
export function waterfall({ ms, calls, cached = [], totals, truncated }) {
  const groups = Map.groupBy(calls, ({ account }) => account);
  const hueOf = huesOf([...groups.keys()]);
  const scale = scaleFor(Math.max(ms, ...calls.map((call) => call.startMs + call.ms)));
  const failed = calls.filter(isFailed).length;
  const figures = [
    counted(totals.calls, 'call'),
    counted(groups.size, 'account'),
    timed(ms),
    sized(totals.bytes),
    ...(totals.retries > 0 ? [counted(totals.retries, 'retry').replace('retrys', 'retries')] : []),
    ...(totals.shared > 0 ? [`${totals.shared} shared`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(truncated === true ? [`the first ${calls.length} shown`] : []),
  ];
  return [
    element(
      'p',
      { class: 'explain-totals' },
      ...figures.map((it) => element('span', {}, it)),
      ...(cached.length > 0 ? [remembered(cached)] : []),
    ),
    calls.length === 0 ? element('p', { class: 'explain-hint' }, 'It cost no call.') : legend(),
    element(
      'div',
      { class: 'explain-chart', style: { '--step': `${scale.stepPercent}%` } },
      element('div', { class: 'explain-grid' }, element('div', { class: 'explain-track' })),
      axis(scale),
      ...Array.from(groups, ([account, own]) => groupOf(account, own, hueOf(account), scale)),
    ),
  ];
}

/** They are no calls, and have no row among them. @param {readonly ExplainedAnswer[]} answers */
function remembered(answers) {
  const stale = answers.filter((answer) => answer.stale).length;
  const each = answers.map(
    (answer) =>
      `${answer.account} ${answer.operation}, ${timed(answer.ageMs)} old${answer.stale ? ', stale' : ''}`,
  );
  const text = `${answers.length} from memory${stale > 0 ? ` (${stale} stale)` : ''}`;
  return element('span', { title: each.join('\n') }, text);
}

/** @param {ExplainedCall} call */
const isFailed = ({ outcome }) => outcome !== 'OK' && outcome !== 'PENDING' && outcome !== 'HIDDEN';

/** @typedef {{ readonly whole: number, readonly step: number, readonly stepPercent: number }} Scale */

/** @param {number} ms @returns {Scale} */
function scaleFor(ms) {
  const whole = Math.max(ms, 1);
  const size = 10 ** Math.floor(Math.log10(whole / mostTicks));
  const step = [1, 2, 5, 10].map((it) => it * size).find((it) => whole / it <= mostTicks) ?? whole;
  return { whole, step, stepPercent: (step / whole) * 100 };
}

/** @param {Scale} scale */
function axis({ whole, step, stepPercent }) {
  const marks = Array.from({ length: Math.floor(whole / step) + 1 }, (_, index) =>
    element(
      'span',
      { class: 'explain-tick', style: { '--start': `${index * stepPercent}%` } },
      `${Number((index * step).toPrecision(3))}${index === 0 ? ' ms' : ''}`,
    ),
  );
  return element('div', { class: 'explain-axis' }, element('div', { class: 'explain-track' }, ...marks));
}

function legend() {
  const parts = /** @type {const} */ ([
    ['', 'asking'],
    ['is-waiting', 'waiting for a turn'],
    ['is-shared', 'shared with another request'],
    ['is-failed', 'failed'],
  ]);
  return element(
    'p',
    { class: 'explain-legend' },
    ...parts.map(([kind, meaning]) =>
      element('span', {}, element('i', { class: `explain-bar ${kind}` }), meaning),
    ),
  );
}

/**
 * @param {string} account
 * @param {readonly ExplainedCall[]} calls
 * @param {string} hue
 * @param {Scale} scale
 */
function groupOf(account, calls, hue, scale) {
  const end = Math.max(...calls.map((call) => call.startMs + call.ms));
  const start = Math.min(...calls.map((call) => call.startMs));
  const size = calls.reduce((sum, { bytes }) => sum + bytes, 0);
  const facts = `${calls[0]?.provider} · ${counted(calls.length, 'call')} · ${timed(end - start)} · ${sized(size)}`;
  return element(
    'section',
    { class: 'explain-group', style: { '--hue': hue } },
    element('h3', {}, element('i', {}), account, element('small', { class: 'explain-about' }, facts)),
    ...calls.map((call) => rowOf(call, scale)),
  );
}

/** @param {ExplainedCall} call @param {Scale} scale */
function rowOf(call, scale) {
  const { operation, ms } = call;
  const percent = (/** @type {number} */ part) => `${(part / scale.whole) * 100}%`;
  const kinds = [
    call.shared ? 'is-shared' : '',
    isFailed(call) ? 'is-failed' : '',
    call.outcome === 'PENDING' ? 'is-pending' : '',
  ];
  const bar = element(
    'i',
    {
      class: `explain-bar ${kinds.join(' ')}`,
      style: { '--start': percent(call.startMs), '--width': percent(ms) },
    },
    element('i', {
      class: 'explain-bar is-waiting',
      style: { '--width': ms > 0 ? `${(call.waitedMs / ms) * 100}%` : '0%' },
    }),
  );
  const note = element('span', placeOf(call, scale), noteOf(call));
  const told = detailsOf(call).map(([name, value]) => `${name}: ${value}`);
  return element(
    'details',
    { class: 'explain-call' },
    element(
      'summary',
      { title: [operation, ...told].join('\n') },
      nameOf(operation),
      element('span', { class: 'explain-track' }, bar, note),
    ),
    element(
      'dl',
      {},
      ...detailsOf(call).flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
    ),
  );
}

/**
 * The note stands behind its bar; before it where there is no room, or in it where there is none there either.
 * @param {ExplainedCall} call
 * @param {Scale} scale
 */
function placeOf(call, { whole }) {
  const end = call.startMs + call.ms;
  const kinds = isFailed(call) ? ['explain-note', 'is-failed'] : ['explain-note'];
  if (end <= whole * 0.7) {
    return { class: kinds.join(' '), style: { '--start': `${(end / whole) * 100}%` } };
  }
  const isInside = call.ms > whole * 0.25;
  const from = isInside ? end : call.startMs;
  kinds.push('is-before', isInside ? 'is-inside' : '');
  return { class: kinds.join(' '), style: { '--start': `${((whole - from) / whole) * 100}%` } };
}

/** Long ones are shortened in the middle: what tells them apart is at their end. */
const tailLength = 18;

/** @param {string} operation */
const nameOf = (operation) =>
  element(
    'span',
    { class: 'explain-name' },
    element('span', {}, operation.slice(0, -tailLength)),
    operation.slice(-tailLength),
  );

/** @param {ExplainedCall} call */
function noteOf({ ms, outcome, attempt, status }) {
  const time = outcome === 'HIDDEN' ? '' : timed(ms);
  const retry = attempt > 1 ? `↻${attempt} ` : '';
  if (outcome === 'OK') return retry + time;
  return `${retry}${time} ${outcome}${status === null ? '' : ` ${status}`}`;
}

/** @param {ExplainedCall} call @returns {[string, string][]} */
function detailsOf(call) {
  const { method, path, status, outcome, startMs, ms, waitedMs, bytes, attempt, shared, fields } = call;
  const waited = waitedMs >= 1 ? `, ${timed(waitedMs)} of it waiting` : '';
  const how = [
    ...(attempt > 1 ? [`try ${attempt}`] : []),
    ...(shared ? ['shared with another request'] : []),
  ];
  return [
    ['call', `${method} ${path}`],
    ['outcome', [outcome, ...(status === null ? [] : [String(status)]), ...how].join(', ')],
    ['time', `${timed(ms)} from ${timed(startMs)} on${waited}`],
    ['size', sized(bytes)],
    ['fields', fields.join(', ')],
  ];
}
