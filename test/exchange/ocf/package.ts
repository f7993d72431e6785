// A small made-up cap table in the Open Cap Format: Vela Robotics, with Ada as the employee whose grants are read.

/** As OCF writes money. */
export const usd = (amount: string) => ({ amount, currency: 'USD' });
const portion = (numerator: string, denominator: string, remainder = false) => ({ numerator, denominator, remainder });
export const months = (length: number, occurrences: number, more: object = {}) => ({
  type: 'MONTHS',
  length,
  occurrences,
  day_of_month: 'VESTING_START_DAY_OR_LAST_DAY_OF_MONTH',
  ...more
});
export const relative = (to: string, period: object) => ({
  type: 'VESTING_SCHEDULE_RELATIVE',
  period,
  relative_to_condition_id: to
});
export const condition = (id: string, trigger: object, over: string, under: string, next: string[] = [], remainder = false) => ({
  id,
  description: id,
  portion: portion(over, under, remainder),
  trigger,
  next_condition_ids: next
});
export const start = (...next: string[]) => ({
  id: 'start',
  quantity: '0',
  trigger: { type: 'VESTING_START_DATE' },
  next_condition_ids: next
});

export const fourYears = {
  object_type: 'VESTING_TERMS',
  id: 'four-years',
  name: 'Four years, one year cliff',
  allocation_type: 'CUMULATIVE_ROUND_DOWN',
  vesting_conditions: [
    start('cliff'),
    condition('cliff', relative('start', months(12, 1)), '12', '48', ['monthly']),
    condition('monthly', relative('cliff', months(1, 36)), '1', '48')
  ]
};

export const option = (more: object = {}) => ({
  object_type: 'TX_EQUITY_COMPENSATION_ISSUANCE',
  id: 'tx-option',
  security_id: 'option',
  custom_id: 'ES-12',
  date: '2026-03-15',
  stakeholder_id: 'ada',
  compensation_type: 'OPTION_ISO',
  quantity: '4800',
  exercise_price: usd('1.25'),
  expiration_date: '2036-03-14',
  termination_exercise_windows: [{ reason: 'VOLUNTARY_OTHER', period: 90, period_type: 'DAYS' }],
  vesting_terms_id: 'four-years',
  ...more
});
export const vestingStart = (date: string, security = 'option') => ({
  object_type: 'TX_VESTING_START',
  id: `start-${security}`,
  security_id: security,
  vesting_condition_id: 'start',
  date
});

const stock = (id: string, holder: string, stockClass: string, quantity: string, price: string, date: string) => ({
  object_type: 'TX_STOCK_ISSUANCE',
  id: `tx-${id}`,
  security_id: id,
  date,
  stakeholder_id: holder,
  stock_class_id: stockClass,
  share_price: usd(price),
  quantity
});
const preferred = (id: string, price: string, seniority: string, more: object = {}) => ({
  object_type: 'STOCK_CLASS',
  id,
  name: id,
  class_type: 'PREFERRED',
  price_per_share: usd(price),
  seniority,
  conversion_rights: [
    {
      conversion_mechanism: { type: 'RATIO_CONVERSION', ratio: { numerator: '1', denominator: '1' } },
      converts_to_stock_class_id: 'common'
    }
  ],
  liquidation_preference_multiple: '1',
  participation_cap_multiple: '1',
  ...more
});

/** Every item of the package, by file. */
export const files = {
  'Manifest.ocf.json': {
    file_type: 'OCF_MANIFEST_FILE',
    issuer: { object_type: 'ISSUER', id: 'vela', legal_name: 'Vela Robotics, Inc.' }
  },
  'Stakeholders.ocf.json': {
    file_type: 'OCF_STAKEHOLDERS_FILE',
    items: [
      { object_type: 'STAKEHOLDER', id: 'ada', name: { legal_name: 'Ada Ferrel' }, stakeholder_type: 'INDIVIDUAL' },
      { object_type: 'STAKEHOLDER', id: 'founder', name: { legal_name: 'F. Ounder' }, stakeholder_type: 'INDIVIDUAL' },
      { object_type: 'STAKEHOLDER', id: 'fund', name: { legal_name: 'Fund I' }, stakeholder_type: 'INSTITUTION' }
    ]
  },
  'StockClasses.ocf.json': {
    file_type: 'OCF_STOCK_CLASSES_FILE',
    items: [
      { object_type: 'STOCK_CLASS', id: 'common', name: 'Common', class_type: 'COMMON', seniority: '1' },
      preferred('Series Seed', '1.00', '2', { participation_cap_multiple: '3' }),
      preferred('Series A', '4.00', '3')
    ]
  },
  'StockPlans.ocf.json': {
    file_type: 'OCF_STOCK_PLANS_FILE',
    items: [
      {
        object_type: 'STOCK_PLAN',
        id: 'plan',
        plan_name: '2024 plan',
        initial_shares_reserved: '1000000',
        stock_class_ids: ['common']
      }
    ]
  },
  'VestingTerms.ocf.json': { file_type: 'OCF_VESTING_TERMS_FILE', items: [fourYears] },
  'Valuations.ocf.json': {
    file_type: 'OCF_VALUATIONS_FILE',
    items: [
      {
        object_type: 'VALUATION',
        id: 'v1',
        price_per_share: usd('0.90'),
        effective_date: '2025-01-01',
        valuation_type: '409A',
        stock_class_id: 'common'
      },
      {
        object_type: 'VALUATION',
        id: 'v2',
        price_per_share: usd('1.60'),
        effective_date: '2026-06-01',
        valuation_type: '409A',
        stock_class_id: 'common'
      }
    ]
  },
  'Transactions.ocf.json': {
    file_type: 'OCF_TRANSACTIONS_FILE',
    items: [
      stock('founding', 'founder', 'common', '6000000', '0.0001', '2023-01-01'),
      stock('seed', 'fund', 'Series Seed', '1000000', '1.00', '2024-01-01'),
      stock('a', 'fund', 'Series A', '2000000', '4.00', '2025-06-01'),
      option({ stock_plan_id: 'plan' }),
      vestingStart('2026-03-01'),
      option({ id: 'tx-sar', security_id: 'sar', custom_id: 'SAR-1', compensation_type: 'CSAR', quantity: '100' }),
      { object_type: 'TX_EQUITY_COMPENSATION_ACCEPTANCE', id: 'acceptance', security_id: 'option', date: '2026-03-20' },
      { object_type: 'TX_CONVERTIBLE_ISSUANCE', id: 'note', security_id: 'note', date: '2026-01-01', stakeholder_id: 'fund' }
    ]
  }
};

/** As they are dropped onto the page. */
export function packageFiles(): { name: string; text: string }[] {
  return Object.entries(files).map(([name, content]) => ({ name, text: JSON.stringify(content) }));
}

/** The same items in one file. */
export function oneFile(items: readonly object[]): { name: string; text: string }[] {
  return [{ name: 'all.json', text: JSON.stringify({ items }) }];
}
