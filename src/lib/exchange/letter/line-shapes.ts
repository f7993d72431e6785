/** What a line looks like: cells of a table, a sentence that goes on, a heading. */

const label = /^[A-Z][A-Za-z0-9()/&' -]{1,40}:(?=\s|$)/;
const wrapAt = 45;

/** Cells parted by tabs, bars or wide gaps; one cell where there are none. */
export function cellsOf(text: string): string[] {
  const cells = text.includes('\t')
    ? text.split('\t')
    : text.split('|', 3).length > 2
      ? text.split('|')
      : text
          .trim()
          .replace(/([^.!?:\s]|:) {3,200}(?=\S)|([^.!?\s]) {2}(?=\S)/g, '$1$2\t')
          .split('\t');
  const trimmed = cells.map((cell) => cell.trim());
  const filled = trimmed.filter((cell) => cell !== '' && !/^[-:=+]{2,200}$/.test(cell));
  // The first column of a table's head may have no name.
  const unnamed = text.startsWith('\t') && !/\d/.test(text);
  return filled.length > 1
    ? trimmed.slice(trimmed[0] === '' && !unnamed ? 1 : 0, trimmed.at(-1) === '' ? -1 : undefined)
    : [text];
}

/** Whether a line goes on with the sentence of the one before. */
export function continues(open: string, last: string, text: string): boolean {
  const [before, after] = [last.trim(), text.trim()];
  if (label.test(after) || /[!?:;]$/.test(before)) return false;
  if (/[$£€(,&/–-]$|\b(?:a|an|the|of|to|and|or|in|on|by|for|with|per|at|over|your|our|is|be|than|from|[A-Z]{3})$/.test(before))
    return true;
  // Prose goes on to its full stop; a label's value goes on only in small letters, or with a figure where the line was full.
  if (label.test(open)) return /^[a-z(%]/.test(after) || (before.length >= wrapAt && /^[\d$£€₹]/.test(after));
  const prose = (open.slice(0, 200).match(/(?:^|\s)[a-z']{2,20}(?=[\s,])/g) ?? []).length >= 3;
  return prose && (!/\.$/.test(before) || before.length >= wrapAt);
}

/** Short, without a figure or the end of a sentence. */
export function isHeading(text: string): boolean {
  const bare = text.trim().replace(/^[#*_\s]{1,10}|[*_\s]{1,10}$/g, '');
  return bare.length <= 60 && /^[A-Z"]/.test(bare) && !/\d|[.;,!?]$/.test(bare) && !/:\s?\S/.test(bare);
}
