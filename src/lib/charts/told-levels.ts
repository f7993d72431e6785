/** Levels of an axis that are told apart: a scale that reads $0, $0, $1, $1 says nothing. */

/** At most about `most` of a scale that has zero on it, fewer where texts would repeat. */
export function toldLevels(
  scale: { ticks: (count: number) => number[] },
  most: number,
  text: (value: number) => string
): number[] {
  for (let wanted = most; wanted >= 1; wanted--) {
    const levels = scale.ticks(wanted);
    if (new Set(levels.map(text)).size === levels.length) return levels;
  }
  return [0];
}
