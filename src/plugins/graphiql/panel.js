/** @import { Mode } from './exchange.js' */
import { element } from './elements.js';
import { choose, listen, now, watch } from './exchange.js';
import { planOf } from './plan.js';
import { waterfall } from './waterfall.js';

const title = 'Explain';

/** @type {readonly (readonly [Mode, string, string])[]} */
const choices = [
  ['off', 'Off', 'Operations run as they are.'],
  ['calls', 'Calls', 'Every answer tells which provider calls it cost.'],
  ['dry-run', 'Dry run', 'Mutations are only planned: nothing is sent to a provider.'],
];

/** @param {HTMLElement} panel */
function draw(panel) {
  const { mode } = now();
  const buttons = choices.map(([choice, label, meaning]) => {
    const pressed = choice === mode ? 'true' : 'false';
    const button = element('button', {
      title: meaning,
      attributes: { type: 'button', 'aria-pressed': pressed, 'data-mode': choice },
    });
    button.append(label);
    button.addEventListener('click', () => choose(choice));
    return button;
  });
  panel.replaceChildren(
    element('h2', {}, title),
    element(
      'div',
      { class: 'explain-switch', attributes: { role: 'group', 'aria-label': title } },
      ...buttons,
    ),
    ...contentOf(),
  );
}

function contentOf() {
  const { mode, last } = now();
  const { explain, problem } = last;
  if (explain !== null) return 'dryRun' in explain ? planOf(explain) : waterfall(explain);
  if (problem !== null) return [element('p', { class: 'explain-hint is-problem' }, problem)];
  const hint =
    mode === 'off'
      ? 'Switch to Calls or Dry run, then run an operation.'
      : (choices.find(([choice]) => choice === mode)?.[2] ?? '');
  return [
    element('p', { class: 'explain-hint' }, `${hint}${mode === 'off' ? '' : ' Run one to see it here.'}`),
  ];
}

/** @type {() => void} */
let leave = () => undefined;

/** @param {HTMLElement | null} panel Null when the panel is closed. */
function mount(panel) {
  leave();
  leave = () => undefined;
  if (panel === null) return;
  const unwatch = watch(() => draw(panel));
  const narrow = widen(panel);
  leave = () => {
    unwatch();
    narrow();
  };
  draw(panel);
}

/** A picture over time needs more room than GraphiQL gives. @param {HTMLElement} panel */
function widen(panel) {
  const frame = panel.closest('.graphiql-plugin');
  if (!(frame instanceof HTMLElement)) return () => undefined;
  const before = frame.style.minWidth;
  frame.style.minWidth = 'min(52vw, 820px)';
  return () => {
    frame.style.minWidth = before;
  };
}

/** @typedef {{ readonly React: { createElement(name: string, props: object, ...children: unknown[]): unknown } }} Page */

/**
 * By the React that GraphiQL brings along and leaves with the page.
 * @param {string} name
 * @param {object} props
 * @param {...unknown} children
 */
const rendered = (name, props, ...children) =>
  /** @type {Page} */ (/** @type {unknown} */ (globalThis)).React.createElement(name, props, ...children);

const bars = [
  [3, 4, 8],
  [7, 10, 9],
  [12, 16, 9],
];

const icon = () =>
  rendered(
    'svg',
    { viewBox: '0 0 24 24', fill: 'currentColor', 'aria-hidden': 'true' },
    ...bars.map(([x, y, width]) => rendered('rect', { key: y, x, y, width, height: 4, rx: 1 })),
  );

const content = () => rendered('div', { className: 'explain-panel', ref: mount });

Object.assign(globalThis, { convokePlugins: [{ title, icon, content }] });
listen();
