/** What the samples of a question are of, and what is drawn for them. */
import type { Scenario } from '../document.ts';
import type { Resolved } from '../resolved.ts';
import type { Drivers } from './drivers.ts';
import { ladderRows } from './ladder-rows.ts';
import type { OfferModel } from './offer-model.ts';
import type { SimulationPlan } from './question.ts';

export function simulationPlan(
  scenario: Scenario,
  resolved: Resolved,
  offers: readonly OfferModel[],
  drivers: Drivers,
  { ranges, riskAversion }: { ranges: readonly string[]; riskAversion: number }
): SimulationPlan {
  return {
    offers: offers.map(({ offer }) => offer.id),
    components: offers.flatMap(({ offer }) => ladderRows(offer).map((id) => ({ offer: offer.id, id }))),
    yearEnds: yearEnds(resolved.months),
    hasVentureCharge: offers.some(({ claims }) => claims !== null),
    uncertain: [
      ...ranges.map((path) => ({ path, assumed: false })),
      ...usesDrawn(drivers),
      ...assumptionsOf(scenario, drivers).map((path) => ({ path, assumed: true }))
    ],
    riskAversion,
    netWorth: scenario.candidate.netWorth ?? 0
  };
}

/** The grid's end among them. */
function yearEnds(months: number): number[] {
  return Array.from({ length: Math.ceil(months / 12) }, (_, year) => Math.min(months, 12 * (year + 1)));
}

function usesDrawn({ demand, workShares }: Drivers) {
  return [
    ...demand.map(({ family, range }) => ({ path: `candidate.computeDemand.${family}.spendPerMonth`, assumed: range === null })),
    ...workShares.map(({ offer, place, range }) => ({
      path: `offers[${offer}].components[${place}].workShare`,
      assumed: range === null
    }))
  ];
}

/** Guesses of how much prices move, and how much together. */
function assumptionsOf({ employers, market }: Scenario, { series, exits }: Drivers): string[] {
  const volatilities = series.flatMap(({ of, index }) => {
    const stock = of === 'share' ? employers[index]!.stock : undefined;
    return stock?.kind === 'public' && stock.volatilityPerYear === undefined
      ? [`employers[${index}].stock.volatilityPerYear`]
      : [];
  });
  const isCorrelated = series.length + exits.length > 1 && market.correlation === undefined;
  return isCorrelated ? [...volatilities, 'market.correlation'] : volatilities;
}
