/** What a package takes of each budget against its limit, and how its salary stands in the band of pay. */
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import {
  amountMean,
  counterOf,
  limitKinds,
  packageLimits,
  type CounterQuestion,
  type LimitKind,
  type Package,
  type PayBand,
  type Scenario
} from '#lib/engine/index.ts';
import { money } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import { inWords } from '../../verdict.ts';
import { LIMIT_NAMES, limitText } from '../limit-words.ts';

/** As the search counts. */
const ROUNDING = 1e-9;

export interface BudgetRow {
  what: LimitKind;
  name: string;
  used: string;
  limit: string;
  state: string;
}
/** Every budget that the package takes of or that has a limit. */
export function budgets(question: CounterQuestion, values: Package, binding: readonly LimitKind[]): BudgetRow[] {
  const { currency } = question.scenario;
  const used = packageLimits(question, simulationBasis, values);
  return limitKinds.flatMap((what): BudgetRow[] => {
    const max = limitOn(question, what);
    const amount = used[what];
    // Without a limit the sentence on parity says it.
    if (amount === null || (max === undefined && (amount === 0 || what === 'compaRatio'))) return [];
    return [
      {
        what,
        name: LIMIT_NAMES[what],
        used: limitText(what, amount, currency),
        limit: max === undefined ? 'none set' : limitText(what, max, currency),
        state:
          max === undefined
            ? ''
            : isBroken(amount, max)
              ? 'over'
              : binding.includes(what) || amount === max
                ? 'at the limit'
                : 'within'
      }
    ];
  });
}

/** Limits that a package does not keep. */
export function brokenLimits(question: CounterQuestion, values: Package): LimitKind[] {
  const used = packageLimits(question, simulationBasis, values);
  return limitKinds.filter((what) => isBroken(used[what] ?? 0, limitOn(question, what) ?? Infinity));
}

function limitOn({ scenario }: CounterQuestion, what: LimitKind): number | undefined {
  return counterOf(scenario).limits?.find((limit) => limit.what === what)?.max;
}

function isBroken(amount: number, max: number): boolean {
  return amount > max + ROUNDING * Math.max(1, Math.abs(max));
}

export function parityWords(scenario: Scenario, band: PayBand | undefined, offerId: string): string {
  const offer = scenario.offers.find(({ id }) => id === offerId)!;
  const currency = offer.currency ?? scenario.currency;
  const salary = offer.components.reduce((sum, one) => (one.kind === 'salary' ? sum + amountMean(one.perYear) : sum), 0);
  if (salary === 0) return 'The letter names no salary, so that there is no parity to show.';
  const paid = `The salary of ${money(salary, currency)}`;
  if (band === undefined) return `No band of pay was entered, so that there is no parity to show. ${paid} stands alone.`;
  const { low, middle, high } = band;
  const place = salary < low ? 'below the band' : salary > high ? 'above the band' : 'within the band';
  return `${paid} is ${percent(salary / middle, { digits: 1 })} of the middle, ${place}: ${inWords([`${money(low, currency)} at the low end`, `${money(middle, currency)} in the middle`, `${money(high, currency)} at the high end`])}.`;
}
