/** The small lines of the comparison table: what a cell's figure leaves unsaid, and what an offer asks for. */
import {
  amountMean,
  type Component,
  type EquityComponent,
  type Instrument,
  type Offer,
  type Scenario
} from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { deadline, shortDate } from '#lib/format/dates.ts';
import { money } from '#lib/format/money.ts';
import { shortMonth } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import type { Cell, Lens, Period } from './comparison.ts';
import { takenNote } from './harmful-grants.ts';

const UNITS: Record<Instrument, string> = {
  rsu: 'shares',
  nso: 'options',
  iso: 'options',
  emi: 'options',
  restrictedStock: 'restricted shares',
  profitUnits: 'profit units'
};

/** One short line under a figure, or nothing. */
export function cellNote(scenario: Scenario, offerId: string, cell: Cell, lens: Lens, period: Period): string {
  const offer = scenario.offers.find(({ id }) => id === offerId);
  const component = offer?.components.find(({ id }) => id === cell.row.id);
  if (component === undefined) return 'if you leave';
  const { stock } = scenario.employers.find(({ id }) => id === offer?.employer) ?? {};
  if (lens !== 'sticker' && component.kind === 'equity' && stock?.worthNothing) return 'counted as worth nothing';
  if (lens === 'present' && period === 'whole' && (component.kind === 'equity' || component.kind === 'compute')) {
    const taken = takenNote(cell.answer, scenario.currency);
    return taken ?? `${money(cell.answer.sticker, scenario.currency)} in the letter`;
  }
  return period === 'whole' ? letterNote(component, offer?.currency ?? scenario.currency) : '';
}

function letterNote(component: Component, currency: string): string {
  switch (component.kind) {
    case 'bonus': {
      const payout = component.payout === undefined ? 1 : amountMean(component.payout);
      return payout === 1 ? '' : `${percent(payout)} payout expected`;
    }
    case 'signOn':
      return component.clawbackMonths ? `clawback ${component.clawbackMonths} months` : '';
    case 'equity':
      return equityNote(component, currency);
    case 'compute':
      return cut(component.letterSays ?? '');
    default:
      return '';
  }
}

/** "20,000 options at $2.10", "1,250 shares"; the letter's own currency. */
function equityNote({ instrument, units, strike }: EquityComponent, currency: string): string {
  const grant = `${count(amountMean(units))} ${UNITS[instrument]}`;
  return strike === undefined ? grant : `${grant} at ${money(strike, currency, { digits: 2 })}`;
}

/** Title, start and deadline of an offer, a line each. */
export function offerNotes(offer: Offer | undefined, today: string): string[] {
  if (offer === undefined) return [];
  const title = offer.title ? [offer.title] : [];
  const start = [`from ${shortMonth(offer.startMonth)}`];
  const reply = offer.replyBy ? [`reply by ${shortDate(offer.replyBy, today)}, ${deadline(offer.replyBy, today)}`] : [];
  return [...title, ...start, ...reply];
}

/** A note is a line or two; the whole wording stands in the letter. */
function cut(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
