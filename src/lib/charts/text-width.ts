/**
 * Estimated widths of text in the system's sans-serif faces, so that geometry needs no browser.
 * Errs wide (Verdana and DejaVu are the widest faces that it has to hold); leaves out kerning and other scripts.
 */

/** Every text in a chart has this size in pixels. */
export const TEXT_SIZE = 11.5;
/** From one baseline to the next. */
export const LINE_HEIGHT = 14;

const EM_BY_CLASS: [RegExp, number][] = [
  [/[ijlI.,:;'’|!()[\]]/, 0.34],
  [/[ frt/-]/, 0.42],
  [/[mwMW%@—]/, 0.95],
  [/[+−]/, 0.84],
  [/[A-Z€£]/, 0.72],
  [/[0-9$]/, 0.64]
];

/** Width in pixels of one line of text. */
export function textWidth(text: string, size: number = TEXT_SIZE): number {
  const ems = Array.from(text, (character) => EM_BY_CLASS.find(([class_]) => class_.test(character))?.[1] ?? 0.6);
  return size * ems.reduce((sum, em) => sum + em, 0);
}

/** Width in pixels of the widest of some lines; 0 for none. */
export function widestText(texts: string[]): number {
  return Math.max(0, ...texts.map((text) => textWidth(text)));
}

/** The text broken between words, or after a hyphen, into lines of at most `width` pixels; a longer word stands alone and is wider. */
export function wrappedLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<=\s)(?=\S)|(?<=\S-)(?=\S)/)) {
    const joined = `${lines.at(-1) ?? ''}${word}`;
    if (lines.length > 0 && textWidth(joined.trimEnd()) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}

/** A line cut anywhere, into lines of at most `width` pixels or one character. */
export function cutLine(line: string, width: number): string[] {
  const lines: string[] = [];
  for (const character of line) {
    const joined = `${lines.at(-1) ?? ''}${character}`;
    if (lines.length > 0 && textWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(character);
  }
  return lines;
}
