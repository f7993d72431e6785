/** A part of an offer's pay, as paths need it: what no path changes, and shares. */
/** Some of an offer's pay by employment month: discounted, and weighed by milestones. */
export interface PayPart {
  /** Of what no path changes: worth, and what of it is taxed. */
  worth: Float64Array;
  earnings: Float64Array;
  benefits: Float64Array;
  /** Listed shares at today's price: worth, and taxed as earnings. */
  shares: Float64Array;
}

export const partNames = ['worth', 'earnings', 'benefits', 'shares'] as const;

export function emptyPart(months: number): PayPart {
  return {
    worth: new Float64Array(months),
    earnings: new Float64Array(months),
    benefits: new Float64Array(months),
    shares: new Float64Array(months)
  };
}
