/** The capital that the grants take as a permanent line item, or why there is none. */
import type { CompanyAnswer } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';

const YEAR = 12;

export function capitalSentence({ permanentCapital, grantCosts, currency }: CompanyAnswer): string {
  if (permanentCapital !== null)
    return `Kept for ever the grants take a capital of ${shortMoney(permanentCapital, currency)}: the sum whose yield at your rate pays for them and their growth from the last year of the plan on, needed when that year begins and so not today’s sum.`;
  return `What the grants would take as a permanent line item cannot be said: ${missingBecause(grantCosts)}.`;
}

function missingBecause(costs: CompanyAnswer['grantCosts']): string {
  if (costs.length < 2 * YEAR) return 'it is read from two years, and the horizon is shorter';
  const sum = (from: number) => costs.slice(from, from + YEAR).reduce((total, { cash }) => total + cash, 0);
  const [before, last] = [sum(costs.length - 2 * YEAR), sum(costs.length - YEAR)];
  if (!(before > 0 && last > 0)) return 'in one of the last two years of the horizon they cost no cash';
  return 'between the last two years of the horizon their cost grows as fast as your rate or faster, so that no capital suffices';
}
