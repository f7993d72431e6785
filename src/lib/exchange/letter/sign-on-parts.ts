/** Money that is paid once but in parts: no part is a payment of its own, and none of their times is that of the whole. */
import { names, offerMoney, ofSubject, type Belonging, type Passage } from './passage.ts';
import type { Subject } from './subjects.ts';

/**
 * The sums that are parts of one that was said: behind it and together as much, or in its parenthesis. Undefined where nothing is paid in
 * parts; empty where only words or shares say that it is: “half at start”, “50 % after 6 months”.
 */
export function partsOf(passage: Passage, subject: Subject, known: number | undefined): ReadonlySet<Belonging> | undefined {
  const figures = ofSubject(passage, subject);
  const sums = figures.flatMap((figure) => {
    const money = offerMoney(passage, figure);
    return money === undefined ? [] : [{ figure, value: money.value }];
  });
  if (figures.length === 0 && !names(passage, subject)) return undefined;
  const [first] = sums;
  const whole = known ?? first?.value;
  if (first === undefined && known === undefined) return undefined;
  const rest = known === undefined || first?.value === known ? sums.slice(1) : sums;
  const together = rest.reduce((sum, { value }) => sum + value, 0);
  const inside = rest.filter(({ figure }) => first !== undefined && isInside(passage.text.slice(first.figure.to, figure.from)));
  if (rest.length > 1 && Math.abs(together - whole!) <= 1e-6 * whole!) return new Set(rest.map(({ figure }) => figure));
  if (inside.length > 0) return new Set(inside.map(({ figure }) => figure));
  const back = passage.mentions.find(({ subject, from }) => subject === 'clawback' && from > (first?.figure.from ?? 0));
  const own = passage.text.slice(0, back?.from);
  const shares = passage.figures.some(
    ({ kind, from, subject }) => kind === 'percent' && subject !== 'clawback' && subject !== 'bonus' && from < own.length
  );
  const said =
    /\bhalf\b|\bsplit\b|\bthirds?\b|\binstal?lments?\b|\btranches?\b|\bparts\b|\bequal payments\b|\b(?:remaining|remainder|balance|rest)\b|\bof which\b/i.test(
      own
    );
  return said || shares ? new Set(rest.map(({ figure }) => figure)) : undefined;
}

/** Whether a parenthesis was opened and not closed. */
function isInside(gap: string): boolean {
  return gap.lastIndexOf('(') > gap.lastIndexOf(')');
}
