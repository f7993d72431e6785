/** What the worth of a package rests on, for its candidate: figures that somebody assumed about them, prices with their date, law. Only the redacted document is read. */
import { guessFacts, guesses } from '#lib/catalogue/guesses.ts';
import { amountMean, type Amount, type Resolved, type Scenario, type ServiceFamily } from '#lib/engine/index.ts';
import { amountText } from '#lib/format/amount.ts';
import { longDate } from '#lib/format/dates.ts';
import { money, unitPrice } from '#lib/format/money.ts';
import { longMonth, monthCount } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import { componentName } from '../../component-names.ts';
import { lawWords } from '../../law-words.ts';
import { pathWords } from '../../price-path-words.ts';
import { taxWords } from '../../tax-words.ts';

export interface AssumptionLine {
  what: string;
  text: string;
  /** The app's own figure, where nobody said one. */
  isGuess?: boolean;
}

const WHAT: Record<ServiceFamily, string> = { gpu: 'GPU time', tokens: 'tokens' };

/** @param scenario the candidate's own, one offer; `resolved` is of it */
export function assumptionLines(scenario: Scenario, resolved: Resolved): AssumptionLine[] {
  const offer = scenario.offers[0]!;
  const guessed = guesses(scenario);
  const { candidate } = scenario;
  const rate = (amount: Amount) => amountText(amount, (value) => percent(value));
  const tax = offer.tax ?? candidate.tax;
  const laws = lawWords(resolved.offers[0]!.regime, resolved.firstMonth, resolved.months).map(({ law }) => law);
  const leaving = offer.leaveRatePerYear ?? candidate.leaveRatePerYear;
  return [
    { what: 'Months', text: `${monthCount(resolved.months - resolved.offers[0]!.start)} from ${longMonth(offer.startMonth)}` },
    {
      what: 'Tax',
      text: [taxWords(tax), ...laws].join('. '),
      // A new comparison is filled with it; no document says who typed it.
      isGuess: tax.regime === 'flat' && tax.rate === guessFacts().flatTaxRate.value
    },
    {
      what: 'Leaving',
      text: `a chance of ${rate(leaving ?? guessed.leaveRatePerYear)} a year that you go`,
      isGuess: leaving === undefined
    },
    {
      what: 'Waiting',
      text: `a year’s wait costs ${rate(candidate.discountRatePerYear ?? guessed.candidateDiscountRatePerYear)}`,
      isGuess: candidate.discountRatePerYear === undefined
    },
    ...incomeLines(scenario),
    ...demandLines(scenario),
    ...grantLines(scenario),
    ...priceLines(scenario)
  ];
}

/** What is earned besides, as far as somebody said it. */
function incomeLines({ candidate, offers, currency }: Scenario): AssumptionLine[] {
  const { outsidePayPerYear: elsewhere } = candidate;
  const offer = offers[0]!;
  const tax = offer.tax ?? candidate.tax;
  const of = offer.tax === undefined ? currency : (offer.currency ?? currency);
  const { otherIncomePerYear: other } = tax;
  const spouse = tax.regime === 'us' ? tax.spouseWagesPerYear : undefined;
  const sum = (value: number) => `${money(value, of)} a year, for the tax alone`;
  return [
    {
      what: 'Pay elsewhere',
      text:
        elsewhere === undefined
          ? 'not said: before the start and after leaving your salary here stands in, for the tax alone'
          : `${amountText(elsewhere, (value) => money(value, currency))} a year before the start and after leaving, for the tax alone`
    },
    ...(other ? [{ what: 'Your other income', text: sum(other) }] : []),
    ...(spouse ? [{ what: 'Wages of your spouse', text: sum(spouse) }] : [])
  ];
}

function demandLines(scenario: Scenario): AssumptionLine[] {
  const { candidate, market, currency } = scenario;
  const families = (['gpu', 'tokens'] as const).filter((family) =>
    Object.values(market.services).some((service) => service.family === family)
  );
  return families.map((family) => {
    const said = candidate.computeDemand?.[family]?.spendPerMonth;
    const spend = amountText(said ?? guesses(scenario).demand[family], (value) => money(value, currency));
    const what = WHAT[family];
    return {
      what: `Your own ${what}`,
      text: `without a grant you would buy ${what} for ${spend} a month at today’s price`,
      isGuess: said === undefined
    };
  });
}

function grantLines({ offers }: Scenario): AssumptionLine[] {
  return offers[0]!.components.flatMap((one) => {
    if (one.kind !== 'compute') return [];
    const share = percent(amountMean(one.workShare ?? 0));
    const cut = amountMean(one.revocationRatePerYear ?? 0);
    const cuts = cut === 0 ? 'it is never cut' : `a chance of ${percent(cut)} a year that it is cut`;
    return [{ what: componentName(one), text: `the job itself needs ${share} of it; ${cuts}` }];
  });
}

function priceLines({ market, currency }: Scenario): AssumptionLine[] {
  return Object.entries(market.services).map(([id, service]) => {
    const name = service.name ?? id;
    const price = amountText(service.retail ?? service.list, (value) => unitPrice(value, currency));
    const path = pathWords(service, name, currency).slice(name.length + 2);
    const { from } = service;
    const source = from === undefined ? 'a figure that was entered' : `published prices of ${longDate(from.asOf)}`;
    return { what: name, text: `${price} a ${service.unit}; ${path} (${source})` };
  });
}
