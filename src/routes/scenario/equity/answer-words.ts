/** What an offer's equity is worth of what the letter says, with what speaks against it beside it, in words. */
import { shortMoney } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import { possessive } from '../component-names.ts';
import type { Phrase } from '../verdict.ts';
import type { Downside } from './downside.ts';

interface Said {
  /** Of the offer. */
  name: string;
  /** "options", "equity". */
  word: string;
  sticker: number;
  present: number;
  currency: string;
}

/** "Of the $412k at which Halcyon's letter puts its options, $61k is worth to you today." */
export function equityHeadline({ name, word, sticker, present, currency }: Said): Phrase {
  const brief = (value: number) => shortMoney(value, currency);
  const letter = `${possessive(name)} letter puts its ${word}`;
  if (sticker < 0.5 && Math.abs(present) < 0.5)
    return [{ text: `Nothing is said yet that would give ${possessive(name)} ${word} a value.` }];
  if (present < -0.5)
    return [
      { text: `Of the ${brief(sticker)} at which ${letter}, nothing reaches you: it costs you ` },
      { text: brief(-present), strong: true },
      { text: ' more than it brings.' }
    ];
  if (present < 0.5)
    return [
      { text: `Of the ${brief(sticker)} at which ${letter}, ` },
      { text: 'nothing', strong: true },
      { text: ' reaches you.' }
    ];
  return [
    { text: `Of the ${brief(sticker)} at which ${letter}, ` },
    { text: brief(present), strong: true },
    { text: ' reaches you: what it is worth to you today.' }
  ];
}

/** Countable cases; nothing where there is nothing to say. */
export function downsideSentences(
  { nothing, forfeited, lost }: Downside,
  on: { leaveRatePerYear: number; word: string; worthNothing: boolean }
): string[] {
  const chance = on.worthNothing
    ? [`You take the ${on.word} to be worth nothing.`]
    : nothing === null
      ? []
      : [`In ${hundredths(nothing)} of 100 cases you get nothing for it.`];
  const leaving =
    forfeited < 0.0005
      ? []
      : [
          `At your ${percent(on.leaveRatePerYear, { digits: 1 })} chance of leaving a year, ${percent(forfeited, { digits: 0 })} of it is left behind before it vests.`
        ];
  // Well beyond what is left behind unvested: what has vested lapses too.
  const lapsing =
    on.worthNothing || lost - forfeited < 0.05
      ? []
      : [
          `What has vested lapses when you leave long before a sale and do not pay the strike: counting that, leaving costs ${percent(lost, { digits: 0 })} of its worth.`
        ];
  return [...chance, ...leaving, ...lapsing];
}

/** Neither never nor always where it is not quite. */
function hundredths(chance: number): string {
  if (chance > 0 && chance < 0.005) return 'fewer than 1';
  if (chance < 1 && chance > 0.995) return 'more than 99';
  return String(Math.round(100 * chance));
}
