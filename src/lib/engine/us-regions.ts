/** The states of the United States as documents name them; apart, for the first screen has no use for the list. */

/** The states whose income and payroll taxes are known (models/tax/us/states). */
export const usRegions = [
  'AK',
  'AZ',
  'CA',
  'CO',
  'CT',
  'DC',
  'FL',
  'GA',
  'ID',
  'IL',
  'IN',
  'KY',
  'LA',
  'MA',
  'MD',
  'MI',
  'MN',
  'MS',
  'NC',
  'NH',
  'NJ',
  'NV',
  'NY',
  'PA',
  'SD',
  'TN',
  'TX',
  'UT',
  'VA',
  'WA',
  'WY'
] as const;
export type UsRegion = (typeof usRegions)[number];
