/** What the names of a company's plan must lead to: offers of its own, services of the market that its own cluster does not have already. */
import type { Company, Employer, Scenario } from '#lib/engine/document.ts';
import { monthNumber } from '#lib/engine/months.ts';
import { unknownName, type Path, type ReferenceFault } from './reference-fault.ts';

/** Hires may have begun so long before the valuation month, or begin so long after it. */
const farthestStart = 120;

/** Everything that a company of the right shape may still have wrong towards the rest of its scenario. @param path of the company */
export function companyFaults(scenario: Scenario, employer: Employer, company: Company, path: Path): ReferenceFault[] {
  return [
    ...hireFaults(scenario, employer, company, path),
    ...serviceFaults(scenario, company, path),
    ...ownServiceFaults(employer, company, path)
  ];
}

function hireFaults({ offers, valuationMonth }: Scenario, { id }: Employer, { hires = [] }: Company, path: Path) {
  const own = offers.filter(({ employer }) => employer === id).map((offer) => offer.id);
  return hires.flatMap(({ offer, startMonth }, index): ReferenceFault[] => {
    const at = [...path, 'hires', index];
    const distance = startMonth === undefined ? 0 : Math.abs(monthNumber(startMonth) - monthNumber(valuationMonth));
    const message = `a month within ${farthestStart} months of the valuation month (${valuationMonth})`;
    return [
      ...(own.includes(offer) ? [] : [unknownName('the id of an offer of this employer', [...at, 'offer'], own)]),
      ...(distance > farthestStart ? [{ path: [...at, 'startMonth'], message }] : [])
    ];
  });
}

function serviceFaults({ market }: Scenario, { production = [], commitments = [] }: Company, path: Path) {
  const known = Object.keys(market.services);
  return Object.entries({ production, commitments }).flatMap(([field, entries]) =>
    entries.flatMap(({ service }, index) =>
      known.includes(service) ? [] : [unknownName('the name of a service', [...path, field, index, 'service'], known)]
    )
  );
}

/** Counted twice otherwise: the cluster's own `production` says what customers take of it. */
function ownServiceFaults({ cluster, computeSupply }: Employer, { production = [] }: Company, path: Path): ReferenceFault[] {
  if (cluster === undefined || computeSupply?.basis !== 'owned') return [];
  const message = `another service than ${cluster.service}, since the production of the cluster describes what customers take of it`;
  return production.flatMap(({ service }, index) =>
    service === cluster.service ? [{ path: [...path, 'production', index, 'service'], message }] : []
  );
}
