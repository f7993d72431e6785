/** Every match of a pattern: `matchAll` makes a copy of its pattern at each call, which costs more than a sentence takes to read. */

/** @param pattern with the flag g, and not one that matches nothing */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
