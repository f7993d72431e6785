/** What a rate card says in a sentence, from its own figures. */
import type { RateCard, RatedService } from '#lib/schema/rate-card.ts';
import { count } from '#lib/format/count.ts';
import { shortMoney } from '#lib/format/money.ts';
import { exactMoney } from './figures.ts';

/** A sentence in pieces: the figures stand out. */
export type Sentence = readonly { text: string; figure?: true }[];

/** A card with more services than this is a catalogue: one of them does not stand for all. */
export const catalogueSize = 20;

const PAYERS = [
  ['list', 'in a letter'],
  ['retail', 'where you could rent it'],
  ['wholesale', 'to an employer on contract'],
  ['marginal', 'to an owner who has one idle']
] as const;

/** What one unit of the card's first service costs, by who pays; of a catalogue, between what its prices lie. */
export function cardFinding({ services, currency }: RateCard): Sentence {
  const all = Object.values(services);
  const [first] = all;
  if (first === undefined) return [{ text: 'This card has no services yet.' }];
  if (all.length > catalogueSize) return catalogueFinding(all, currency);
  const prices = PAYERS.flatMap(([name, where]) => {
    const figure = first[name];
    return figure === undefined ? [] : [{ text: exactMoney(figure.value, currency), where }];
  });
  return [
    { text: `One ${first.name} is ` },
    ...prices.flatMap(({ text, where }, index) => {
      const last = index === prices.length - 1;
      const next = index === prices.length - 2 ? (prices.length > 2 ? ', and ' : ' and ') : ', ';
      return [{ text, figure: true as const }, { text: ` ${where}${last ? '.' : next}` }];
    })
  ];
}

/** What is left of every 100 in a letter: `For every 100 in the letter: 47 where you could buy it, …`. */
export function serviceFinding({ list, retail, wholesale, marginal }: RatedService): string {
  const of = (price: { value: number } | undefined, where: string) =>
    price === undefined || list.value <= 0 ? [] : [`${count((100 * price.value) / list.value, { digits: 0 })} ${where}`];
  const parts = [
    ...of(retail, 'where you could buy it yourself'),
    ...of(wholesale, 'to an employer on contract'),
    ...of(marginal, 'to whoever owns the machines')
  ];
  return parts.length === 0 ? 'Only its list price is known.' : `For every 100 in the letter: ${parts.join(', ')}.`;
}

function catalogueFinding(services: readonly RatedService[], currency: string): Sentence {
  const prices = services.map(({ list }) => list.value).sort((a, b) => a - b);
  const price = (value: number) => ({ text: roughMoney(value, currency), figure: true }) as const;
  const middle = prices.length >> 1;
  const median = prices.length % 2 === 1 ? prices[middle]! : (prices[middle - 1]! + prices[middle]!) / 2;
  return [
    { text: `${count(services.length)} services from ` },
    price(prices[0]!),
    { text: ' to ' },
    price(prices.at(-1)!),
    { text: ' a unit; half of them are below ' },
    price(median),
    { text: '.' }
  ];
}

/** Three significant digits, for a sentence. */
function roughMoney(value: number, currency: string): string {
  return value >= 100 ? shortMoney(value, currency) : exactMoney(Number(value.toPrecision(3)), currency);
}
