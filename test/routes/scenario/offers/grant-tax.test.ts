/** The switches of a grant's tax: what a country's law does not know is not asked, and what is stored for another is not passed over in silence. */
import { describe, expect, it } from 'vitest';
import { idleTaxTerms, taxSwitches } from '../../../../src/routes/scenario/offers/grant-tax.ts';
import { grant } from '../../../support/scenario.ts';

const everything = grant({ discountExclusion: 0.2, cashAlternative: 20_000, workUseExempt: false, workUseRelief: true });
const idle = (...of: Parameters<typeof taxSwitches>) => idleTaxTerms(of[0], taxSwitches(...of));

describe('the tax switches of a grant', () => {
  it('are those of the country', () => {
    expect(taxSwitches(everything, 'us', 'fairMarketValue')).toEqual({ discount: true, relief: false, cashAlternative: false });
    expect(taxSwitches(everything, 'uk', 'employerCost')).toEqual({ discount: false, relief: true, cashAlternative: true });
    expect(Object.values(taxSwitches(everything, 'flat', 'fairMarketValue'))).toEqual([false, false, false]);
  });

  it('ask for a relief only where the job’s use is taxed, and for a discount only where a price is discounted', () => {
    expect(taxSwitches(grant({}), 'uk', 'employerCost').relief).toBe(false);
    expect(taxSwitches(grant({ transferable: true }), 'us', 'fairMarketValue').discount).toBe(false);
    expect(taxSwitches(grant({}), 'us', 'marginalCost').discount).toBe(false);
    expect(taxSwitches(grant({}), 'uk', 'none').cashAlternative).toBe(false);
  });

  it('name what is stored without effect, and nothing that is not stored', () => {
    expect(idle(everything, 'us', 'fairMarketValue')).toEqual(['the relief for the job’s part', 'the cash instead of it']);
    expect(idle(everything, 'uk', 'employerCost')).toEqual(['the employee discount']);
    expect(idle(everything, 'flat', 'fairMarketValue')).toHaveLength(3);
    expect(idle(grant({ discountExclusion: 0, workUseRelief: false }), 'flat', 'none')).toEqual([]);
  });
});
