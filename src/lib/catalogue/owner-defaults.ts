/** The shipped defaults of what an accelerator costs its owner (models/hardware/owner-cost.json), as plain inputs and with their sources. */
import type { OwnerCostInputs } from '#lib/engine/prices/owner-cost.ts';
import type { OwnerDefaults, OwnerFacts } from '#lib/schema/owner-defaults.ts';
import shipped from '#models/hardware/owner-cost.json' with { type: 'json' };

const defaults = shipped as OwnerDefaults;

/** What there is to choose from; `service` is a rate card's GPU-hour. */
export function ownedAccelerators(): readonly { service: string; name: string }[] {
  return Object.entries(defaults.accelerators).map(([service, { name }]) => ({ service, name }));
}

/** The inputs of an accelerator's cost with range, unit and source; undefined where none are shipped. In USD. */
export function ownerFacts(service: string): OwnerFacts | undefined {
  const own = Object.hasOwn(defaults.accelerators, service) ? defaults.accelerators[service] : undefined;
  if (own === undefined) return undefined;
  const { pricePerGpu, kilowattsPerGpu } = own;
  return { ...defaults.common, pricePerGpu, kilowattsPerGpu };
}

/** The same as plain figures, what the engine's `ownerCost` takes. */
export function ownerInputs(facts: OwnerFacts): OwnerCostInputs {
  return {
    pricePerGpu: facts.pricePerGpu.value,
    lifeYears: facts.lifeYears.value,
    residualShare: facts.residualShare.value,
    capitalCostPerYear: facts.capitalCostPerYear.value,
    utilisation: facts.utilisation.value,
    kilowattsPerGpu: facts.kilowattsPerGpu.value,
    loadShare: facts.loadShare.value,
    pue: facts.pue.value,
    pricePerKilowattHour: facts.pricePerKilowattHour.value,
    colocationPerKilowattMonth: facts.colocationPerKilowattMonth.value,
    operationsShare: facts.operationsShare.value
  };
}
