/** A stress in words: what is supposed, and what it does to the offers. */
import type { Scenario, Stress } from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { shortMoney } from '#lib/format/money.ts';
import { capital } from '../component-names.ts';
import { inWords } from '../verdict.ts';
import type { StressPart } from './stressed-offers.ts';

/** What an offer is compared by, as expected and under stress. */
export interface StressedOffer {
  name: string;
  base: number;
  stressed: number;
}

/** Differences below half a unit of money are none. */
const NOTHING = 0.5;

export function isStressed({ leavesAfter, cutAfter, prices, equityWorthless }: Stress): boolean {
  return leavesAfter !== null || cutAfter !== null || equityWorthless || Object.values(prices).some((factor) => factor !== 1);
}

/** `you leave at the end of month 12, the grant is cut in month 4 and H100-hours cost half`. */
export function premise(scenario: Scenario, { leavesAfter, cutAfter, prices, equityWorthless }: Stress): string {
  const service = (id: string) => scenario.market.services[id]?.name ?? id;
  return inWords([
    ...(leavesAfter === null
      ? []
      : [leavesAfter === 0 ? 'you leave before the first month' : `you leave at the end of month ${leavesAfter}`]),
    ...(cutAfter === null ? [] : [cutAfter === 0 ? 'every grant is cut at once' : `every grant is cut in month ${cutAfter + 1}`]),
    ...Object.entries(prices)
      .filter(([, factor]) => factor !== 1)
      .map(([id, factor]) => `all prices of ${service(id)} are ×${count(factor)}`),
    ...(equityWorthless ? ['equity is worth nothing'] : [])
  ]);
}

/** Who is ahead under stress, what that takes from each, and whether it changes the order. */
export function stressSentence(offers: readonly StressedOffer[], currency: string): string {
  const ordered = (of: 'base' | 'stressed') => offers.toSorted((a, b) => b[of] - a[of]);
  const [first, second] = ordered('stressed');
  if (first === undefined) return '';
  const moved = offers.map(({ name, base, stressed }) => movedText(name, stressed - base, currency));
  if (second === undefined) return `${capital(inWords(moved))}.`;
  const apart = first.stressed - second.stressed;
  if (apart < NOTHING) return `${capital(inWords(moved))}: ${first.name} and ${second.name} are then worth the same.`;
  const leader = ordered('base')[0]!;
  const ahead = leader === first ? `${first.name} is still ahead` : `${first.name}, not ${leader.name}, is ahead`;
  return `${capital(inWords(moved))}: ${ahead}, by ${shortMoney(apart, currency)}.`;
}

/** Why equity at nothing changes nothing, where it does not. @param parts of all offers */
export function idleEquity({ equityWorthless }: Stress, parts: readonly Pick<StressPart, 'kind' | 'base'>[]): string | undefined {
  const isWorth = parts.some(({ kind, base }) => kind === 'equity' && Math.abs(base) >= NOTHING);
  return equityWorthless && !isWorth ? 'Equity is worth nothing here as it is, so that this takes nothing away.' : undefined;
}

function movedText(name: string, change: number, currency: string): string {
  if (Math.abs(change) < NOTHING) return `${name} stays as it is`;
  return `${name} ${change < 0 ? 'loses' : 'gains'} ${shortMoney(Math.abs(change), currency)}`;
}
