// When a founder runs out of cash: the cases of the design page by hand, and each alternative from its own document.
import { describe, expect, it } from 'vitest';
import type { Company, Component, Scenario } from '#lib/engine/index.ts';
import { answer, monthNumber, monthText, resolve } from '#lib/engine/index.ts';
import { grant, guesses } from '../../support/scenario.ts';
import { answerOf, companyOf, worldBasis } from './support.ts';

const burning: Company = { cash: 4_000_000, burnPerMonth: 200_000 };
const six = { ...burning, hires: [{ offer: 'a', count: 6 }] };
const salary = (perYear: number): Component => ({ id: 'base', kind: 'salary', perYear });
const monthOf = (document: Scenario, month: string) => answerOf(document).months.find((one) => one.month === month)!;
const withoutGrants = (document: Scenario): Scenario => ({
  ...document,
  offers: document.offers.map((offer) => ({ ...offer, components: offer.components.filter(({ kind }) => kind !== 'compute') }))
});

describe('cash that ends', () => {
  it('lasts 20 months of 200,000 from 4,000,000, and all of its last month', () => {
    const { runwayMonths, months } = answerOf(companyOf(burning));
    expect(runwayMonths).toBe(20);
    // Empty at the end of August 2028, the twentieth month; below zero in the next.
    expect(months[19]).toMatchObject({ month: '2028-08', cash: 0 });
    expect(months[20]!.cash).toBe(-200_000);
  });

  it('lasts 18.87 with six hires who draw 2,000 a month of compute, 12.31 with six at 250,000 a year', () => {
    // 4,000,000 / (200,000 + 6 × 2,000); 4,000,000 / (200,000 + 6 × 250,000 / 12). 500 hours a month at 4 wholesale, all of them for work.
    const grants = companyOf(six, [grant({ perMonth: 500, expiresAfterMonths: 1, workShare: 1 })], {
      services: { hour: { wholesale: 4 } }
    });
    expect(answerOf(grants).runwayMonths).toBeCloseTo(18.8679, 4);
    expect(answerOf(companyOf(six, [salary(250_000)])).runwayMonths).toBeCloseTo(12.3077, 4);
  });

  it.each([
    [333_333.3, 33_333.33],
    [100_000.1, 10_000.01],
    [6_000.06, 1_000.01],
    [87_654_321.1, 8_765_432.11]
  ])('%d at %d a month end with the tenth month or the sixth, whatever rounding leaves beside zero', (cash, burnPerMonth) => {
    const months = Math.round(cash / burnPerMonth);
    const { runwayMonths, events } = answerOf(companyOf({ cash, burnPerMonth }));
    expect(runwayMonths).toBeCloseTo(months, 9);
    expect(Math.floor(runwayMonths!)).toBe(months);
    expect(events.find(({ kind }) => kind === 'cashEnds')).toMatchObject({
      month: monthText(monthNumber('2027-01') + months)
    });
  });

  it('is null where it outlasts the horizon, and nothing where there was none', () => {
    expect(answerOf(companyOf({ cash: 4_000_000, burnPerMonth: 80_000 })).runwayMonths).toBeNull();
    expect(answerOf(companyOf({ cash: 0, burnPerMonth: 1 })).runwayMonths).toBe(0);
  });

  it('earns interest on what was there at the beginning of the month; revenue and burn grow from the second month on', () => {
    // January: 1,000 × 1.01 + 100 − 200 = 910; February: 910 × 1.01 + 110 − 300 = 729.10
    const growing = { revenuePerMonth: 100, revenueGrowthPerMonth: 0.1, burnPerMonth: 200, burnGrowthPerMonth: 0.5 };
    const { months } = answerOf(companyOf({ cash: 1_000, interestPerYear: 0.12, ...growing }));
    expect(months[0]!.cash).toBeCloseTo(910, 9);
    expect(months[1]!.cash).toBeCloseTo(729.1, 9);
  });

  it('follows a series month by month, and grows from its last figure', () => {
    // Revenue 10, 30, then 33, 36.3 …; burn 100, 100, 80, 80 …
    const { months } = answerOf(
      companyOf({ cash: 1_000, revenueByMonth: [10, 30], revenueGrowthPerMonth: 0.1, burnByMonth: [100, 100, 80] })
    );
    expect(months.slice(0, 4).map(({ burn }) => burn)).toEqual([100, 100, 80, 80]);
    months.slice(0, 4).forEach(({ revenue }, i) => expect(revenue).toBeCloseTo([10, 30, 33, 36.3][i]!, 9));
  });

  it('counts a raise that is certain in a plan, any other only where raises are asked about', () => {
    // 1,000 at 100 a month is 10 months; 500 more are 5 more each.
    const raises = [
      { month: '2027-03', amount: 500 },
      { month: '2027-05', amount: 500, probability: 0.6 },
      { month: '2026-01', amount: 9e9, probability: 1 }
    ];
    const { runwayMonths, alternatives, months } = answerOf(companyOf({ cash: 1_000, burnPerMonth: 100, raises }));
    expect([runwayMonths, alternatives.withRaises]).toEqual([15, 20]);
    expect(months.slice(2, 5).map(({ raises: sum }) => sum)).toEqual([500, 0, 0]);
  });

  it('takes the mean of a range', () => {
    expect(answerOf(companyOf({ cash: 1_000, burnPerMonth: { low: 90, mode: 100, high: 110 } })).runwayMonths).toBeCloseTo(10, 9);
  });
});

describe('a loan', () => {
  const owing = (debt: object) =>
    answerOf(companyOf({ cash: 0, debts: [{ principal: 120_000, interestPerYear: 0.12, months: 12, ...debt }] }));

  it('that is owed today is paid from this month on: 12 level payments of 10,661.85 on 120,000 at 12 %', () => {
    // The textbook's annuity: 120,000 × 0.01 / (1 − 1.01^−12).
    const { months } = owing({});
    for (const { debt } of months.slice(0, 12)) expect(debt).toBeCloseTo(-10_661.85, 2);
    expect(months[12]!.debt).toBe(0);
    expect(months[0]!.cash).toBeCloseTo(-10_661.85, 2);
  });

  it.each([
    [{ startMonth: '2027-03' }],
    [{ startMonth: '2027-03', interestOnlyMonths: 5 }],
    [{ startMonth: '2027-03', interestOnlyMonths: 12 }],
    [{ startMonth: '2027-03', balloon: 50_000 }],
    [{ startMonth: '2027-03', interestPerYear: 0, interestOnlyMonths: 2, balloon: 20_000 }]
  ])('that is borrowed, %j, is paid back with interest to the last cent, month by month', (terms) => {
    // The balance, grown by a twelfth of the rate each month, less what was paid: nothing after the last payment.
    const { months } = owing(terms);
    expect(months.findIndex(({ debt }) => debt !== 0)).toBe(2);
    const rate = ('interestPerYear' in terms ? 0 : 0.12) / 12;
    const balance = months.slice(3, 15).reduce((owed, { debt }) => owed * (1 + rate) + debt!, 120_000);
    expect(balance).toBeCloseTo(0, 6);
    expect(months[15]!.debt).toBe(0);
  });

  it('at next to no interest is paid back in equal parts', () => {
    for (const { debt } of owing({ interestPerYear: 1e-15 }).months.slice(0, 12)) expect(debt).toBeCloseTo(-10_000, 6);
  });

  it('is no column where there is none', () => {
    expect(answerOf(companyOf({ cash: 0 })).months[0]).not.toHaveProperty('debt');
  });
});

describe('a hire', () => {
  it('costs salary, bonus as expected, sign-on and benefits in the month in which they are paid, and payroll tax on what is taxable', () => {
    const pay: Component[] = [
      salary(120_000),
      { id: 'bonus', kind: 'bonus', targetShare: 0.1, payout: 0.5 },
      { id: 'sign', kind: 'signOn', amount: 10_000, paidInMonth: 1 },
      { id: 'health', kind: 'benefit', perYear: 12_000, taxable: false, valuedAt: 0.2 },
      { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 100, vesting: { months: 12, cliffMonths: 12 } }
    ];
    const taxed = { candidate: { tax: { regime: 'flat', rate: 0.3, employerRate: 0.1 } } } as const;
    const document = companyOf({ cash: 0, hires: [{ offer: 'a', count: 2, startMonth: '2027-03' }] }, pay, taxed);
    const paid = (month: string) => monthOf(document, month).hires;
    expect(paid('2027-02')).toBe(0);
    // Each: 10,000 × 1.1 + 1,000 of benefit.
    expect(paid('2027-03')).toBeCloseTo(2 * 12_000, 6);
    expect(paid('2027-04')).toBeCloseTo(2 * (12_000 + 11_000), 6);
    // February 2028, the twelfth: a bonus of 6,000 × 1.1, and tax of a tenth on 100 shares at 100, which are no cash.
    expect(paid('2028-02')).toBeCloseTo(2 * (12_000 + 6_600 + 1_000), 6);
  });

  it('pays one tax on a year’s pay, shares and compute included, in proportion to the months', () => {
    // FICA 2027 by the law of 2026: 6.2 % up to the wage base, 1.45 % on all; Social Security is spread over the year, not paid up first.
    const us = { tax: { regime: 'us', region: 'TX' } } as const;
    const document = companyOf({ cash: 0, hires: [{ offer: 'a', count: 1 }] }, [salary(600_000)], { candidate: us });
    const { months } = answerOf(document, worldBasis);
    const tax = months.slice(0, 12).map(({ hires }) => hires - 50_000);
    for (const month of tax) expect(month).toBeCloseTo(tax[0]!, 6);
    const year = tax.reduce((sum, month) => sum + month, 0);
    const wageBase = (year - 0.0145 * 600_000) / 0.062;
    expect(wageBase).toBeGreaterThan(180_000);
    expect(wageBase).toBeLessThan(200_000);
  });

  it('costs a successor in proportion to the chance that its holder leaves in the month', () => {
    // 0.19 a year: 1 − 0.81^(1/12) a month.
    const document = companyOf({ cash: 0, replacementCostPerLeaver: 1_000, hires: [{ offer: 'a', count: 3 }] }, [], {
      offer: { leaveRatePerYear: 0.19, startMonth: '2027-02' }
    });
    expect(monthOf(document, '2027-01').hires).toBe(0);
    expect(monthOf(document, '2027-02').hires).toBeCloseTo(3 * 1_000 * (1 - 0.81 ** (1 / 12)), 9);
  });

  it('who works there already is in the middle of the second year: raises, and grants that have run out, are those of the employment month', () => {
    const terms: Component[] = [
      { id: 'base', kind: 'salary', perYear: 120_000, raisePerYear: 0.1 },
      grant({ perMonth: 10, months: 20, workShare: 1, expiresAfterMonths: 1 })
    ];
    const company = { cash: 0, hires: [{ offer: 'a', count: 1, startMonth: '2025-07' }] };
    const document = companyOf(company, terms);
    // January 2027 is employment month 18: 11,000 a month until July 2027, then 12,100. Two more months of 10 hours at 3.
    expect(monthOf(document, '2027-01')).toMatchObject({ overage: 30 });
    expect(monthOf(document, '2027-01').hires).toBeCloseTo(11_000, 6);
    expect(monthOf(document, '2027-02').overage).toBe(30);
    expect(monthOf(document, '2027-03').overage).toBe(0);
    expect(monthOf(document, '2027-07').hires).toBeCloseTo(12_100, 6);
  });

  it('who works there already has shares at what they will cost then: growth is counted from today', () => {
    // 10 shares vest in December 2027, two years after January 2026: 100 × 1.5 each, a tenth of payroll tax spread over that month.
    const shares: Component = {
      id: 'rsu',
      kind: 'equity',
      instrument: 'rsu',
      units: 10,
      vesting: { months: 24, cliffMonths: 24 }
    };
    const document = companyOf({ cash: 0, hires: [{ offer: 'a', count: 1, startMonth: '2026-01' }] }, [shares], {
      candidate: { tax: { regime: 'flat', rate: 0, employerRate: 0.1 } },
      employer: { stock: { kind: 'public', price: 100, growthPerYear: 0.5 } }
    });
    expect(monthOf(document, '2027-12').hires).toBeCloseTo(150, 9);
  });

  it('in another currency is paid in that of the offers, and so is the company', () => {
    const document = companyOf(
      { cash: 1_000_000, hires: [{ offer: 'a', count: 1 }] },
      [salary(120_000), grant({ perMonth: 10, workShare: 1, expiresAfterMonths: 1 })],
      { fx: { GBP: 1.5 }, offer: { currency: 'GBP' } }
    );
    const outlook = answerOf(document);
    expect(outlook.currency).toBe('GBP');
    // 10,000 pounds; 10 hours at 3 dollars are 20 pounds.
    expect(outlook.months[0]!.hires).toBeCloseTo(10_000, 6);
    expect(outlook.months[0]!.overage).toBeCloseTo(20, 9);
    expect(outlook.months[0]!.cash).toBeCloseTo(989_980, 6);
  });
});

describe('an employer with letters in two currencies', () => {
  it('has a company in that of the document, and pays each hire at the rate of its letter', () => {
    const letters = companyOf({ cash: 100_000, hires: ['a', 'b'].map((offer) => ({ offer, count: 1 })) }, [salary(120_000)], {
      fx: { GBP: 1.5 },
      offer: { currency: 'GBP' }
    });
    letters.offers.push({ ...letters.offers[0]!, id: 'b', currency: 'USD' });
    const { currency, months } = answerOf(letters);
    expect(currency).toBe('USD');
    expect(months[0]!.hires).toBeCloseTo(15_000 + 10_000, 6);
  });
});

describe('compute that a company pays for', () => {
  const worked = grant({ perMonth: 100, workShare: 1, expiresAfterMonths: 1 });
  const hires = [{ offer: 'a', count: 2 }];
  const costs = (company: Partial<Company>, parts = {}, components: Component[] = [worked]) => {
    const { commitments, overage } = answerOf(companyOf({ cash: 0, hires, ...company }, components, parts)).months[1]!;
    return { commitments, overage };
  };
  const committed = (unitsPerMonth: number, more = {}) => ({
    service: 'hour',
    unitsPerMonth,
    pricePerUnit: 2,
    startMonth: '2026-10',
    months: 12,
    ...more
  });

  it('is 200 hours at 3 wholesale, or at 4 retail', () => {
    expect(costs({}).overage).toBe(600);
    expect(costs({ overage: 'retail' }).overage).toBe(800);
  });

  it('is committed whether used or not, and bought only beyond that', () => {
    expect(costs({ commitments: [committed(150)] })).toEqual({ commitments: 300, overage: 150 });
    expect(costs({ commitments: [committed(150), committed(150)] })).toEqual({ commitments: 600, overage: 0 });
    // One that ended with January, one of February, and one that begins in March.
    const [ended, now, later] = ['2026-01', '2026-02', '2027-03'].map((startMonth) => committed(10, { startMonth, months: 13 }));
    expect(costs({ commitments: [ended!, now!, later!] })).toEqual({ commitments: 20, overage: 570 });
  });

  it('that is not used costs a share of its price where the contract says so, the first commitment used first', () => {
    // 200 used of 150 and 150: 150 × 2, 50 × 2 and 100 × 2 × 0.25.
    const mild = { shortfallShare: 0.25 };
    expect(costs({ commitments: [committed(150, mild), committed(150, mild)] })).toEqual({ commitments: 450, overage: 0 });
    expect(costs({ commitments: [committed(300, { shortfallShare: 0 })] }).commitments).toBe(400);
  });

  it('is committed for more and more where it ratchets', () => {
    // Since October 2026, a tenth more every second month: in February 2027, the fifth, 100 × 1.1².
    const ratchet = { everyMonths: 2, share: 0.1 };
    expect(costs({ commitments: [committed(100, { ratchet })] }).commitments).toBeCloseTo(242, 9);
  });

  it('with what customers rent comes out of the same commitment', () => {
    // February: 100 × 1.1 and 200 more, 150 of them committed.
    const production = [{ service: 'hour', unitsPerMonth: 100, growthPerMonth: 0.1 }];
    expect(costs({ production, commitments: [committed(150)] }).overage).toBeCloseTo(3 * 160, 9);
  });

  it('of a cluster of its own costs power as far as the cluster goes', () => {
    // Half a GPU is 365 hours, of which 90 % are up; 700 hours a month are asked for.
    const owned = { computeSupply: { basis: 'owned' }, cluster: { service: 'hour', gpus: 0.5, availability: 0.9 } } as const;
    const many = [{ ...worked, perMonth: 350 }];
    expect(costs({}, { employer: owned }, many).overage).toBeCloseTo(328.5 * 1 + (700 - 328.5) * 3, 9);
    // Commitments come first; another service has no cluster.
    expect(costs({ commitments: [committed(400)] }, { employer: owned }, many).overage).toBeCloseTo(300, 9);
    const tokens = [{ ...worked, denomination: 'tokens' as const, service: 'token', perMonth: 100 }];
    expect(costs({}, { employer: owned }, tokens).overage).toBe(1_000);
  });
});

describe('which hire breaks the plan', () => {
  it('counts who works there already with every entry, wherever the list has them', () => {
    // 120,000 a year is 10,000 a month; 30,000 with the burn is 10 months of 300,000, with both hires of 40,000 7.5 months.
    const hires = [
      { offer: 'a', count: 1, startMonth: '2027-01' },
      { offer: 'a', count: 1, startMonth: '2025-01' },
      { offer: 'a', count: 1, startMonth: '2027-01' }
    ];
    const { hireByHire } = answerOf(companyOf({ cash: 300_000, burnPerMonth: 10_000, hires }, [salary(120_000)]));
    expect(hireByHire.map(({ runwayMonths }) => runwayMonths)).toEqual([10, 10, 7.5]);
  });
});

describe('what grants cost', () => {
  const worked = grant({ perMonth: 100, workShare: 1, expiresAfterMonths: 1 });
  const costsOf = (
    company: Partial<Company>,
    parts: Parameters<typeof companyOf>[2] = {},
    components: Component[] = [worked]
  ) => {
    const { month: _, ...costs } = answerOf(
      companyOf({ cash: 0, hires: [{ offer: 'a', count: 2 }], ...company }, components, parts)
    ).grantCosts[0]!;
    return costs;
  };
  const commitment = (unitsPerMonth: number) => ({
    service: 'hour',
    unitsPerMonth,
    pricePerUnit: 2,
    startMonth: '2027-01',
    months: 12
  });

  it('is cash where units are bought, payroll tax included, and nothing else', () => {
    // 200 hours at 3; then 50 of 200 for work alone: 150 taxed at 4 each, a tenth to the employer.
    expect(costsOf({})).toEqual({ cash: 600, committed: 0, forgone: 0, unusedCommitments: 0 });
    const taxed = {
      candidate: { tax: { regime: 'flat', rate: 0.3, employerRate: 0.1, computeBasis: 'fairMarketValue' } }
    } as const;
    const { cash } = costsOf({}, taxed, [{ ...worked, workShare: 0.25, draw: 'all' }]);
    expect(cash).toBeCloseTo(600 + 0.1 * 150 * 4, 9);
  });

  it('is paid already as far as a commitment reaches that customers leave', () => {
    // Customers use 120 of 250 committed; the other 130 are the grants', who buy 70 more.
    const production = [{ service: 'hour', unitsPerMonth: 120 }];
    expect(costsOf({ production, commitments: [commitment(250)] })).toEqual({
      cash: 210,
      committed: 260,
      forgone: 0,
      unusedCommitments: 0
    });
    expect(costsOf({ production, commitments: [commitment(400)] })).toMatchObject({
      cash: 0,
      committed: 400,
      unusedCommitments: 160
    });
  });

  it('is capacity forgone on a cluster of its own: what it would cost to buy, less the power that is paid', () => {
    const owned = { employer: { computeSupply: { basis: 'owned' }, cluster: { service: 'hour', gpus: 100 } } } as const;
    expect(costsOf({}, owned)).toEqual({ cash: 200, committed: 0, forgone: 400, unusedCommitments: 0 });
    expect(costsOf({ overage: 'retail' }, owned)).toMatchObject({ cash: 200, forgone: 600 });
  });

  it('does not charge an hour twice: what production buys back in its place is cash, and no longer forgone', () => {
    // Of 1.1 GPUs, 803 hours, customers take 730 and grants 200: 127 are bought back at 4. Of 200 × (4 − 1) forgone that leaves 92.
    const cluster = { service: 'hour', gpus: 1.1, production: { meanGpus: 1 } };
    const tight = { employer: { computeSupply: { basis: 'owned' }, cluster } } as const;
    const { cash, forgone } = costsOf({ overage: 'retail' }, tight);
    expect([cash, forgone].map((sum) => Math.round(sum * 1e6) / 1e6)).toEqual([708, 92]);
    // At wholesale, 400 forgone, all of it has been paid.
    expect(costsOf({}, tight).forgone).toBe(0);
  });
});

describe('a cluster that costs something', () => {
  it('is paid for every GPU and hour, used or not, as long as the contract runs', () => {
    // 2 GPUs × 730 hours × 1.5.
    const cluster = { service: 'hour', gpus: 2, cost: { perGpuHour: 1.5, startMonth: '2026-12', months: 3 } };
    const { months } = answerOf(companyOf({ cash: 0 }, [], { employer: { cluster } }));
    expect(months.slice(0, 3).map((month) => month.cluster)).toEqual([2190, 2190, 0]);
    expect(months[2]!.cash).toBe(-4380);
    expect(answerOf(companyOf({ cash: 0 })).months[0]).not.toHaveProperty('cluster');
  });
});

describe('who holds the grants', () => {
  it('is told by head: of all that is drawn, and of the hours that production leaves in the month in which it is most', () => {
    // Two draw 7,300 hours a month, one 14,600 for a year from July: 48 × 2 + 12 × 2 × … of 100 GPUs production leaves 50, later 50.
    const cluster = { service: 'hour', gpus: 100, production: { meanGpus: 50 } };
    const document = companyOf(
      {
        cash: 0,
        hires: [
          { offer: 'a', count: 2 },
          { offer: 'b', count: 1, startMonth: '2027-07' }
        ]
      },
      [grant({ perMonth: 7_300, workShare: 1, expiresAfterMonths: 1 })],
      { employer: { cluster } }
    );
    const twice = grant({ perMonth: 14_600, months: 12, workShare: 1, expiresAfterMonths: 1 });
    document.offers.push({ id: 'b', employer: 'acme', startMonth: '2027-01', components: [twice] });
    const [first, second] = answerOf(document).holders;
    // 48 months of 1 a head, 12 of 2: 48 + 48 + 24.
    expect(first!.shareOfGrants).toBeCloseTo(0.4, 12);
    expect(second!.shareOfGrants).toBeCloseTo(0.2, 12);
    expect(first!.shareOfFree).toEqual({ share: expect.closeTo(0.2, 12) as number, month: '2027-01' });
    expect(second!.shareOfFree).toEqual({ share: expect.closeTo(0.4, 12) as number, month: '2027-07' });
  });

  it('is nothing where nobody draws, or no production is described', () => {
    const document = companyOf({ cash: 0, hires: [{ offer: 'a', count: 1 }] }, [salary(1)]);
    expect(answerOf(document).holders).toEqual([{ shareOfGrants: 0, shareOfFree: null }]);
  });
});

it('a line of no people holds nothing of what others draw', () => {
  const hires = [
    { offer: 'a', count: 1 },
    { offer: 'a', count: 0 }
  ];
  const drawing = grant({ perMonth: 500, workShare: 1, expiresAfterMonths: 1 });
  const cluster = { service: 'hour', gpus: 100, production: { meanGpus: 60 } };
  const [one, none] = answerOf(companyOf({ ...burning, hires }, [drawing], { employer: { cluster } })).holders;
  expect(one!.shareOfGrants).toBeCloseTo(1, 12);
  expect(one!.shareOfFree).not.toBeNull();
  expect(none).toEqual({ shareOfGrants: 0, shareOfFree: null });
});

describe('which of three hires breaks the plan', () => {
  it('is nobody for what rounding leaves of a chance: a limit of no hour is kept by a shortage that never comes', () => {
    // (100 − 20) / 11 is 7.3 deviations: a ten-billionth of an hour a month.
    const cluster = { service: 'hour', gpus: 100, production: { meanGpus: 20, variability: 0.55 }, starvedHoursLimit: 0 };
    const hires = [{ offer: 'a', count: 1 }];
    const [only] = answerOf(companyOf({ ...burning, hires }, [salary(1)], { employer: { cluster } })).hireByHire;
    expect(only!.starvedHours).toBeGreaterThan(0);
    expect(only!.isWithinLimit).toBe(true);
  });

  it('is seen entry by entry: the runway up to each, and whether production still has its GPUs', () => {
    // 100 GPUs, 60 in use: one or two heads at 20 are borne, three are not. 4,000,000 over 200,000, 400,000 and 500,000.
    const cluster = { service: 'hour', gpus: 100, production: { meanGpus: 60 }, starvedHoursLimit: 1, burst: false };
    const twenty = grant({ perMonth: 14_600, workShare: 1, expiresAfterMonths: 1 });
    const hires = [1, 1, 1].map((count) => ({ offer: 'a', count }));
    const owned = { cluster, computeSupply: { basis: 'owned' } } as const;
    const document = companyOf({ ...burning, hires }, [salary(1_200_000 - 175_200), twenty], { employer: owned });
    const { hireByHire, runwayMonths } = answerOf(document);
    // Each costs 85,400 of salary and 14,600 of power a month.
    expect(hireByHire.map((one) => one.runwayMonths)).toEqual(
      [4e6 / 3e5, 10, 8].map((months) => expect.closeTo(months, 9) as number)
    );
    expect(hireByHire[2]!.runwayMonths).toBe(runwayMonths);
    expect(hireByHire.map(({ starvedHours }) => starvedHours)).toEqual([0, 0, expect.closeTo(730, 9) as number]);
    expect(hireByHire.map(({ isWithinLimit }) => isWithinLimit)).toEqual([true, true, false]);
  });
});

describe('what is marked on the chart', () => {
  it('is every raise, hire and commitment within the horizon, the lowest cash and the month in which it ends', () => {
    const commitment = { service: 'hour', unitsPerMonth: 1, pricePerUnit: 0, months: 24 };
    const { events } = answerOf(
      companyOf({
        ...burning,
        raises: [
          { month: '2027-09', amount: 5, probability: 1 },
          { month: '2026-01', amount: 5 }
        ],
        hires: [
          { offer: 'a', count: 2, startMonth: '2027-04' },
          { offer: 'a', count: 1, startMonth: '2025-04' }
        ],
        commitments: [
          { ...commitment, startMonth: '2026-11' },
          { ...commitment, startMonth: '2027-06', months: 200 }
        ]
      })
    );
    expect(events).toEqual([
      { kind: 'hire', month: '2027-04', entry: 0, count: 2 },
      { kind: 'commitmentStarts', month: '2027-06', entry: 1 },
      { kind: 'raise', month: '2027-09', entry: 0, amount: 5, probability: 1 },
      { kind: 'lowestCash', month: '2028-08', cash: 5 },
      { kind: 'cashEnds', month: '2028-09' },
      { kind: 'commitmentEnds', month: '2028-10', entry: 0 }
    ]);
  });

  it('is the lowest cash of all months where it never ends, and no lowest where the first month is below zero', () => {
    const lasting = answerOf(companyOf({ cash: 100, burnByMonth: [60, 0], raises: [{ month: '2027-03', amount: 50 }] }));
    expect(lasting.events.filter(({ kind }) => kind !== 'raise')).toEqual([{ kind: 'lowestCash', month: '2027-01', cash: 40 }]);
    expect(answerOf(companyOf({ cash: 0, burnPerMonth: 1 })).events).toEqual([{ kind: 'cashEnds', month: '2027-01' }]);
  });

  it('is no lowest month where today has less than any of them, and no hire of nobody', () => {
    const hires = [{ offer: 'a', count: 0, startMonth: '2027-04' }];
    expect(answerOf(companyOf({ cash: 100, revenuePerMonth: 10, hires })).events).toEqual([]);
  });
});

describe('what else could be offered', () => {
  const components: Component[] = [
    salary(120_000),
    { id: 'bonus', kind: 'bonus', targetShare: 0.2 },
    grant({ perMonth: 200, workShare: 0.25, expiresAfterMonths: 3 })
  ];
  const taxed = {
    candidate: { tax: { regime: 'flat', rate: 0.3, employerRate: 0.1, computeBasis: 'fairMarketValue' } }
  } as const;
  const document = companyOf({ ...burning, hires: [{ offer: 'a', count: 4, startMonth: '2027-05' }] }, components, taxed);
  const { alternatives } = answerOf(document);

  it('none: the runway of the same document without grants', () => {
    expect(alternatives.none).toBeCloseTo(answerOf(withoutGrants(document)).runwayMonths!, 12);
    expect(alternatives.none!).toBeGreaterThan(alternatives.asOffered!);
  });

  it('cash: the runway of a document that pays the level salary of the same worth, which no bonus is a share of', () => {
    // The grant's present value over that of a dollar of salary a year, which is taxed at a flat rate; paid as a taxable benefit here.
    const { components: rows } = answer(resolve(document, guesses)).offers[0]!;
    const present = (id: string) => rows.find((row) => row.id === id)!.present;
    const perYear = (present('gpus') / present('base')) * 120_000;
    const paid = withoutGrants(document);
    paid.offers[0]!.components.push({ id: 'instead', kind: 'benefit', perYear });
    expect(alternatives.cash).toBeCloseTo(answerOf(paid).runwayMonths!, 9);
  });

  it('one-off: the runway of a document whose grant is delivered for 12 months, and what is left of it drawn after them', () => {
    const once = structuredClone(document);
    Object.assign(once.offers[0]!.components[2]!, { months: 12 });
    expect(alternatives.oneOff).toBeCloseTo(answerOf(once).runwayMonths!, 12);
    expect(alternatives.oneOff!).toBeGreaterThan(alternatives.asOffered!);
  });

  it('one-off: what accrued behind a cliff of twelve months still comes with the twelfth, behind a longer one nothing does', () => {
    // 100 hours at 3 accrue for a year and are drawn in its last month; a year in which nothing comes is the runway without grants.
    const cliffed = (cliffMonths: number) =>
      answerOf(companyOf(six, [grant({ perMonth: 100, workShare: 1, expiresAfterMonths: 1, cliffMonths })])).alternatives;
    expect(cliffed(12).oneOff).toBeCloseTo(20 - (6 * 1200 * 3) / 200_000, 9);
    expect(cliffed(13).oneOff).toBe(cliffed(13).none);
  });

  it('one head fewer of each entry: months longer by that of a document with one fewer', () => {
    const fewer = structuredClone(document);
    fewer.employers[0]!.company!.hires![0]!.count = 3;
    const { monthsPerHire, runwayMonths } = answerOf(document);
    expect(monthsPerHire).toHaveLength(1);
    expect(monthsPerHire[0]).toBeCloseTo(answerOf(fewer).runwayMonths! - runwayMonths!, 12);
    const nobody = companyOf({ ...burning, hires: [{ offer: 'a', count: 0 }] }, components, taxed);
    expect(answerOf(nobody).monthsPerHire).toEqual([0]);
  });
});

describe('grants as a permanent line item', () => {
  const level = (discountRatePerYear: number, driftPerYear = 0, horizonMonths = 48) =>
    answerOf(
      companyOf(six, [grant({ perMonth: 100, workShare: 1, expiresAfterMonths: 1 })], {
        horizonMonths,
        services: { hour: { driftPerYear } },
        employer: { discountRatePerYear }
      })
    ).permanentCapital;

  it('are the year’s cost over the rate where they cost the same for ever', () => {
    // 6 × 100 × 3 × 12 = 21,600 a year, at 10 %.
    expect(level(0.1)).toBeCloseTo(216_000, 6);
  });

  it('are worth more capital where prices rise, and none where these rise as fast as money', () => {
    // Drift 4 %: last year's cost over 10 % − 4 %; months 37 to 48 at 3 × 1.04^(m/12).
    const lastYear = Array.from({ length: 12 }, (_, i) => 1_800 * 1.04 ** ((37 + i) / 12)).reduce((sum, cost) => sum + cost);
    expect(level(0.1, 0.04)).toBeCloseTo(lastYear / 0.06, 4);
    expect(level(0.1, 0.1)).toBeNull();
  });

  it('are not said of less than two years, nor of grants that cost nothing', () => {
    expect(level(0.1, 0, 23)).toBeNull();
    expect(level(0.1, 0, 24)).toBeCloseTo(216_000, 6);
    expect(answerOf(companyOf(six, [salary(100_000)], { employer: { discountRatePerYear: 0.1 } })).permanentCapital).toBeNull();
  });
});

describe('a company without something', () => {
  it('without hires has a runway, without a described cluster no cluster, without guesses no moat', () => {
    expect(answerOf(companyOf(burning))).toMatchObject({ monthsPerHire: [], cluster: null, moat: null, permanentCapital: null });
  });

  it('is refused where there is none, and where the employer is unknown', () => {
    const { employers, ...rest } = companyOf(burning);
    const [{ company: _, ...employer }] = employers as [(typeof employers)[number]];
    expect(() => answerOf({ ...rest, employers: [employer] })).toThrow('the employer acme has no company');
    expect(() => answerOf({ ...rest, employers: [] })).toThrow('there is no employer acme');
  });

  it('has the moat of its hires', () => {
    const moat = {
      leaveRateWithoutGrant: 0.25,
      replacementCost: 200_000,
      competeProbability: 0.05,
      lossIfCompetes: 2_000_000,
      coveredShare: 0.5
    };
    const parts = { employer: { moat }, offer: { leaveRatePerYear: 0.15 } };
    // Six at 0.1 × 200,000; 6 × 0.15 × 0.05 × 1,000,000.
    const { moat: kept } = answerOf(companyOf(six, [grant({ perMonth: 1 })], parts));
    expect(kept!.retention).toBeCloseTo(120_000, 6);
    expect(kept!.leakage).toBeCloseTo(45_000, 6);
  });
});
