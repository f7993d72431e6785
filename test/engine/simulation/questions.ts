/** Questions to the simulation for tests: documents without doubt, and the document that speed is measured on. */
import { equityGuesses } from '#lib/catalogue/equity-guesses.ts';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { amountMean, type Offer, type Scenario, type SimulationBasis, type SimulationQuestion } from '#lib/engine/index.ts';
import { equityModel } from '#lib/engine/equity/equity-model.ts';
import { amountPlaces } from '#lib/engine/simulation/amount-places.ts';
import { guesses } from '../../support/scenario.ts';

export const uncertainty = { demandFactor: 3, workShareSpread: 0.2, marketCorrelation: 0.2 };

/** Nobody doubts own demand or work shares, and a share of which nothing is said stands still. */
export const certainBasis: SimulationBasis = {
  rules: { law: taxLaw, equity: equityModel({ ...equityGuesses(), listedVolatilityPerYear: 0 }) },
  guesses: () => guesses,
  uncertainty: { demandFactor: 1, workShareSpread: 0, marketCorrelation: 0 }
};

export const basis: SimulationBasis = {
  rules: { law: taxLaw, equity: equityModel(equityGuesses()) },
  guesses: () => guesses,
  uncertainty
};

export function question(scenario: Scenario, fields: Partial<SimulationQuestion> = {}): SimulationQuestion {
  return { scenario, amounts: {}, stress: null, seed: 7, method: 'sobol', detail: false, ...fields };
}

/** Without volatility, and with the mean for every range. */
export function certain(scenario: Scenario): Scenario {
  const meant = amountPlaces(scenario).reduce((all, { amount, set }) => set(all, amountMean(amount)), scenario);
  const services = Object.entries(meant.market.services).map(([id, service]) => [id, { ...service, volatilityPerYear: 0 }]);
  return {
    ...meant,
    market: { ...meant.market, services: Object.fromEntries(services) as Scenario['market']['services'] },
    employers: meant.employers.map((employer) =>
      employer.stock?.kind === 'public' ? { ...employer, stock: { ...employer.stock, volatilityPerYear: 0 } } : employer
    )
  };
}

/** Three offers with everything in them, over four years, taxed in California. */
export function everything(): Scenario {
  const offer = (id: string, employer: string, equity: Offer['components'], perYear: number): Offer => ({
    id,
    employer,
    startMonth: '2026-12',
    components: [
      { id: 'salary', kind: 'salary', perYear, raisePerYear: 0.03 },
      { id: 'bonus', kind: 'bonus', targetShare: 0.15 },
      { id: 'signOn', kind: 'signOn', amount: 40_000, clawbackMonths: 12 },
      ...equity,
      {
        id: 'gpus',
        kind: 'compute',
        denomination: 'gpuHours',
        service: 'gpu',
        perMonth: 1200,
        expiresAfterMonths: 3,
        workShare: 0.4,
        revocationRatePerYear: 0.15
      },
      { id: 'tokens', kind: 'compute', denomination: 'tokens', service: 'tokens', perMonth: 400, workShare: 0.5 }
    ]
  });
  const vesting = { months: 48, cliffMonths: 12, everyMonths: 1 };
  const shares = (units: number): Offer['components'] => [
    { id: 'rsu', kind: 'equity', instrument: 'rsu', units, vesting: { months: 48, everyMonths: 1 } }
  ];
  const options: Offer['components'] = [{ id: 'options', kind: 'equity', instrument: 'nso', units: 40_000, strike: 2, vesting }];
  return {
    format: 'scenario',
    version: 2,
    id: 'everything',
    name: 'Everything',
    currency: 'USD',
    valuationMonth: '2026-12',
    horizonMonths: 48,
    candidate: {
      tax: { regime: 'us', region: 'CA', filingStatus: 'single' },
      discountRatePerYear: 0.06,
      leaveRatePerYear: 0.18,
      outsidePayPerYear: 180_000,
      computeDemand: { gpu: { spendPerMonth: 900, elasticity: 1.3 }, tokens: { spendPerMonth: 500, elasticity: 1.4 } }
    },
    market: {
      services: {
        gpu: {
          family: 'gpu',
          unit: 'GPU-hour',
          list: 3,
          retail: 2.5,
          wholesale: 1.8,
          driftPerYear: -0.25,
          volatilityPerYear: 0.35
        },
        tokens: {
          family: 'tokens',
          unit: 'million tokens',
          list: 9,
          retail: 8,
          wholesale: 4,
          driftPerYear: -0.5,
          volatilityPerYear: 0.4,
          withdrawalPerYear: 0.2
        }
      }
    },
    employers: [
      { id: 'listed', name: 'Listed', stock: { kind: 'public', price: 150, volatilityPerYear: 0.35 } },
      {
        id: 'private',
        name: 'Private',
        stock: { kind: 'private', preferredPrice: 12, commonValue: 4, fullyDilutedShares: 20e6, path: { exitMonth: 50 } }
      },
      {
        id: 'other',
        name: 'Other',
        stock: {
          kind: 'private',
          preferredPrice: 8,
          commonValue: 3,
          fullyDilutedShares: 30e6,
          exits: [
            { probability: 0.3, month: 30, equityValue: 100e6 },
            { probability: 0.2, month: 60, equityValue: 900e6, ipo: true }
          ]
        }
      }
    ],
    offers: [
      offer('a', 'listed', shares(2400), 210_000),
      offer('b', 'private', options, 200_000),
      offer('c', 'other', options, 190_000)
    ]
  };
}
