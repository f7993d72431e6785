import { describe, expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/document.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { exampleWith, formatExample } from './format-example.ts';

type Path = (string | number)[];

function errorsOf(document: unknown): string[] {
  const reading = readScenario(document);
  return reading.ok ? [] : reading.errors.map(({ path, message }) => `${path}: ${message}`);
}

const offer: Path = ['offers', 0];
/** Of the example: 0 salary, 1 bonus, 2 sign-on, 3 equity, 4 GPU-hours, 5 cluster share, 6 benefit, 7 custom. */
const component = (index: number, ...rest: Path): Path => [...offer, 'components', index, ...rest];
const employer: Path = ['employers', 0];
const service: Path = ['market', 'services', 'h100-hour'];
const manyIds = Array.from({ length: 51 }, (_, index) => ({ id: `e${index}`, name: '' }));

/** What is changed in the example, and the one error that must come of it. */
const single: [Path, unknown, string][] = [
  // The document's head
  [['id'], '', 'id: expected a text of 1 to 64 characters, found ""'],
  [['id'], undefined, 'id: expected a text of 1 to 64 characters, found nothing'],
  [['id'], '__proto__', 'id: expected an id other than __proto__, constructor, prototype, found "__proto__"'],
  [['name'], 7, 'name: expected a text of at most 200 characters, found 7'],
  [['notes'], 'n'.repeat(20_001), `notes: expected a text of at most 20000 characters, found "${'n'.repeat(58)}…`],
  [['currency'], 'usd', 'currency: expected a currency code of ISO 4217 such as "USD", found "usd"'],
  [['currency'], 'ABC', 'currency: expected a currency code of ISO 4217 such as "USD", found "ABC"'],
  [['valuationMonth'], '2026-13', 'valuationMonth: expected a month such as "2027-01", found "2026-13"'],
  [['horizonMonths'], 12.5, 'horizonMonths: expected a whole number from 12 to 120, found 12.5'],
  [['horizonMonths'], null, 'horizonMonths: expected a whole number from 12 to 120, found null'],
  [['candidate'], [], 'candidate: expected an object, found an empty list'],
  [['offers'], {}, 'offers: expected a list, found an object {}'],
  [['employers'], manyIds, 'employers: expected at most 50 entries, found a list of 51'],

  // Tax
  [['candidate', 'tax'], 'flat', 'candidate.tax: expected an object, found "flat"'],
  [['candidate', 'tax', 'regime'], 'mars', 'candidate.tax.regime: expected "flat", "us" or "uk", found "mars"'],
  [
    [...offer, 'tax'],
    { regime: 'uk', region: 'paris' },
    'offers[0].tax.region: expected one of "england", "wales", "scotland", "northernIreland", found "paris"'
  ],
  [
    ['candidate', 'tax'],
    { regime: 'us', region: 'CA', city: 'NYC' },
    'candidate.tax.city: expected no city, unless the region is "NY", found "NYC"'
  ],
  [
    ['candidate', 'tax'],
    { regime: 'us', spouseWagesPerYear: 90000 },
    'candidate.tax.spouseWagesPerYear: expected nothing, unless filingStatus is "mfj": only a joint return has a spouse on it, found 90000'
  ],
  [['candidate', 'tax', 'rate'], '42%', 'candidate.tax.rate: expected a number ≥ 0 and < 1, found "42%"'],

  // Fields that nobody knows
  [
    ['colour'],
    'red',
    'colour: expected one of the fields format, version, id, name, notes, currency, valuationMonth, horizonMonths, candidate, market, employers, offers, counter, runs, found "colour"'
  ],
  [
    component(0, 'raise'),
    0.03,
    'offers[0].components[0].raise: expected one of the fields id, name, kind, perYear, raisePerYear, found "raise"'
  ],
  [
    [...employer, 'computeSupply', 'reassignableShare'],
    1,
    'employers[0].computeSupply.reassignableShare: expected one of the fields basis, idleShare, found "reassignableShare"'
  ],
  [
    component(0, 'a.b'),
    1,
    'offers[0].components[0]["a.b"]: expected one of the fields id, name, kind, perYear, raisePerYear, found "a.b"'
  ],

  // Amounts: the branch that was meant is the one that is judged
  [component(0, 'perYear'), '12k', 'offers[0].components[0].perYear: expected a number ≥ 0, found "12k"'],
  [component(0, 'perYear'), NaN, 'offers[0].components[0].perYear: expected a number ≥ 0, found NaN'],
  [component(0, 'perYear'), Infinity, 'offers[0].components[0].perYear: expected a number ≥ 0, found Infinity'],
  [component(0, 'perYear'), [], 'offers[0].components[0].perYear: expected a number ≥ 0, found an empty list'],
  [component(0, 'perYear'), { low: -1, high: 5 }, 'offers[0].components[0].perYear.low: expected a number ≥ 0, found -1'],
  [
    component(0, 'perYear'),
    { low: 5, high: 5 },
    'offers[0].components[0].perYear.high: expected a number above low (5), found 5'
  ],
  [component(0, 'perYear'), { low: 1 }, 'offers[0].components[0].perYear.high: expected a number ≥ 0, found nothing'],
  [
    component(0, 'perYear'),
    { low: 1, hi: 2, high: 2 },
    'offers[0].components[0].perYear.hi: expected one of the fields low, high, found "hi"'
  ],
  [
    component(0, 'perYear'),
    { low: 1, mode: 'x', high: 2 },
    'offers[0].components[0].perYear.mode: expected a number ≥ 0, found "x"'
  ],
  [
    component(0, 'perYear'),
    { low: 1, mode: 3, high: 2 },
    'offers[0].components[0].perYear.mode: expected a number from low (1) to high (2), found 3'
  ],
  [
    component(0, 'perYear'),
    { low: 2, mode: 2, high: 2 },
    'offers[0].components[0].perYear.high: expected a number above low (2), found 2'
  ],
  [
    component(0, 'perYear'),
    { low: 1, mode: 2, high: 3, shape: 'square' },
    'offers[0].components[0].perYear.shape: expected "triangle", or nothing for PERT, found "square"'
  ],
  [
    component(0, 'perYear'),
    { low: 1, high: 3, shape: 'triangle' },
    'offers[0].components[0].perYear.shape: expected one of the fields low, high, found "shape"'
  ],
  [['market', 'correlation'], 0.96, 'market.correlation: expected a number from 0 to 0.95, found 0.96'],
  [
    ['market', 'correlation'],
    { low: 0, high: 0.5 },
    'market.correlation: expected a number from 0 to 0.95, found an object {low, high}'
  ],
  [component(0, 'perYear'), { cases: 3 }, 'offers[0].components[0].perYear.cases: expected a list, found 3'],
  [
    component(0, 'perYear'),
    { cases: [] },
    'offers[0].components[0].perYear.cases: expected probabilities that sum to 1, found a sum of 0'
  ],
  [
    component(0, 'perYear'),
    {
      cases: [
        { value: 1, probability: 0.7 },
        { value: 2, probability: 0.2 }
      ]
    },
    'offers[0].components[0].perYear.cases: expected probabilities that sum to 1, found a sum of 0.9'
  ],
  [
    component(0, 'perYear'),
    { cases: [{ value: -1, probability: 1 }] },
    'offers[0].components[0].perYear.cases[0].value: expected a number ≥ 0, found -1'
  ],
  [
    component(0, 'perYear'),
    {
      cases: [
        { value: 1, probability: 2 },
        { value: 1, probability: -1 }
      ]
    },
    'offers[0].components[0].perYear.cases[1].probability: expected a number ≥ 0, found -1'
  ],

  // Kinds and words
  [
    component(0, 'kind'),
    'wage',
    'offers[0].components[0].kind: expected one of "salary", "bonus", "signOn", "benefit", "custom", "equity", "compute", found "wage"'
  ],
  [
    component(0, 'kind'),
    undefined,
    'offers[0].components[0].kind: expected one of "salary", "bonus", "signOn", "benefit", "custom", "equity", "compute", found nothing'
  ],
  [component(0), null, 'offers[0].components[0]: expected an object, found null'],
  [
    [...employer, 'computeSupply', 'basis'],
    'rented',
    'employers[0].computeSupply.basis: expected one of "onDemand", "committed", "owned", found "rented"'
  ],
  [[...employer, 'stock', 'kind'], 'listed', 'employers[0].stock.kind: expected one of "public", "private", found "listed"'],
  [component(2, 'clawback'), 'half', 'offers[0].components[2].clawback: expected one of "proRata", "full", found "half"'],
  [
    component(3, 'instrument'),
    'warrant',
    'offers[0].components[3].instrument: expected one of "rsu", "nso", "iso", "emi", "restrictedStock", "profitUnits", found "warrant"'
  ],
  [component(4, 'discountExclusion'), 0.1, 'offers[0].components[4].discountExclusion: expected 0 or 0.2, found 0.1'],
  [component(4, 'transferable'), 'yes', 'offers[0].components[4].transferable: expected true or false, found "yes"'],
  [
    component(4, 'expiresAfterMonths'),
    0,
    'offers[0].components[4].expiresAfterMonths: expected a whole number ≥ 1, or null for never, found 0'
  ],
  [component(7, 'formula'), '', 'offers[0].components[7].formula: expected a formula of 1 to 500 characters, found ""'],
  [
    [...offer, 'replyBy'],
    '2026-02-30',
    'offers[0].replyBy: expected a date of the calendar such as "2026-12-05", found "2026-02-30"'
  ],

  // One of two
  [component(1, 'perYear'), 1000, 'offers[0].components[1]: expected one of perYear and targetShare, found both'],
  [component(1, 'targetShare'), undefined, 'offers[0].components[1]: expected one of perYear and targetShare, found neither'],
  [
    component(3, 'tranches'),
    [{ month: 12, share: 1 }],
    'offers[0].components[3]: expected one of vesting and tranches, found both'
  ],
  [component(3, 'vesting'), undefined, 'offers[0].components[3]: expected one of vesting and tranches, found neither'],

  // Vesting
  [
    component(3, 'vesting', 'cliffMonths'),
    49,
    'offers[0].components[3].vesting.cliffMonths: expected a whole number of at most months (48), found 49'
  ],
  [
    component(3, 'vesting', 'everyMonths'),
    49,
    'offers[0].components[3].vesting.everyMonths: expected a whole number of at most months (48), found 49'
  ],

  // Compute
  [
    component(4, 'service'),
    undefined,
    'offers[0].components[4].service: expected the name of a service of the market, found nothing'
  ],
  [component(4, 'perMonth'), undefined, 'offers[0].components[4]: expected upfront, perMonth or both, found neither'],
  [
    component(4, 'share'),
    0.1,
    'offers[0].components[4].share: expected no such field, since only a clusterShare has one, found 0.1'
  ],
  [
    component(5, 'share'),
    undefined,
    'offers[0].components[5].share: expected a number from 0 to 1, the share of the cluster, found nothing'
  ],
  [
    component(5, 'service'),
    'h100-hour',
    'offers[0].components[5].service: expected no such field, since a clusterShare is given by its share, found "h100-hour"'
  ],
  [
    component(5, 'upfront'),
    5,
    'offers[0].components[5].upfront: expected no such field, since a clusterShare is given by its share, found 5'
  ],
  [
    component(5, 'perMonth'),
    5,
    'offers[0].components[5].perMonth: expected no such field, since a clusterShare is given by its share, found 5'
  ],

  // The market's records
  [['market', 'fx', 'dollars'], 1, 'market.fx.dollars: expected a currency code of ISO 4217 such as "USD", found "dollars"'],
  [['market', 'fx', 'GBP'], 0, 'market.fx.GBP: expected a number > 0, found 0'],
  [['market', 'fx'], [], 'market.fx: expected an object, found an empty list'],
  [
    ['market', 'services', ''],
    { family: 'gpu', unit: '', list: 1 },
    'market.services[""]: expected a text of 1 to 64 characters, found ""'
  ],
  [
    [...service, 'from', 'asOf'],
    '2026-8-22',
    'market.services.h100-hour.from.asOf: expected a date of the calendar such as "2026-12-05", found "2026-8-22"'
  ],

  // Between the parts
  [[...offer, 'employer'], 'halcyon', 'offers[0].employer: expected the id of an employer ("borealis"), found "halcyon"'],
  [
    component(4, 'service'),
    'h200-hour',
    'offers[0].components[4].service: expected the name of a service of the family gpu ("h100-hour"), found "h200-hour"'
  ],
  [
    component(4, 'service'),
    'toString',
    'offers[0].components[4].service: expected the name of a service of the family gpu ("h100-hour"), found "toString"'
  ],
  [
    component(4, 'service'),
    'frontier-token',
    'offers[0].components[4].service: expected the name of a service of the family gpu ("h100-hour"), found "frontier-token"'
  ],
  [
    component(4, 'denomination'),
    'tokens',
    'offers[0].components[4].service: expected the name of a service of the family tokens ("frontier-token", "api-credit"), found "h100-hour"'
  ],
  [
    [...employer, 'cluster', 'service'],
    'api-credit',
    'employers[0].cluster.service: expected the name of a service of the family gpu ("h100-hour"), found "api-credit"'
  ],
  [
    [...employer, 'cluster'],
    undefined,
    'employers[0].cluster: expected the cluster that offers[0].components[5] is a share of, found nothing'
  ],
  [
    [...employer, 'stock'],
    undefined,
    'employers[0].stock: expected the stock that offers[0].components[3] is granted in, found nothing'
  ],
  [
    [...employer, 'stock', 'dividendYieldPerYear'],
    1.06,
    "employers[0].stock.dividendYieldPerYear: expected a yield below 1 + the candidate's discount rate, found 1.06"
  ],
  [[...offer, 'currency'], 'CHF', 'market.fx.CHF: expected the rate of CHF in USD, since offers[0] is in CHF, found nothing'],
  [
    [...offer, 'startMonth'],
    '2026-11',
    'offers[0].startMonth: expected a month from the valuation month (2026-12) to 24 months after it, found "2026-11"'
  ],
  [
    [...offer, 'startMonth'],
    '2029-01',
    'offers[0].startMonth: expected a month from the valuation month (2026-12) to 24 months after it, found "2029-01"'
  ],
  [component(1, 'id'), 'base', 'offers[0].components[1].id: expected an id that is not taken in this list, found "base"']
];

describe('a person who opens a broken scenario is told where it is broken, what belongs there and what stands there', () => {
  it.each(single.map(([path, value, error]) => ({ path, value, error })))('$error', ({ path, value, error }) => {
    expect(errorsOf(exampleWith(path, value))).toEqual([error]);
  });

  it('all errors at once, not the first alone', () => {
    const document = formatExample();
    document.currency = 'EURO';
    document.candidate.riskAversion = 11;
    Object.assign(document.offers[0] ?? {}, { perks: true });
    expect(errorsOf(document).map((error) => error.split(':')[0])).toEqual([
      'currency',
      'candidate.riskAversion',
      'offers[0].perks'
    ]);
  });

  it('the same id for two employers, offers or components is refused at the second', () => {
    const document = formatExample();
    document.employers.push({ id: 'borealis', name: 'Again' });
    document.offers.push({ id: 'a', employer: 'borealis', startMonth: '2027-01', components: [] });
    expect(errorsOf(document)).toEqual([
      'employers[1].id: expected an id that is not taken in this list, found "borealis"',
      'offers[1].id: expected an id that is not taken in this list, found "a"'
    ]);
  });

  it.each([
    ['a sum below 1', [{ month: 12, share: 0.5 }], 'tranches: expected shares that sum to 1, found a sum of 0.5'],
    [
      'a month twice',
      [
        { month: 12, share: 0.5 },
        { month: 12, share: 0.5 }
      ],
      'tranches[1].month: expected a month after that of the tranche before (12), found 12'
    ]
  ])('tranches with %s are refused', (_, tranches, error) => {
    const grant = { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 4000, tranches };
    expect(errorsOf(exampleWith(component(3), grant))).toEqual([`offers[0].components[3].${error}`]);
  });

  it('more services or rates than anyone has are refused as such, without a word on each of them', () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`s${index}`, {}]));
    expect(errorsOf(exampleWith(['market', 'services'], many))).toEqual([
      expect.stringMatching(/^market.services: expected at most 500 entries, found an object {s0, s1, .*…$/)
    ]);
    expect(errorsOf(exampleWith(['market', 'fx'], many))).toEqual([
      expect.stringMatching(/^market.fx: expected at most 200 entries/)
    ]);
  });

  it.each([
    ['the lowest of a range', { low: -0.3, high: 0.4 }],
    ['the lowest case', { cases: [0.4, -0.3].map((value) => ({ value, probability: 0.5 })) }],
    ['none given', undefined]
  ])('a dividend that would take a share below nothing is refused: discount rate %s', (_, rate) => {
    const document = exampleWith(['candidate', 'discountRatePerYear'], rate) as Scenario;
    const limit = rate ? 0.7 : 1;
    const errorsAt = (dividendYieldPerYear: number) => {
      Object.assign(document.employers[0]?.stock ?? {}, { dividendYieldPerYear });
      return errorsOf(document).map((error) => error.split(':')[0]);
    };
    expect(errorsAt(limit - 0.01)).toEqual([]);
    expect(errorsAt(limit)).toEqual(['employers[0].stock.dividendYieldPerYear']);
  });

  it('a component under the name of a grant’s exit cost is refused, since the answer would have two rows of one name', () => {
    const named = (id: string) => errorsOf(exampleWith(component(6, 'id'), id));
    expect(named('gpus.exitCost')).toEqual([
      'offers[0].components[6].id: expected another id than gpus.exitCost, which is the exit cost of a grant, found "gpus.exitCost"'
    ]);
    // Only beside the grant itself: the salary has no exit cost.
    expect(named('base.exitCost')).toEqual([]);
  });

  it('a file with thousands of errors is reported up to a hundred and says that there are more', () => {
    const errors = errorsOf(exampleWith(['offers'], Array(50).fill({})));
    expect(errors.length).toBe(101);
    expect(errors.at(-1)).toBe('document: expected at most 100 errors, found more; the rest is not shown');
  });

  it('a file made to drown the reader in errors is refused, not thrown', () => {
    const clauses = Array(50).fill({});
    const components = Array(100).fill({ kind: 'compute', clauses });
    expect(errorsOf(exampleWith(['offers'], Array(25).fill({ components })))).toEqual([
      'document: expected at most 100 errors, found more; the rest is not shown'
    ]);
  });
});
