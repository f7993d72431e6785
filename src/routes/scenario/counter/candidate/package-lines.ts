/** A package as its candidate reads it: each component with its figure and its terms in plain words. Only the redacted document is read. */
import { type Amount, type Component, type EquityComponent, type Scenario } from '#lib/engine/index.ts';
import { amountText } from '#lib/format/amount.ts';
import { count } from '#lib/format/count.ts';
import { money, unitPrice } from '#lib/format/money.ts';
import { duration } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import { componentName, KIND_ORDER } from '../../component-names.ts';
import { instrumentChoice } from '../../equity-words.ts';
import { vestingFinding } from '../../offers/vesting-words.ts';
import { grantWords } from './grant-words.ts';

export interface PackageLine {
  id: string;
  name: string;
  figure: string;
  terms: string[];
}

/** In the order of components everywhere. @param scenario the candidate's own: one offer */
export function packageLines(scenario: Scenario): PackageLine[] {
  const { components } = scenario.offers[0]!;
  return components
    .toSorted((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind))
    .map((component) => ({ id: component.id, name: componentName(component), ...wordsOf(scenario, component) }));
}

type Words = Omit<PackageLine, 'id' | 'name'>;

function wordsOf(scenario: Scenario, component: Component): Words {
  const currency = scenario.offers[0]!.currency ?? scenario.currency;
  const sum = (amount: Amount) => amountText(amount, (value) => money(value, currency));
  const share = (amount: Amount) => amountText(amount, (value) => percent(value));
  switch (component.kind) {
    case 'salary':
      return {
        figure: `${sum(component.perYear)} a year`,
        terms: component.raisePerYear === undefined ? [] : [`Raised by ${share(component.raisePerYear)} a year.`]
      };
    case 'bonus':
      return {
        figure:
          component.perYear === undefined
            ? `${share(component.targetShare ?? 0)} of the salary`
            : `${sum(component.perYear)} a year`,
        terms: [
          'A target, not a promise.',
          ...(component.payout === undefined ? [] : [`Counted here at ${share(component.payout)} of the target.`])
        ]
      };
    case 'signOn':
      return { figure: sum(component.amount), terms: signOnTerms(component) };
    case 'benefit':
      return {
        figure: `${sum(component.perYear)} a year`,
        terms: [
          `What it costs${component.taxable === false ? '; untaxed' : ''}.`,
          ...(component.valuedAt === undefined ? [] : [`Counted here at ${share(component.valuedAt)} of that.`])
        ]
      };
    case 'custom':
      return { figure: component.formula, terms: ['An amount a month, by this formula.'] };
    case 'equity':
      return equityWords(scenario, component, currency);
    case 'compute':
      return grantWords(scenario, component, currency);
  }
}

function signOnTerms({
  paidInMonth = 0,
  clawbackMonths = 0,
  clawback = 'proRata'
}: Extract<Component, { kind: 'signOn' }>): string[] {
  const paid = paidInMonth === 0 ? 'Paid when you start.' : `Paid after ${duration(paidInMonth)}.`;
  if (clawbackMonths === 0) return [paid];
  const back = clawback === 'full' ? 'all of it goes back' : 'the part for the months not worked goes back';
  return [paid, `If you leave within ${duration(clawbackMonths)}, ${back}.`];
}

function equityWords(scenario: Scenario, equity: EquityComponent, currency: string): Words {
  const { regime } = scenario.offers[0]!.tax ?? scenario.candidate.tax;
  const price = (value: number) => unitPrice(value, currency);
  const { stock } = scenario.employers[0]!;
  const restsOn =
    stock === undefined
      ? []
      : stock.kind === 'public'
        ? [`A share stands at ${price(stock.price)} today. It may fall as well as rise.`]
        : [
            `The company is not listed: the latest price of a preferred share was ${price(stock.preferredPrice)}, of ${count(stock.fullyDilutedShares)} shares in all. Yours may come to nothing, and cannot be sold before a sale or a listing.`
          ];
  return {
    figure: `${amountText(equity.units, (value) => count(value))} ${instrumentChoice(equity.instrument, regime)}`,
    terms: [
      vestingFinding(equity),
      ...(equity.strike ? [`Each costs you ${price(equity.strike)}.`] : []),
      ...(equity.postTerminationMonths === undefined
        ? []
        : [`Once you leave you have ${duration(equity.postTerminationMonths)} to exercise.`]),
      ...(equity.refreshers
        ? [`Further grants of ${amountText(equity.refreshers.units, (value) => count(value))} are counted.`]
        : []),
      ...restsOn
    ]
  };
}
