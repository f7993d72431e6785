/** What the names of a counter-offer must lead to: two offers, components of the one, fields that they have, stock that can be diluted. */
import type { Counter, Lever, Offer, Scenario } from '#lib/engine/document.ts';
import { clauseNames, leverFields, leverFits } from './lever-fields.ts';
import { unknownName, type Path, type ReferenceFault } from './reference-fault.ts';

/** Everything that a counter-offer of the right shape may still have wrong towards the rest of its scenario. */
export function counterFaults(scenario: Scenario, counter: Counter): ReferenceFault[] {
  const offers = scenario.offers.map(({ id }) => id);
  const offer = scenario.offers.find(({ id }) => id === counter.offer);
  const others = offers.filter((id) => id !== counter.offer);
  const faults: ReferenceFault[] = [];
  if (counter.rival !== undefined && !others.includes(counter.rival))
    faults.push(unknownName('the id of another offer', ['counter', 'rival'], others));
  if (!offer) return [unknownName('the id of an offer', ['counter', 'offer'], offers), ...faults];
  for (const [index, lever] of counter.levers.entries()) faults.push(...leverFaults(lever, offer, ['counter', 'levers', index]));
  return [...faults, ...dilutionFaults(scenario, counter, offer)];
}

function leverFaults(lever: Lever, { id, components }: Offer, path: Path): ReferenceFault[] {
  const component = components.find(({ id }) => id === lever.component);
  const ids = components.map(({ id }) => id);
  if (!component) return [unknownName(`the id of a component of the offer ${id}`, [...path, 'component'], ids)];
  if (leverFits(lever, component)) return [];
  const fields = leverFields(component);
  if (!fields.includes(lever.field))
    return [unknownName(`a field of ${component.id} that can be a lever`, [...path, 'field'], fields)];
  // The schema of levers asks for a name where there is none.
  if (lever.name === undefined) return [];
  return [
    unknownName(`the name of a clause of ${component.id} that stands there once`, [...path, 'name'], clauseNames(component))
  ];
}

function dilutionFaults({ employers }: Scenario, { limits = [] }: Counter, { employer }: Offer): ReferenceFault[] {
  const place = limits.findIndex(({ what }) => what === 'dilution');
  if (place < 0 || employers.find(({ id }) => id === employer)?.stock?.kind === 'private') return [];
  return [{ path: ['counter', 'limits', place, 'what'], message: 'another limit, since dilution is of private stock' }];
}
