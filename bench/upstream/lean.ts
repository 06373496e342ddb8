import type { Answers } from './answers.ts';

/** Which fields of an answer are kept; of a nested thing or list, which of its own. */
type Fields = { readonly [Name in string]: true | Fields };

const person = { id: true, fullName: true, email: true } as const;
const member = { id: true, display_name: true, email: true, organization_id: true, status: true } as const;

/** By the end of a path. */
const fields: Readonly<Record<string, Fields>> = {
  '/event/': {
    meta: { itemsCount: true },
    items: {
      id: true,
      scheduledAt: true,
      duration: true,
      user: person,
      eventType: { id: true, name: true },
      invitee: person,
    },
  },
  '/groups': { hits: true, groups: { id: true, name: true, users: member } },
  '/api/user': person,
  '/epilot/v2/users': { results: member },
  '/vyte/v2/users': { _id: true, full_name: true, emails: true },
  '/calcom/users': { total: true, users: { id: true, name: true, email: true } },
  'ra/users': { status: true, data: { id: true, name: true, email: true } },
};

/**
 * The answers with what the work is about and nothing else, as public benchmarks have them. Recorded whole, an answer holds
 * every documented field: then most of the time goes into reading JSON, which nobody can spare, and contestants differ less.
 */
export const leanAnswers = (answers: Answers): Answers =>
  new Map(
    [...answers].map(([path, body]) => {
      const kept = Object.entries(fields).find(([end]) => path.endsWith(end))?.[1];
      return [path, kept === undefined ? body : JSON.stringify(picked(JSON.parse(body), kept))];
    }),
  );

function picked(value: unknown, kept: true | Fields): unknown {
  if (kept === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((row) => picked(row, kept));
  const own = Object.entries(value).filter(([name]) => kept[name] !== undefined);
  return Object.fromEntries(own.map(([name, inner]) => [name, picked(inner, kept[name] ?? true)]));
}
