/** The rate on the next unit of pay for the chart: a line for each law among the offers, each offer where its year puts it. */
import type { Span, Stair, StepChartData } from '#lib/charts/step-chart.ts';
import {
  marginalRate,
  marginalSteps,
  type NamedTax,
  type OfferValuation,
  type Scenario,
  type YearIncome
} from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { possessive } from '../component-names.ts';
import { taxAt } from '../tax-edits.ts';
import { taxWords } from '../tax-words.ts';
import { nameAmong } from '../verdict.ts';
import { rateText, unitNoun } from './year-words.ts';

/** The year's incomes of an offer, in its regime's currency. */
interface Placed {
  offer: ValuedOffer;
  column: number;
  other: YearIncome;
  withPay: YearIncome;
  /** With compute, and what equity is taxed on at vest. */
  whole: YearIncome;
}

/** Everything in scenario currency; offers without a month in the year are left out. */
export function marginalData(scenario: Scenario, offers: readonly ValuedOffer[], year: number): StepChartData {
  const placed = offers.flatMap((offer, column) => placedOffer(offer, column, year));
  const highest = Math.max(0, ...placed.map((one) => taxable(one.whole) * unitOf(one)));
  const end = roundAbove(1.25 * highest);
  const stairs: Stair[] = [];
  const spans: Span[] = [];
  for (const one of placed) {
    const stair = stairOf(scenario, one, year, end);
    const same = stairs.find(({ steps }) => JSON.stringify(steps) === JSON.stringify(stair.steps));
    if (same === undefined) stairs.push(stair);
    spans.push({
      id: one.offer.answer.id,
      name: nameAmong(scenario, one.offer, offers),
      stair: (same ?? stair).id,
      from: placeOf(one, one.withPay, year),
      to: placeOf(one, one.whole, year),
      colour: `--offer-${(one.column % 4) + 1}`
    });
  }
  return { stairs, spans, end };
}

function placedOffer(offer: ValuedOffer, column: number, year: number): Placed[] {
  const { incomes, taxYears, offer: resolved } = offer.valued;
  const index = year - taxYears.first;
  const isEmployed = taxYears.indexOfMonth.lastIndexOf(index) >= resolved.start;
  const [other, withPay, whole] = [incomes.other[index], incomes.withPay[index], incomes.withEquity[index]];
  return other && withPay && whole && isEmployed ? [{ offer, column, other, withPay, whole }] : [];
}

function stairOf(scenario: Scenario, one: Placed, year: number, end: number): Stair {
  const { offer, other } = one;
  const unit = unitOf(one);
  const id = offer.answer.id;
  const steps = marginalSteps(offer.valued.offer.regime, year, { ...other, earnings: 0 }, end / unit);
  return {
    id,
    name: taxWords(taxAt(scenario, id) ?? scenario.candidate.tax),
    steps: steps.map(({ from, rate }) => ({ from: from * unit, level: rate }))
  };
}

function placeOf(one: Placed, income: YearIncome, year: number): Span['from'] {
  const { regime } = one.offer.valued.offer;
  return { at: taxable(income) * unitOf(one), level: marginalRate(regime, year, income, 'earnings') };
}

function taxable({ earnings, benefits }: YearIncome): number {
  return earnings + benefits;
}

function unitOf({ offer }: Placed): number {
  return offer.valued.offer.taxUnit;
}

/** To two digits; something to draw where there is no pay. */
function roundAbove(value: number): number {
  if (value <= 0) return 100_000;
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / step) * step;
}

/** "Borealis's next dollar bears 41.8%: Social Security is behind you." without the point. */
export function marginalFinding(data: StepChartData, valued: OfferValuation, year: number, currency: string): string {
  const span = data.spans.find(({ id }) => id === valued.offer.id);
  if (span === undefined) return 'What the next unit of pay bears';
  const bears = `${possessive(span.name)} next ${unitNoun(currency)} bears ${rateText(span.to.level)}`;
  const done = finishedTax(valued, year);
  if (done) return `${bears}: ${done.name} is behind you`;
  const next = data.stairs.find(({ id }) => id === span.stair)?.steps.find(({ from }) => from > span.to.at);
  return next ? `${bears}, from ${shortMoney(next.from, currency)} on ${rateText(next.level)}` : bears;
}

/** The largest payroll tax that has reached its limit: the next unit adds nothing to it. */
function finishedTax({ offer: { regime }, incomes, taxYears }: OfferValuation, year: number): NamedTax | undefined {
  const income = incomes.withEquity[year - taxYears.first];
  if (income === undefined) return undefined;
  const more = regime.taxes(year, { ...income, earnings: income.earnings + 1 }).payroll;
  return regime
    .taxes(year, income)
    .payroll.filter(({ id, amount }) => more.find((tax) => tax.id === id)?.amount === amount)
    .sort((one, other) => other.amount - one.amount)[0];
}
