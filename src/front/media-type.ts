const offered = ['application/graphql-response+json', 'application/json'] as const;

export type MediaType = (typeof offered)[number];

const mostKnown = 100;
const known = new Map<string, MediaType | null>();

/**
 * In which form a client reads an answer that comes in one piece, as Yoga reads its `accept`; null: in none.
 * Clients send few different ones, so the answer is remembered.
 */
export function mediaTypeFor(accept: string | undefined): MediaType | null {
  const text = accept || '*/*';
  const before = known.get(text);
  if (before !== undefined) return before;
  const type = chosen(text);
  if (known.size < mostKnown) known.set(text, type);
  return type;
}

/** What the client names first wins; of a wildcard plain JSON. */
function chosen(accept: string): MediaType | null {
  for (const range of rangesIn(accept)) {
    const [type, subtype] = range.split('/');
    const fitting = offered.findLast(
      (candidate) =>
        (type === '*' || type === 'application') &&
        (subtype === '*' || candidate === `application/${subtype}`),
    );
    if (fitting !== undefined) return fitting;
  }
  return null;
}

/** Media ranges in UTF-8, which is what is spoken here. */
const rangesIn = (accept: string): string[] =>
  accept
    .replaceAll(/\s/g, '')
    .toLowerCase()
    .split(',')
    .flatMap((range) => {
      const [type = '', ...parameters] = range.split(';');
      const charset = parameters.find((parameter) => parameter.includes('charset=')) ?? 'charset=utf-8';
      return charset === 'charset=utf-8' ? [type] : [];
    });
