/** @import { DryRun, PlannedCall, PossibleCall } from '../../fanout/explain/plan.ts' */
import { counted, element, huesOf } from './elements.js';

/**
 * The calls that a mutation would make, in their order.
 * @param {DryRun} explained
 */
export function planOf({ plan, mayFollow, truncated }) {
  const hueOf = huesOf([...plan, ...mayFollow].map(({ account }) => account));
  const words =
    plan.length === 0 ? 'Nothing would be sent.' : `${counted(plan.length, 'call')} would be made.`;
  return [
    element(
      'p',
      { class: 'explain-totals' },
      element('span', {}, words),
      element('span', {}, 'Nothing was sent.'),
      ...(truncated === true ? [element('span', {}, 'There are more.')] : []),
    ),
    ...plan.map((call) => cardOf(call, hueOf(call.account))),
    ...(mayFollow.length === 0 ? [] : [possible(mayFollow, hueOf)]),
  ];
}

/** @param {PlannedCall} call @param {string} hue */
function cardOf(call, hue) {
  const { query, body, assumes } = call;
  return element(
    'article',
    { class: 'explain-plan', style: { '--hue': hue } },
    lineOf(call),
    ...(assumes.length === 0 ? [] : [element('p', {}, `As far as is known without ${assumes.join(', ')}.`)]),
    ...(Object.keys(query).length === 0 ? [] : [jsonOf('query', query)]),
    ...(body === undefined ? [] : [jsonOf('body', body)]),
  );
}

/** @param {PlannedCall | PossibleCall} call */
const lineOf = ({ account, provider, operation, method, path, fields }) =>
  element(
    'header',
    {},
    element('b', { class: 'explain-method' }, method),
    element('code', {}, path),
    element(
      'small',
      { class: 'explain-about' },
      `${account} · ${provider} · ${operation} · for ${fields.join(', ')}`,
    ),
  );

/** @param {string} name @param {unknown} value */
const jsonOf = (name, value) =>
  element('pre', { attributes: { 'aria-label': name } }, JSON.stringify(value, null, 2));

/** @param {readonly PossibleCall[]} calls @param {(account: string) => string} hueOf */
const possible = (calls, hueOf) =>
  element(
    'section',
    { class: 'explain-possible' },
    element('h3', {}, 'May follow, as the answers say'),
    ...calls.map((call) =>
      element(
        'article',
        { class: 'explain-plan is-possible', style: { '--hue': hueOf(call.account) } },
        lineOf(call),
      ),
    ),
  );
