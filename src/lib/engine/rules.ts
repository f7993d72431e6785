/** What a valuation goes by besides the document: the law, and the model of equity; null where only listed RSUs are known. */
import type { EquityModel } from './equity/model.ts';
import { flatLaw, type TaxLaw } from './tax/regime.ts';

export interface Rules {
  law: TaxLaw;
  equity: EquityModel | null;
}

/** Knows a flat rate and listed RSUs alone. */
export const flatRules: Rules = { law: flatLaw, equity: null };
