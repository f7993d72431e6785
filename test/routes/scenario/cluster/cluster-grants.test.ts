// Levers of the grants on a cluster: what moving all of them saves is the runway of the document in which they are moved, and nothing else changes.
import { describe, expect, it } from 'vitest';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { companyRunway, type Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { withoutHires } from '../../../../src/routes/scenario/company/without-hires.ts';
import { movedGrants, PLACES, standing } from '../../../../src/routes/scenario/cluster/arrangements.ts';
import {
  clusterGrants,
  isPlaced,
  placeAll,
  setPlace,
  withAllPlaced
} from '../../../../src/routes/scenario/cluster/cluster-grants.ts';
import { grant } from '../../../support/scenario.ts';
import { founding, serving } from '../../../support/cluster-document.ts';

const asked = (scenario: Scenario) => ({ scenario, employer: 'halcyon', amounts: {} });
/** As the page has them beside each other. */
function arrangements(scenario: Scenario) {
  const { now, none } = standing(asked(scenario), answerOf(scenario), simulationBasis)!;
  return [now, ...movedGrants(asked(scenario), simulationBasis), none];
}
const answerOf = (scenario: Scenario) => companyRunway(asked(scenario), simulationBasis);

describe('grants on a cluster', () => {
  it('are those of its service and shares of it, with the heads that hold them', () => {
    const document = serving();
    document.offers[0]!.components.push(
      { id: 'share', kind: 'compute', denomination: 'clusterShare', share: 0.01 },
      { id: 'tokens', kind: 'compute', denomination: 'tokens', service: 'frontier-token', perMonth: 3 }
    );
    expect(clusterGrants(document, 'halcyon').map(({ grant: { id }, heads }) => [id, heads])).toEqual([
      ['gpus', 10],
      ['share', 10]
    ]);
    const { hires } = document.employers[0]!.company!;
    hires!.push({ ...hires![0]!, startMonth: '2035-01' });
    expect(clusterGrants(document, 'halcyon')[0]!.heads, 'who starts after the plan draws nothing in it').toBe(10);
    document.employers[0]!.cluster!.service = 'h200-hour';
    expect(clusterGrants(document, 'halcyon').map(({ grant: { id } }) => id)).toEqual(['share']);
  });

  it('are written only where they differ from what is usual', () => {
    const moved = grant();
    setPlace(moved, { priority: 'bestEffort', hours: 'offPeak' });
    expect(moved).toEqual(grant({ priority: 'bestEffort', hours: 'offPeak' }));
    expect([isPlaced(moved, PLACES.nights), isPlaced(moved, { hours: 'all' })]).toEqual([true, false]);
    setPlace(moved, { priority: 'reserved', hours: 'all' });
    expect(moved).toEqual(grant());
  });

  it('move in another document, and the one that is open stays as it is', () => {
    const document = serving();
    const before = JSON.stringify(document);
    const moved = withAllPlaced(document, 'halcyon', PLACES.nights);
    expect(JSON.stringify(document)).toBe(before);
    placeAll(document, 'halcyon', PLACES.nights);
    expect(moved).toEqual(document);
    expect(readScenario(moved).ok).toBe(true);
  });

  it('stay where they are in letters that nobody holds: what all were moved to takes back nothing else', () => {
    const document = serving();
    const open = structuredClone(document.offers[0]!);
    open.components = [grant({ id: 'open', service: 'h100-hour', hours: 'offPeak', priority: 'bestEffort' })];
    document.offers.push({ ...open, id: 'open' });
    const before = structuredClone(document);
    placeAll(document, 'halcyon', { hours: 'all', priority: 'reserved' });
    expect(document).toEqual(before);
    expect(withAllPlaced(document, 'halcyon', PLACES.nights).offers[1]).toEqual(before.offers[1]);
  });
});

describe('the same grants otherwise', () => {
  it('are the runways of the documents in which they are moved', () => {
    const document = serving();
    const found = arrangements(document);
    expect(found.map(({ id }) => id)).toEqual(['now', 'nights', 'bestEffort', 'none']);
    const { months } = answerOf(withAllPlaced(document, 'halcyon', PLACES.nights)).cluster!;
    const nights = found.find(({ id }) => id === 'nights')!.figures;
    expect(nights.starvedHours).toBeCloseTo(
      months.reduce((sum, { starvedHours }) => sum + starvedHours, 0),
      9
    );
    expect(nights.burstCost).toBeCloseTo(
      months.reduce((sum, { burstCost }) => sum + burstCost, 0),
      6
    );
  });

  it('save production hours at night, and best effort leaves it all that it has without hires', () => {
    const document = serving();
    const found = arrangements(document);
    const of = (id: string) => found.find((one) => one.id === id)!.figures;
    expect(of('nights').starvedHours).toBeLessThan(of('now').starvedHours / 2);
    expect(of('bestEffort').starvedHours).toBeCloseTo(of('none').starvedHours, 9);
    expect(of('bestEffort').leastServed).toBeGreaterThan(0.5);
    expect(of('now').leastServed).toBeNull();
  });

  it('leave out a lever that moves nothing, and everything where production is not described', () => {
    const moved = withAllPlaced(serving(), 'halcyon', PLACES.nights);
    expect(arrangements(moved).map(({ id }) => id)).toEqual(['now', 'bestEffort', 'none']);
    const alone = withoutHires(serving(), 'halcyon');
    expect(arrangements(alone).map(({ id }) => id)).toEqual(['now', 'none']);
    expect(standing(asked(founding()), answerOf(founding()), simulationBasis)).toBeNull();
    expect([...movedGrants(asked(founding()), simulationBasis)]).toEqual([]);
  });
});
