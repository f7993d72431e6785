import type { OwnerCostInputs } from '#lib/engine/index.ts';

/** An H100 of 42,000 over five years, as the shared facts have it. */
export const h100: OwnerCostInputs = {
  pricePerGpu: 42_000,
  lifeYears: 5,
  residualShare: 0.1,
  capitalCostPerYear: 0.1,
  utilisation: 0.8,
  kilowattsPerGpu: 1.275,
  loadShare: 0.85,
  pue: 1.25,
  pricePerKilowattHour: 0.08,
  colocationPerKilowattMonth: 150,
  operationsShare: 0.03
};
