/** The finding of the frontier: what the package costs against what is possible, or what is possible at most. */
import type { CounterAnswer, CounterQuestion } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';

/** @param answer with at least two points */
export function frontierTitle({ scenario }: CounterQuestion, { frontier, cost, standing }: CounterAnswer): string {
  const brief = (value: number) => shortMoney(value, scenario.currency);
  const last = frontier.at(-1)!;
  if (cost === null) return `At most ${brief(last.worth)} of worth, for ${brief(last.cost)}: short of what is to be reached`;
  const more = brief(cost - standing.cost);
  const change =
    cost > standing.cost + 0.5
      ? `${more} above today`
      : cost < standing.cost - 0.5
        ? `${more.replace('−', '')} below today`
        : 'as much as today';
  return `${brief(cost)} is the least that wins, ${change}; ${brief(last.cost)} buys the most, ${brief(last.worth)}`;
}
