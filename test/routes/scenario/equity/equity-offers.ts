/** Offers with equity, every figure invented: a private company with two preferred classes, and a listed one. */
import type { Component, EquityComponent, PrivateStock, Scenario } from '#lib/engine/index.ts';

/** 20 million shares: 6 of them Series B (ahead), 4 Series A. */
export const stock: PrivateStock = {
  kind: 'private',
  preferredPrice: 8,
  commonValue: 2.4,
  fullyDilutedShares: 20_000_000,
  outstandingShares: 16_000_000,
  preferences: [
    { name: 'Series A', shares: 4_000_000, invested: 10_000_000, seniority: 2 },
    { name: 'Series B', shares: 6_000_000, invested: 48_000_000, seniority: 1 }
  ],
  exits: [
    { probability: 0.25, month: 48, equityValue: 90_000_000 },
    { probability: 0.3, month: 60, equityValue: 240_000_000 },
    { probability: 0.1, month: 72, equityValue: 900_000_000, ipo: true }
  ],
  discountRatePerYear: 0.2,
  illiquidity: 'none'
};

export const options: EquityComponent = {
  id: 'options',
  kind: 'equity',
  instrument: 'iso',
  units: 40_000,
  strike: 2.4,
  vesting: { months: 48, cliffMonths: 12, everyMonths: 1 }
};
export const units: EquityComponent = {
  id: 'units',
  kind: 'equity',
  instrument: 'rsu',
  units: 6000,
  vesting: { months: 48, cliffMonths: 12, everyMonths: 3 }
};
const salary: Component = { id: 'base', kind: 'salary', perYear: 190_000 };

/** Halcyon is private, Orrery listed, Kestrel has no equity. */
export const document: Scenario = {
  format: 'scenario',
  version: 2,
  id: 'equity-journey',
  name: 'Options against shares',
  currency: 'USD',
  valuationMonth: '2027-01',
  horizonMonths: 48,
  candidate: {
    tax: { regime: 'us', region: 'CA', filingStatus: 'single' },
    discountRatePerYear: 0.06,
    leaveRatePerYear: 0.15,
    outsidePayPerYear: 0
  },
  market: { services: {} },
  employers: [
    { id: 'halcyon', name: 'Halcyon', stock },
    { id: 'orrery', name: 'Orrery', stock: { kind: 'public', price: 120, volatilityPerYear: 0.45 } },
    { id: 'kestrel', name: 'Kestrel' }
  ],
  offers: [
    { id: 'halcyon', employer: 'halcyon', startMonth: '2027-01', components: [salary, options, units] },
    {
      id: 'orrery',
      employer: 'orrery',
      startMonth: '2027-01',
      components: [
        salary,
        { ...units, units: 1200 },
        { ...options, instrument: 'nso', units: 3000, strike: 120, postTerminationMonths: 6 }
      ]
    },
    { id: 'kestrel', employer: 'kestrel', startMonth: '2027-01', components: [salary] }
  ]
};

/** The document with another private stock, or other grants of Halcyon's. */
export function halcyon(fields: Partial<PrivateStock>, components: Component[] = [salary, options, units]): Scenario {
  const [own, ...employers] = document.employers;
  const [offer, ...offers] = document.offers;
  return {
    ...document,
    employers: [{ ...own!, stock: { ...stock, ...fields } }, ...employers],
    offers: [{ ...offer!, components }, ...offers]
  };
}

export { salary };
