/** The example with equity, bent so that its letters hold every instrument, shape of vesting and way of sharing in a sale. */
import type { Component, EquityComponent, PreferredClass, Scenario, Stock, VestingSchedule } from '#lib/engine/index.ts';
import example from '#models/offers/series-b-or-listed.json' with { type: 'json' };

const shipped = example as Scenario;
const vesting: VestingSchedule = { months: 48, cliffMonths: 12, everyMonths: 1 };

function grant(id: string, terms: Partial<EquityComponent>): EquityComponent {
  return { id, kind: 'equity', instrument: 'rsu', units: 10_000, ...(terms.tranches ? {} : { vesting }), ...terms };
}

const privately: Component[] = [
  grant('nso', { instrument: 'nso', strike: 2.9, exercise: 'atStart', election83b: true }),
  grant('rsu', { vesting: { months: 48, everyMonths: 12, yearShares: [0.05, 0.15, 0.4, 0.4] } }),
  grant('restricted', {
    instrument: 'restrictedStock',
    strike: 0.01,
    tranches: [
      { month: 12, share: 0.4 },
      { month: 30, share: 0.6, probability: 0.5, name: 'The first product' }
    ]
  }),
  grant('profits', { instrument: 'profitUnits', threshold: 150e6 })
];
const listed: Component[] = [
  grant('nso', { instrument: 'nso', strike: 164, refreshers: { units: 100, vesting: { months: 48 } } }),
  grant('lattice', { instrument: 'iso', strike: 150, method: 'lattice' })
];

/** One class takes part without a cap, one to a cap, the others not. */
function sharing(stock: Stock | undefined): Stock | undefined {
  if (stock?.kind !== 'private') return stock;
  const ways: Partial<PreferredClass>[] = [{}, { participation: 'capped', capMultiple: 3 }, { participation: 'full' }];
  return { ...stock, preferences: (stock.preferences ?? []).map((one, place) => ({ ...one, ...ways[place] })) };
}

/** Its offers are `startup` and `listed`. */
export const everyInstrument: Scenario = {
  ...shipped,
  id: 'every-instrument',
  employers: shipped.employers.map((employer) => {
    const stock = sharing(employer.stock);
    return { ...employer, ...(stock && { stock }) };
  }),
  offers: shipped.offers.map((offer) => ({
    ...offer,
    components: [...offer.components, ...(offer.id === 'startup' ? privately : listed)]
  }))
};
