/** Walk-away, target and ask in words: the sentence that answers, and how each is found. Never advice. */
import { countInWords } from '#lib/format/count.ts';
import { shortMoney } from '#lib/format/money.ts';
import type { Phrase } from '../verdict.ts';
import type { Level, Levels } from './levels.ts';

export interface LevelWording {
  offer: string;
  alternative: string;
  /** Of worths. */
  currency: string;
}

/** Less is rounding. */
const NOTHING = 0.5;

export function levelsHeadline({ walkAway, target, ask }: Levels, { offer, alternative, currency }: LevelWording): Phrase {
  /** Of what is lacking or above, which words say. */
  const brief = (value: number) => shortMoney(Math.abs(value), currency);
  const walk = { text: shortMoney(walkAway.worth, currency), strong: true };
  const from: Phrase = [
    { text: 'Your walk-away is ' },
    walk,
    { text: `, what ${alternative} is worth to you for sure: ${offer} ` }
  ];
  const stands =
    Math.abs(walkAway.lacks) < NOTHING
      ? 'is level with it'
      : walkAway.lacks < 0
        ? `is ${brief(walkAway.lacks)} above it`
        : `lacks ${brief(walkAway.lacks)} of it`;
  if (ask.lacks < NOTHING) {
    const spare = ask.lacks > -NOTHING ? '' : `, and ${brief(ask.lacks)} to spare`;
    return [...from, { text: `${stands}, and ahead in 90 of 100 futures or more as it stands: nothing to ask${spare}.` }];
  }
  const sums: Phrase =
    target.lacks < NOTHING
      ? [{ text: 'ahead in 75 of 100 futures; for 90 it lacks ' }, { text: brief(ask.lacks), strong: true }]
      : [
          { text: walkAway.lacks < NOTHING ? 'and lacks ' : 'and ' },
          { text: brief(target.lacks), strong: true },
          { text: ` to be ahead in 75 of 100 futures, ${brief(ask.lacks)} in 90` }
        ];
  return [...from, { text: `${stands}, ` }, ...sums, { text: '.' }];
}

export interface LevelRow {
  id: 'walkAway' | 'target' | 'ask';
  name: string;
  how: string;
}

/** In rising order. */
export function levelRows({ by, target, ask }: Levels, { offer, alternative }: LevelWording): LevelRow[] {
  const sure =
    by === 'certainty'
      ? `What ${alternative} is worth to you as a certain sum, at your risk aversion and what you own.`
      : `What ${alternative} is worth in the middle of its futures: no certain sum can be told where a future takes all that you own.`;
  const ahead = (futures: number, { lacks }: Level) =>
    `${lacks <= -NOTHING ? 'Nothing to ask: even with that much less' : lacks < NOTHING ? 'Nothing to ask: as it stands' : 'With that much more, paid for sure'}, ${offer} is worth more than ${alternative} in ${futures} of 100 futures, or more.`;
  return [
    { id: 'walkAway', name: 'Walk-away', how: `${sure} Below it, the other letter is worth more to you.` },
    { id: 'target', name: 'Target', how: ahead(75, target) },
    { id: 'ask', name: 'Ask', how: ahead(90, ask) }
  ];
}

/** How the letter stands to a level, without a sign to misread. @param brief money of what is above zero */
export function awayWords(lacks: number, brief: (sum: number) => string): string {
  if (Math.abs(lacks) < NOTHING) return 'level with it';
  return lacks > 0 ? `lacks ${brief(lacks)}` : `${brief(-lacks)} to spare`;
}

/** About what in yearly salary. @param perSalary what one more unit of it is worth */
export function salaryWords(lacks: number, perSalary: number, brief: (sum: number) => string): string {
  if (Math.abs(lacks) < NOTHING) return 'as it is';
  return `about ${brief(Math.abs(lacks) / perSalary)} a year ${lacks > 0 ? 'more' : 'to spare'}`;
}

/**
 * What all open points of the grants come to, answered one way and the other, against the offer as it stands.
 * @param uncounted points that are answered and not counted
 */
export function togetherSentence(
  { present, absent }: { present: number; absent: number },
  currency: string,
  uncounted = 0
): string {
  if (Math.abs(present - absent) < NOTHING) {
    const waiting = `${countInWords(uncounted)} ${uncounted === 1 ? 'that is' : 'that are'} answered ${uncounted === 1 ? 'is' : 'are'} not counted yet`;
    return `No point of its grants that is still open moves it${uncounted === 0 ? '' : `; ${waiting}`}.`;
  }
  const away = (value: number) =>
    Math.abs(value) < NOTHING
      ? 'as much as now'
      : `${shortMoney(Math.abs(value), currency)} ${value > 0 ? 'more' : 'less'} than now`;
  return `With every open point of its grants answered no, it is worth ${away(absent)}; with every one answered yes, ${away(present)}.`;
}
