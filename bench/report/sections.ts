import type { Mode, Summary } from '../results.ts';
import { workNames, works } from '../work.ts';

/** What is compared with each other. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Summary[];
}

/** Whoever asks for members by their ids does more calls for the same answer: that is told apart, beside ours. */
export const asksById = (contestant: string): boolean => contestant.endsWith('-by-id');

export function sectionsOf(summaries: readonly Summary[], mode?: Mode): Section[] {
  const asked = summaries.filter((summary) => mode === undefined || summary.mode === mode);
  const sections = workNames.map((work) => ({
    title: `${work}: ${works[work].title}`,
    rows: asked.filter((summary) => summary.work === work && !asksById(summary.contestant)),
  }));
  const byId = asked.filter(({ contestant }) => asksById(contestant));
  const ours = asked.filter(({ contestant, work }) => contestant === 'convoke' && work === 'W2');
  if (byId.length > 0)
    sections.splice(2, 0, { title: 'W2 by id: each member is a call of its own', rows: [...ours, ...byId] });
  return sections.filter(({ rows }) => rows.length > 0);
}
