/** Which of a grant's tax switches the law of a country knows, and which figures in the document have no effect there (engine/compute/taxation.ts). */
import type { ComputeBasis, ComputeComponent } from '#lib/engine/index.ts';
import type { Regime } from '../tax-words.ts';

export interface TaxSwitches {
  /** US: a qualified employee discount, on fair market value alone. */
  discount: boolean;
  /** UK: relief for the job's part where its use is taxed. */
  relief: boolean;
  /** UK: cash that could have been taken instead. */
  cashAlternative: boolean;
}

/** What can be said of a grant that is taxed in a country on a basis. */
export function taxSwitches(grant: ComputeComponent, regime: Regime, basis: ComputeBasis): TaxSwitches {
  return {
    discount: regime === 'us' && basis === 'fairMarketValue' && !grant.transferable,
    relief: regime === 'uk' && grant.workUseExempt === false,
    cashAlternative: regime === 'uk' && basis !== 'none'
  };
}

/** Names of what the document says of the grant's tax without effect. */
export function idleTaxTerms(grant: ComputeComponent, known: TaxSwitches): string[] {
  return [
    ...(grant.discountExclusion && !known.discount ? ['the employee discount'] : []),
    ...(grant.workUseRelief && !known.relief ? ['the relief for the job’s part'] : []),
    ...(grant.cashAlternative !== undefined && !known.cashAlternative ? ['the cash instead of it'] : [])
  ];
}

/** When the job's use is free of tax, by country, and what follows if it is not. */
export const WORK_USE_WORDS: Record<Regime, { exempt: string; taxed: string }> = {
  us: {
    exempt:
      'Where it is metered and you can show that it was for their work: a working condition fringe, IRC §132(d). A pool to spend as one likes is none, Reg. §1.132-5(a)(1)(i).',
    taxed: 'All of it is taxed as wages: so for a pool to spend as one likes, Reg. §1.132-5(a)(1)(i).'
  },
  uk: {
    exempt:
      'Where private use is not significant: ITEPA 2003 s.316. In law it is all or nothing: with much private use turn this off. Here private use is taxed in either case.',
    taxed: 'Private use is significant, so all of it is taxed: ITEPA 2003 s.316 has no part for the job.'
  },
  flat: {
    exempt: 'So most countries have it, for use that can be shown: look up yours.',
    taxed: 'All of it is taxed, the job’s use too.'
  }
};
