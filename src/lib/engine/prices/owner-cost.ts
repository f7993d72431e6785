/**
 * What a GPU-hour costs the owner of the machine: capital recovered over its life, operations, space and electricity.
 * Before the owner's tax; no spares, network beyond the price, or price of a failed launch; one utilisation for the whole life.
 */

const HOURS_PER_YEAR = 8760;

/** Money in one currency; shares are fractions. */
export interface OwnerCostInputs {
  /** Everything bought for one GPU: its share of server, network and installation. */
  pricePerGpu: number;
  lifeYears: number;
  /** Of the price, left at the end of life. */
  residualShare: number;
  capitalCostPerYear: number;
  /** Share of hours that are used, in (0, 1]. */
  utilisation: number;
  /** Of the whole server, per GPU, at full load. */
  kilowattsPerGpu: number;
  /** Average draw as a share of that. */
  loadShare: number;
  /** Power usage effectiveness of the building, ≥ 1. */
  pue: number;
  pricePerKilowattHour: number;
  /** Rent of space and cooling for each kW of `kilowattsPerGpu`, power not included. */
  colocationPerKilowattMonth: number;
  /** Staff, maintenance and insurance a year, as a share of the price. */
  operationsShare: number;
}

/** Money per GPU-hour. The first four are per hour that the machine exists, used or not. */
export interface OwnerCost {
  capital: number;
  operations: number;
  space: number;
  electricity: number;
  /** The four together. */
  perAvailableHour: number;
  /** perAvailableHour / utilisation: the owner's full cost. */
  perUsedHour: number;
  /** Electricity and space: what a machine that is there anyway costs in cash. */
  marginal: number;
  /** The lower bound of that: space is rented either way. */
  electricityOnly: number;
}

/**
 * Capital recovery is the level payment (P − R/(1+r)^n) · r / (1 − (1+r)^−n) a year, P price, R residual, n life, r cost of
 * capital; (P − R)/n at r = 0 (any text on engineering economy).
 * @throws RangeError naming the field that is out of range
 */
export function ownerCost(inputs: OwnerCostInputs): OwnerCost {
  requireOwnerInputs(inputs);
  const capital = capitalRecovery(inputs) / HOURS_PER_YEAR;
  const operations = (inputs.operationsShare * inputs.pricePerGpu) / HOURS_PER_YEAR;
  const space = (inputs.colocationPerKilowattMonth * inputs.kilowattsPerGpu * 12) / HOURS_PER_YEAR;
  const electricity = inputs.kilowattsPerGpu * inputs.loadShare * inputs.pue * inputs.pricePerKilowattHour;
  const perAvailableHour = capital + operations + space + electricity;
  return {
    capital,
    operations,
    space,
    electricity,
    perAvailableHour,
    perUsedHour: perAvailableHour / inputs.utilisation,
    marginal: electricity + space,
    electricityOnly: electricity
  };
}

/** Level payment a year that returns price less residual, with interest. */
function capitalRecovery({ pricePerGpu, lifeYears, residualShare, capitalCostPerYear: rate }: OwnerCostInputs): number {
  const residual = residualShare * pricePerGpu;
  if (rate === 0) return (pricePerGpu - residual) / lifeYears;
  const growth = lifeYears * Math.log1p(rate);
  return ((pricePerGpu - residual * Math.exp(-growth)) * rate) / -Math.expm1(-growth);
}

/** What each field may be, and how that is said. */
const bounds: Record<keyof OwnerCostInputs, { allows: (x: number) => boolean; says: string }> = {
  pricePerGpu: { allows: (x) => x >= 0, says: 'at least 0' },
  lifeYears: { allows: (x) => x > 0, says: 'above 0' },
  residualShare: { allows: (x) => x >= 0 && x <= 1, says: 'from 0 to 1' },
  capitalCostPerYear: { allows: (x) => x >= 0, says: 'at least 0' },
  utilisation: { allows: (x) => x > 0 && x <= 1, says: 'above 0 and at most 1' },
  kilowattsPerGpu: { allows: (x) => x >= 0, says: 'at least 0' },
  loadShare: { allows: (x) => x >= 0 && x <= 1, says: 'from 0 to 1' },
  pue: { allows: (x) => x >= 1, says: 'at least 1' },
  pricePerKilowattHour: { allows: (x) => x >= 0, says: 'at least 0' },
  colocationPerKilowattMonth: { allows: (x) => x >= 0, says: 'at least 0' },
  operationsShare: { allows: (x) => x >= 0, says: 'at least 0' }
};

function requireOwnerInputs(inputs: OwnerCostInputs): void {
  for (const field of Object.keys(bounds) as (keyof OwnerCostInputs)[]) {
    const { allows, says } = bounds[field];
    if (!Number.isFinite(inputs[field]) || !allows(inputs[field])) throw new RangeError(`${field} must be ${says}.`);
  }
}
