/** The words of the difference table: what a figure was, what it will be, by how much, and what becomes of it. */
import type { FigureChange } from '#lib/catalogue/card-changes.ts';
import { amountMean, type Amount, type ServiceFigure } from '#lib/engine/index.ts';
import { amountText } from '#lib/format/amount.ts';
import { percent } from '#lib/format/percent.ts';
import { figureText, isRate } from '../../rates/figures.ts';

/** A figure or a range of a service to six digits, beyond which a converted price is dust; a dash where there is none. */
export function figureWords(figure: ServiceFigure, amount: Amount | undefined, currency: string): string {
  if (amount === undefined) return '—';
  return amountText(amount, (value) => figureText(figure, Number(value.toPrecision(6)), currency));
}

/** `−12.3%` of a price or a time, `+2.1 points` of a rate; `new` and `gone` where there is nothing to compare with. */
export function changeWords({ figure, before, after }: Pick<FigureChange, 'figure' | 'before' | 'after'>): string {
  if (before === undefined) return after === undefined ? '' : 'new';
  if (after === undefined) return 'gone';
  const [from, to] = [amountMean(before), amountMean(after)];
  if (from === to) return '';
  const inPercent = isRate(figure) && figure !== 'reversionHalfLifeYears';
  if (inPercent) return `${percent(to - from, { digits: 1, sign: true }).replace('%', '')} points`;
  return from === 0 ? '' : percent(to / from - 1, { digits: 1, sign: true });
}

/** What becomes of a figure that is not simply the card's. */
export function fateWords({ figure, fate, said }: FigureChange, currency: string): string {
  switch (fate) {
    case 'yours':
      if (said === undefined) return 'kept: the card says nothing of it';
      return `yours is kept; the card says ${figureWords(figure, said, currency)}`;
    case 'unsaid':
      return 'kept: the card says nothing of it';
    case 'dropped':
      return 'the card gives a drift in its place';
    default:
      return '';
  }
}
