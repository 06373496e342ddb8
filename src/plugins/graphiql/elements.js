/**
 * @typedef {object} Parts
 * @property {string} [class]
 * @property {string} [title] Shown when the pointer rests on it.
 * @property {Readonly<Record<string, string>>} [style] Custom properties of CSS.
 * @property {Readonly<Record<string, string>>} [attributes]
 */

/**
 * An element. What an answer tells becomes text, never markup.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Parts} parts
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, { class: className, title, style = {}, attributes = {} }, ...children) {
  const made = document.createElement(name);
  if (className !== undefined) made.className = className;
  if (title !== undefined) made.title = title;
  for (const [property, value] of Object.entries(style)) made.style.setProperty(property, value);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/**
 * @param {number} count
 * @param {string} thing
 */
export const counted = (count, thing) => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** @param {number} bytes */
export const sized = (bytes) =>
  bytes < 1_000
    ? `${bytes} B`
    : bytes < 1_000_000
      ? `${(bytes / 1_000).toFixed(1)} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** @param {number} ms */
export const timed = (ms) => (ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`);

/** Hues that are told apart on light and on dark ground. */
const hues = [212, 28, 150, 285, 340, 185, 50, 105];

/**
 * One colour an account, in the order in which they come.
 * @param {readonly string[]} accounts
 * @returns {(account: string) => string}
 */
export function huesOf(accounts) {
  const order = [...new Set(accounts)];
  return (account) => String(hues[order.indexOf(account) % hues.length]);
}
