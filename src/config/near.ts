/** ` Did you mean …?` for a name that is close to a known one, else nothing. */
export function hint(wrong: string, known: readonly string[]): string {
  const ranked = known
    .map((name) => ({ name, distance: distance(wrong.toLowerCase(), name.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= (best.name.length < 4 ? 1 : Math.max(2, best.name.length / 3))
    ? ` Did you mean ${best.name}?`
    : '';
}

/** Letters to add, drop or change to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [down, letter] of [...one].entries()) {
    const next = [down + 1];
    for (const [across, target] of [...other].entries()) {
      const change = (row[across] ?? 0) + (letter === target ? 0 : 1);
      next.push(Math.min(change, (row[across + 1] ?? 0) + 1, (next[across] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
