/** Sentences of a paragraph, by their full stops; what is longer than any sentence is cut. */
import { matches } from './matches.ts';

/** Sentences longer than any are cut, so that no rule ever looks at more. */
export const longest = 2000;

const abbreviation =
  /(?:^|[\s(])(?:[A-Za-z]|[A-Za-z]\.[A-Za-z]|inc|ltd|corp|co|pref|llc|gmbh|approx|ca|incl|excl|no|nr|st|mr|mrs|ms|dr|prof|vs|etc|max|min|est|plc|rs|bros|[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|p\.a|p\.m)$/i;

/** Sentences of a paragraph: parted at . ! ? before a space, except behind an abbreviation or a list's marker. */
export function* sentences(text: string, start: number): Generator<{ from: number; to: number }> {
  let from = 0;
  for (const { index } of matches(/[.!?]["')]{0,3}\s/g, text)) {
    const before = text.slice(Math.max(from, index - 12), index);
    const goesOn =
      isDay(text, index) ||
      (text[index] === '.' &&
        abbreviation.test(before) &&
        !/^\.["')]{0,3}\s{1,3}(?:The|This|Your|You|We|It|Any)\b/.test(text.slice(index, index + 12)));
    if (index < start || goesOn) continue;
    yield* pieces(text, from, index + 1);
    from = index + 1;
  }
  yield* pieces(text, from, text.length);
}

/** “1. März 2027”: a day before the name of a month, whatever the language. */
function isDay(text: string, index: number): boolean {
  return (
    /(?<!\d)\d{1,2}$/.test(text.slice(Math.max(0, index - 3), index)) &&
    /^\.\s{1,2}[A-Z\u00c0-\u00dc][a-z\u00e0-\u00ff]{2,9}\s20\d\d(?!\d)/.test(text.slice(index, index + 24))
  );
}

/** Cut where a sentence is longer than any, at a space if there is one, and without the spaces around it. */
function* pieces(text: string, from: number, to: number): Generator<{ from: number; to: number }> {
  for (let at = from; at < to;) {
    const space = to - at > longest ? text.lastIndexOf(' ', at + longest) : to;
    const end = Math.min(to, space > at ? space : at + longest);
    const lead = text.slice(at, end).length - text.slice(at, end).trimStart().length;
    const found = { from: at + lead, to: at + text.slice(at, end).trimEnd().length };
    if (found.to > found.from) yield found;
    at = end;
  }
}
