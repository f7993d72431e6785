/**
 * The taxable amount of a benefit in kind in the United Kingdom: cost to the employer (Income Tax (Earnings and Pensions)
 * Act 2003, sections 203 and 204), or the cash given up for it where that is more (sections 69A, 203A), less what is made
 * good. Of a right that can be sold the resale value is earnings (section 62), and a benefit only what it costs beyond that
 * (section 64). No authority speaks of compute: a position, not a ruling.
 */

/** Amounts of one tax year, or of the whole of a grant, in one currency. */
export interface BenefitInKind {
  /** What it costs the employer; of a service that it sells itself, the cost in addition (Pepper v Hart). */
  cost: number;
  /** Cash that was given up for it, or could have been had instead; 0: none. */
  cashForgone: number;
  /** What the employee pays towards it. */
  madeGood: number;
  /** Cost up to which it is exempt as trivial (section 323A); 0 where a contract promises it, as the letter of an offer does. */
  trivialUpTo: number;
}

/** Use for the employer's work. */
export interface WorkUse {
  /** Part of the cost. */
  share: number;
  /** Private use is not significant (section 316): only what is left over is a benefit. */
  exempt: boolean;
  /** Where it is: a deduction for the work part (section 365), from the employee's income tax alone. */
  relief: boolean;
}

export interface TaxedBenefit {
  /** What the employee's income tax falls on; National Insurance does not. */
  taxable: number;
  /** What the employer's Class 1A contributions fall on: the whole where relief covers a part, nothing where it covers all. */
  classOneA: number;
}

const noWorkUse: WorkUse = { share: 0, exempt: false, relief: false };

/**
 * Exempt work use stays out of the cost also under a cash alternative, though section 228A would take the exemption away: the
 * switch is the user's. Relief is for cost, however much cash was given up.
 */
export function taxedBenefit(benefit: BenefitInKind, workUse: WorkUse = noWorkUse): TaxedBenefit {
  const { cost, cashForgone, madeGood, trivialUpTo } = benefit;
  if (cost <= trivialUpTo && cashForgone === 0) return { taxable: 0, classOneA: 0 };
  const workCost = cost * workUse.share;
  const counted = workUse.exempt ? cost - workCost : cost;
  const charged = Math.max(0, Math.max(counted, cashForgone) - madeGood);
  const relief = workUse.relief && !workUse.exempt ? Math.min(workCost, charged) : 0;
  return { taxable: charged - relief, classOneA: relief < charged ? charged : 0 };
}
