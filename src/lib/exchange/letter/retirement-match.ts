/** What the employer pays into a pension or a 401(k), of the salary. It is no income of the year: counted untaxed, and that is marked. */
import type { Percent } from './figure.ts';
import { placeOf, type Belonging, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';

/** Its name in an offer; what bears it is not taxed. */
export const retirementTitle = 'Retirement match';
export const untaxed = 'Counted untaxed, as such a match usually is.';

/** “100 % of the first 4 % of salary”, “a pension contribution of 10 % of salary”: of the salary, once that is known. */
export function putMatch(passage: Passage, sheet: Sheet, percents: readonly (Belonging & Percent)[]): void {
  const salary = sheet.latest('salary')?.number('perYear');
  const retirement = /401|403|retirement|rrsp|pension|super|match|employer contribution/i.test(passage.text);
  const share = matchedShare(passage, percents);
  if (!retirement || share === undefined || salary === undefined) return;
  const draft = benefitDraft(passage, sheet, retirementTitle);
  const check = `${Number((share * 100).toPrecision(6))} % of the salary, if you pay in enough; the law may cap it. ${untaxed}`;
  draft?.put(
    'perYear',
    Number((share * salary).toPrecision(9)),
    percents.map((percent) => placeOf(passage, percent)),
    check
  );
}

/** Of the salary that the employer pays in; undefined where the words do not say how two shares go together. */
function matchedShare({ text }: Passage, [first, second, more]: readonly (Belonging & Percent)[]): number | undefined {
  if (first === undefined || more !== undefined || first.high !== undefined || second?.high !== undefined) return undefined;
  const before = text.slice(Math.max(0, first.from - 60), first.from);
  if (
    /\b(?:you|employees?)(?: (?:will|must|may|can|shall))? (?:pay|contribut\w{1,4}|save)[^.;]{0,30}$|\bemployee contributions?\b[^.;]{0,20}$/i.test(
      before
    )
  )
    return undefined;
  const said = first.of === 'salary' || /\b(?:employer|company|we|us)\b[^.]{0,60}\b(?:contribut|match|pay|pension)/i.test(text);
  if (second === undefined) return said && first.value <= mostMatched ? first.value : undefined;
  const between = text.slice(first.to, second.from);
  // Of what is paid in, and up to how much of the salary.
  if (
    second.value <= mostMatched &&
    /\b(?:first|up to|maximum of|limit of)\s(?:an?\s|the\s|maximum of\s|first\s)?$/i.test(between)
  )
    return first.value > mostMatched ? first.value * second.value : undefined;
  return said && first.value <= mostMatched && /\b(?:at least|minimum of|provided|as long as|if you)\b/i.test(between)
    ? first.value
    : undefined;
}

/** No employer pays in more of a salary than this. */
const mostMatched = 0.3;

export function benefitDraft({ index }: Passage, sheet: Sheet, name: string): Draft | undefined {
  return sheet.named(slug(name)) ?? sheet.fresh('benefit', slug(name), index, name);
}

export function slug(name: string): string {
  return name.toLowerCase().replace(/ /g, '-');
}
