/**
 * Federal payroll taxes (IRC §3101, §3111, §3301): Social Security up to the wage base of each earner and employer,
 * Medicare, the additional Medicare tax as the return settles it, unemployment after the usual credit. Left out: what is
 * withheld or credited during the year, and states whose employers lose part of the unemployment credit.
 */
import type { FilingStatus } from '../../document.ts';
import type { FederalParameters } from './parameters.ts';

/** @param wages of one earner at one employer; the employer pays the same */
export function socialSecurityTax(law: FederalParameters, wages: number): number {
  return law.socialSecurityRate * Math.min(wages, law.socialSecurityWageBase);
}

/** @param wages of one earner or of both: there is no limit; the employer pays the same */
export function medicareTax(law: FederalParameters, wages: number): number {
  return law.medicareRate * wages;
}

/** @param wages of all on the return */
export function additionalMedicareTax(law: FederalParameters, status: FilingStatus, wages: number): number {
  return law.additionalMedicareRate * Math.max(0, wages - law.additionalMedicareThreshold[status]);
}

/** The employer's, for one employee and year. */
export function unemploymentTax(law: FederalParameters, wages: number): number {
  return law.unemploymentRate * Math.min(wages, law.unemploymentWageBase);
}

/** The employer's on the wages of one employee in a year. */
export function employerPayrollTax(law: FederalParameters, wages: number): number {
  return socialSecurityTax(law, wages) + medicareTax(law, wages) + unemploymentTax(law, wages);
}
