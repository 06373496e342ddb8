import type { Mode, Results, Summary } from '../results.ts';
import { type Section, sectionsOf } from './sections.ts';

const width = 760;
const labelWidth = 190;
const mostBar = 460;
const barHeight = 18;
const lineHeight = 24;
const groupGap = 20;
const top = 60;

const colors: Readonly<Record<string, string>> = { convoke: '#1f6feb', constant: '#b7bec7' };
const otherColor = '#7d8794';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * A picture of all medians of a mode. Works differ by orders of magnitude, so each has a scale of its own; within one, a bar
 * that is twice as long is twice as fast. On white in any case: an embedded picture does not know the page's colours.
 */
export function plotOf(results: Pick<Results, 'summaries' | 'contestants' | 'options'>, mode: Mode): string {
  let y = top;
  const parts = sectionsOf(results.summaries, mode).map((section) => {
    const part = sectionAt(y, section, results.contestants);
    y += lineHeight * (section.rows.length + 1) + groupGap;
    return part;
  });
  const title = `Requests per second, ${mode} requests${results.options.full ? ', every documented field filled' : ''}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" role="img" font-family="sans-serif" font-size="13" fill="#1f2328">
<title>${title}</title>
<rect width="${width}" height="${y}" rx="6" fill="#ffffff"/>
<text x="20" y="32" font-size="17" font-weight="bold">${title}</text>
${parts.join('\n')}
</svg>
`;
}

function sectionAt(y: number, { title, rows }: Section, contestants: Results['contestants']): string {
  const most = Math.max(...rows.map(({ perSecond }) => perSecond.median));
  const bars = rows.map((row, index) => barAt(y + lineHeight * (index + 1), row, most, contestants));
  return [`<text x="20" y="${y + 13}" font-weight="bold">${escaped(title)}</text>`, ...bars].join('\n');
}

function barAt(
  y: number,
  { contestant, work, perSecond: { median }, failures }: Summary,
  most: number,
  contestants: Results['contestants'],
): string {
  const length = Number(((median / most) * mostBar).toFixed(1));
  const name = escaped(contestants[contestant]?.name ?? contestant);
  const figure = Math.round(median).toLocaleString('en') + (failures > 0 ? `, ${failures} failed` : '');
  const weight = contestant === 'convoke' ? ' font-weight="bold"' : '';
  return `<text x="${labelWidth}" y="${y + 14}" text-anchor="end"${weight}>${name}</text>
<rect x="${labelWidth + 8}" y="${y}" width="${length}" height="${barHeight}" fill="${colors[contestant] ?? otherColor}" data-contestant="${contestant}" data-work="${work}"/>
<text x="${labelWidth + 14 + length}" y="${y + 14}"${weight}>${figure}</text>`;
}
