/** What a unit of compute costs the employer, by kind of supply (valuation.md, section 10). */
import type { PricePath } from '../price-path.ts';
import type { ResolvedService, ResolvedSupply } from '../resolved.ts';

/**
 * Cost of a unit by calendar month, in scenario currency: bought on demand at that month's wholesale price, committed at
 * today's for the term, or owned: power on idle capacity, the wholesale price forgone on the rest.
 */
export function unitCosts(supply: ResolvedSupply, service: ResolvedService, price: PricePath): Float64Array {
  switch (supply.basis) {
    case 'onDemand':
      return price.wholesale;
    case 'committed':
      return price.wholesale.map(() => service.wholesale);
    case 'owned':
      return price.wholesale.map(
        (wholesale, i) => price.marginal[i]! + (1 - supply.idleShare) * (wholesale - price.marginal[i]!)
      );
  }
}
