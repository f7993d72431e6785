/** What is drawn: every range of a document must be named, with its figures and a link that leads to its field. */
import { describe, expect, it, vi } from 'vitest';
import { resolve, type Scenario, type Stock } from '#lib/engine/index.ts';
import { drawnInputs, standingInputs } from '../../../../src/routes/scenario/futures/drawn-inputs.ts';
import { marketDrivers } from '../../../../src/routes/scenario/futures/market-drivers.ts';
import { grant, guesses } from '../../../support/scenario.ts';
import { compared, salary } from '../compared.ts';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

const guessed = { demandFactor: 3, workShareSpread: 0.2, marketCorrelation: 0.2, listedVolatilityPerYear: 0.45 };
const document = compared(
  [
    { id: 'a', from: 'Borealis', parts: [{ id: 'salary', kind: 'salary', perYear: { low: 180e3, high: 220e3 } }] },
    { id: 'b', from: 'Halcyon', leaveRatePerYear: { low: 0.1, high: 0.3 }, parts: [salary(150e3), grant({ perMonth: 100 })] }
  ],
  {
    candidate: { leaveRatePerYear: { low: 0.1, mode: 0.15, high: 0.3 } },
    services: { 'gpt-5.2': { retail: { low: 1.5, high: 6 } }, hour: { volatilityPerYear: 0.3 } },
    employer: { stock: { kind: 'public', price: 100, growthPerYear: { low: -0.05, high: 0.15 } } }
  }
);
const told = (path: string, assumed = false) => drawnInputs(document, { uncertain: [{ path, assumed }] }, guessed)[0]!;

describe('a range of the document', () => {
  it.each([
    ['offers[0].components[0].perYear', 'Borealis’ salary, amount a year', '$180,000 to $220,000', 'offer=a#a.salary.perYear'],
    ['offers[1].leaveRatePerYear', 'Halcyon’s chance of leaving a year', '10% to 30%', 'offer=b#b.leaveRatePerYear'],
    ['candidate.leaveRatePerYear', 'Chance of leaving a year', '10% to 30%, most likely 15%', '#candidate.leaveRatePerYear'],
    ['market.services.gpt-5.2.retail', 'gpt-5.2, retail price', '$1.50 to $6.00', '#market.services.gpt-5.2.retail'],
    ['employers[0].stock.growthPerYear', 'Borealis’ share price, growth a year', '−5% to 15%', 'offer=a#a.stock.growthPerYear']
  ])('%s is named, written out and linked', (path, name, range, href) => {
    const input = told(path);
    expect(input).toMatchObject({ name, assumed: false });
    expect(input.range).toBe(range);
    expect(decodeURIComponent(input.href)).toContain(href);
  });

  it('in a letter of another currency is in that one, credit is money, and so is what you would spend', () => {
    const range = { low: 500, high: 2000 };
    const credit = grant({ denomination: 'credit', service: 'credit', perMonth: range });
    const [a, b] = document.offers;
    const scenario: Scenario = {
      ...document,
      candidate: { ...document.candidate, computeDemand: { tokens: { spendPerMonth: range } } },
      offers: [
        { ...a!, currency: 'GBP' },
        { ...b!, currency: 'EUR', components: [credit] }
      ]
    };
    const paths = [
      'offers[0].components[0].perYear',
      'offers[1].components[0].perMonth',
      'candidate.computeDemand.tokens.spendPerMonth'
    ];
    const uncertain = paths.map((path) => ({ path, assumed: false }));
    expect(drawnInputs(scenario, { uncertain }, guessed).map((input) => input.range)).toEqual([
      '£180,000 to £220,000',
      '€500 to €2,000',
      '$500 to $2,000'
    ]);
  });

  it('of two letters of one employer says whose it is', () => {
    const [a, b] = document.offers;
    const scenario = {
      ...document,
      offers: [
        { ...a!, title: 'Engineer' },
        { ...b!, employer: a!.employer }
      ]
    };
    const paths = ['offers[0].components[0].perYear', 'offers[1].leaveRatePerYear'];
    const uncertain = paths.map((path) => ({ path, assumed: false }));
    expect(drawnInputs(scenario, { uncertain }, guessed).map(({ name }) => name)).toEqual([
      'Borealis (Engineer)’s salary, amount a year',
      'Borealis (offer 2)’s chance of leaving a year'
    ]);
  });

  it('of a private company says of what: its worth, its shares, not the company alone', () => {
    const stock: Stock = {
      kind: 'private',
      commonPerShare: 1,
      path: { growthPerYear: 0.1, failurePerYear: 0.1 }
    } as unknown as Stock;
    const scenario = { ...document, employers: document.employers.map((employer) => ({ ...employer, stock })) };
    const paths = ['path.growthPerYear', 'discountRatePerYear', 'illiquidityDiscount'].map((at) => `employers[1].stock.${at}`);
    const uncertain = paths.map((path) => ({ path, assumed: false }));
    expect(drawnInputs(scenario, { uncertain }, guessed).map(({ name }) => name)).toEqual([
      'Halcyon’s worth, growth a year',
      'Halcyon’s shares, rate that they are discounted at',
      'Halcyon’s shares, mark-down until they can be sold'
    ]);
  });

  it('none that the engine reads is missing here', () => {
    const uncertain = resolve(document, guesses).uncertain.map((path) => ({ path, assumed: false }));
    expect(uncertain.length).toBeGreaterThanOrEqual(4);
    for (const { name, range } of drawnInputs(document, { uncertain }, guessed)) {
      expect(name).not.toMatch(/undefined|\[|PerYear/);
      expect(range).not.toBe('');
    }
  });
});

describe('a doubt that is assumed', () => {
  it('says how far, and is marked as assumed', () => {
    expect(told('candidate.computeDemand.gpu.spendPerMonth', true)).toMatchObject({
      name: 'What you would buy of GPU time yourself',
      range: 'within a factor of 3, in nine of ten futures',
      assumed: true
    });
    expect(told('market.correlation', true)).toMatchObject({ range: 'correlation 0.2', assumed: true });
    expect(told('employers[1].stock.volatilityPerYear', true)).toMatchObject({
      name: 'Price of Halcyon’s share',
      range: 'volatility 45% a year',
      assumed: true
    });
    expect(told('offers[1].components[1].workShare', true)).toMatchObject({
      range: 'give or take 20 in a hundred, in nine of ten futures',
      assumed: true
    });
  });
});

it('a payout or a discount rate that is drawn is not said to stand as it is typed', () => {
  const standing = (...paths: string[]) => standingInputs({ uncertain: paths.map((path) => ({ path, assumed: false })) });
  expect(standing('offers[0].components[0].perYear')).toContain('a bonus’s payout');
  expect(standing('offers[0].components[0].payout', 'candidate.discountRatePerYear')).toEqual([
    'a tax rate',
    'how your demand answers to price'
  ]);
});

describe('of the market', () => {
  const drivers = (scenario: Scenario) =>
    marketDrivers(scenario, resolve(scenario, guesses)).map(({ name, range }) => `${name}: ${range}`);

  it('there are the prices that a letter is in, and no others', () => {
    expect(drivers(document)).toEqual(['Price of hour: volatility 30% a year']);
  });

  it('there are shares by a volatility of their own, and a correlation that somebody has set', () => {
    const stock = { kind: 'public', price: 100, volatilityPerYear: 0.6 } as const;
    const shares = grantOfShares('a', stock);
    expect(drivers({ ...shares, market: { ...shares.market, correlation: 0.4 } })).toEqual([
      'Price of Borealis’ share: volatility 60% a year',
      'How prices and shares move together: correlation 0.4'
    ]);
    // What is assumed is told by the plan of the simulation.
    expect(drivers(grantOfShares('a', { kind: 'public', price: 100 }))).toEqual([]);
    expect(drivers(grantOfShares('a', { ...stock, worthNothing: true }))).toEqual([]);
  });
});

function grantOfShares(id: string, stock: Stock): Scenario {
  const vesting = { months: 12 };
  return compared([{ id, from: 'Borealis', parts: [{ id: 'rsu', kind: 'equity', instrument: 'rsu', units: 10, vesting }] }], {
    employer: { stock }
  });
}
