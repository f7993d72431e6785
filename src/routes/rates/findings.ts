/** What a rate card says in a sentence, from its own figures. */
import type { RateCard, RatedService } from '#lib/schema/rate-card.ts';
import { exactMoney } from './figures.ts';

/** A sentence in pieces: the figures stand out. */
export type Sentence = readonly { text: string; figure?: true }[];

/**
 * What one unit of the card's first service costs, by who pays.
 * @throws RangeError for a card without services
 */
export function cardFinding({ services, currency }: RateCard): Sentence {
  const first = Object.values(services)[0];
  if (first === undefined) throw new RangeError('A rate card names at least one service');
  const price = (name: 'list' | 'retail' | 'wholesale' | 'marginal') =>
    ({ text: exactMoney(first[name].value, currency), figure: true }) as const;
  return [
    { text: `One ${first.name} is ` },
    price('list'),
    { text: ' in a letter, ' },
    price('retail'),
    { text: ' where you could rent it, ' },
    price('wholesale'),
    { text: ' to an employer on contract, and ' },
    price('marginal'),
    { text: ' to an owner who has one idle.' }
  ];
}

/** What is left of every 100 in a letter: `For every 100 in the letter: 47 where you could buy it, …`. */
export function serviceFinding({ list, retail, wholesale, marginal }: RatedService): string {
  const of = (price: { value: number }) => Math.round((100 * price.value) / list.value);
  return (
    `For every 100 in the letter: ${of(retail)} where you could buy it yourself, ` +
    `${of(wholesale)} to an employer on contract, ${of(marginal)} to whoever owns the machines.`
  );
}
