/** Which mark of a chart an arrow key leads to. Marks have one order, so both axes of arrows mean back and forth. */

/** The index that `key` leads to from `index`, or undefined for any other key; stops at both ends. */
export function nextMark(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
