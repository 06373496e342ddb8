import type { Frame } from './tree.ts';

const width = 1_200;
const rowHeight = 16;
/** Narrower ones could not be seen. */
const leastWidth = 1.5;
const letterWidth = 6.2;
const deepest = 60;

/** A colour of its own for each folder or package, the same in every picture. */
function colourOf(part: string): string {
  if (part === 'garbage collection') return '#9e9e9e';
  const hue = [...part].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  return part.startsWith('src/') ? `hsl(${hue} 75% 68%)` : `hsl(${hue} 25% 80%)`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A flame graph: who called whom from top to bottom, time from left to right. Our own code is in strong colours. */
export function flameGraph(root: Frame, title: string): string {
  const boxes: string[] = [];
  let depth = 0;
  const draw = (frame: Frame, x: number, level: number): void => {
    const wide = (frame.total / root.total) * width;
    if (wide < leastWidth || level > deepest) return;
    depth = Math.max(depth, level);
    boxes.push(box(frame, { x, level, wide, share: frame.total / root.total }));
    let left = x;
    for (const child of [...frame.children.values()].sort((one, other) => other.total - one.total)) {
      draw(child, left, level + 1);
      left += (child.total / root.total) * width;
    }
  };
  draw(root, 0, 0);
  const height = (depth + 1) * rowHeight + 40;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="4" y="18" font-size="14">${escaped(title)}</text>
${boxes.join('\n')}
</svg>
`;
}

function box(
  { name, part }: Frame,
  { x, level, wide, share }: { x: number; level: number; wide: number; share: number },
): string {
  const y = 30 + level * rowHeight;
  const told = `${name} (${part}) ${(share * 100).toFixed(1)} %`;
  const letters = Math.floor((wide - 4) / letterWidth);
  const label =
    letters < 4
      ? ''
      : `<text x="${(x + 2).toFixed(1)}" y="${y + 12}">${escaped(name.slice(0, letters))}</text>`;
  return `<g><title>${escaped(told)}</title><rect x="${x.toFixed(1)}" y="${y}" width="${wide.toFixed(1)}" height="${rowHeight - 1}" fill="${colourOf(part)}"/>${label}</g>`;
}
