/** What an employer pays so that a grant's tax costs the candidate nothing, in words: a grossed-up grant has no step of tax to show it. */
import { monthSum, type OfferValuation } from '#lib/engine/index.ts';
import { money } from '#lib/format/money.ts';

/** Differences below half a unit of money are none. */
const NOTHING = 0.5;

/**
 * @param subject `grant`: its id; `name`: "the GPU grant"
 * @returns "Borealis pays the tax of $12,000 on the GPU grant: it grosses you up by $20,000, …"; undefined for a grant whose tax is the candidate's
 */
export function grossUpSentence(
  { offer, grantTaxes }: OfferValuation,
  subject: { grant: string; name: string; employer: string; currency: string }
): string | undefined {
  const part = offer.components.find(({ id }) => id === subject.grant);
  const taxes = grantTaxes.get(subject.grant);
  if (part?.kind !== 'compute' || !part.grossUp || taxes === undefined) return undefined;
  const [tax, grossUp, employerTax] = [taxes.tax, taxes.grossUp, taxes.employerTax].map((months) => monthSum(months));
  if (tax! < NOTHING) return undefined;
  const exact = (amount: number) => money(amount, subject.currency);
  const payroll = employerTax! < NOTHING ? '' : `, and ${exact(employerTax!)} of payroll tax on the grant`;
  return `If you stay, ${subject.employer} pays the ${exact(tax!)} of tax on ${subject.name}: ${exact(grossUp!)} of gross-up, because that is taxed too${payroll}.`;
}
