/** What the filled offer would be worth, and where it would stand among the others. */
import type { Scenario } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { comparedValue, isTooClose } from '../../too-close.ts';
import { nameAmong, type Phrase } from '../../verdict.ts';
import { isWritten } from '../../written-letters.ts';

/** @param over the window in words, @param offers all of the comparison with it */
export function worthSentence(scenario: Scenario, one: ValuedOffer, offers: readonly ValuedOffer[], over: string): Phrase {
  const brief = (value: number) => shortMoney(value, scenario.currency);
  const worth: Phrase = [
    { text: 'It would be worth ' },
    { text: brief(one.answer.total.present), strong: true },
    { text: ` to you over ${over}; the letter says ${brief(one.answer.total.sticker)}` }
  ];
  const rivals = offers.filter((other) => other !== one && isWritten(other));
  const best = rivals.sort((a, b) => comparedValue(b) - comparedValue(a))[0];
  if (best === undefined) return [...worth, { text: '.' }];
  const name = nameAmong(scenario, best, offers);
  if (isTooClose(one, best)) return [...worth, { text: `. Against ${name} it would be too close to call.` }];
  const gap = comparedValue(one) - comparedValue(best);
  return [
    ...worth,
    { text: `. That is ` },
    { text: `${brief(Math.abs(gap))} ${gap > 0 ? 'more' : 'less'}` },
    { text: ` than ${name}.` }
  ];
}
