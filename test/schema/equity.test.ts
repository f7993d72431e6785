/** Equity, stock and vesting in a document: what the format takes, and what a person is told of everything else, by path and with the remedy. */
import { describe, expect, it } from 'vitest';
import type { ComputeComponent, EquityComponent, PrivateStock, Scenario, Stock, Tax } from '#lib/engine/document.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { formatExample } from './format-example.ts';

const privateStock: PrivateStock = {
  kind: 'private',
  preferredPrice: 8.4,
  commonValue: 2.1,
  fullyDilutedShares: 48e6,
  outstandingShares: 41e6,
  preferences: [
    { name: 'Series A', shares: 8e6, invested: 12e6 },
    { name: 'Series B', shares: 6e6, invested: 50e6, multiple: 1.5, participation: 'capped', capMultiple: 3, seniority: 1 }
  ],
  dilutionPerRound: 0.18,
  roundsToCome: 2,
  monthsBetweenRounds: 18,
  raisedPerRound: 40e6,
  exits: [
    { name: 'Listed', probability: 0.2, month: 60, equityValue: 2e9, ipo: true },
    { probability: 0.3, month: 48, equityValue: 3e8 }
  ],
  path: { equityValue: 4e8, growthPerYear: 0.2, failurePerYear: 0.1, exitMonth: 60 },
  volatilityPerYear: 0.9,
  discountRatePerYear: { low: 0.15, high: 0.25 },
  illiquidity: 'own',
  illiquidityDiscount: 0.2,
  worthNothing: false
};
const option: EquityComponent = {
  id: 'grant',
  kind: 'equity',
  instrument: 'iso',
  units: 20_000,
  strike: 2.1,
  vesting: { months: 48, cliffMonths: 12 },
  refreshers: {
    units: { low: 500, high: 900 },
    count: 3,
    firstMonth: 12,
    everyMonths: 12,
    vesting: { months: 36, everyMonths: 3 },
    strike: 4
  },
  acceleration: { trigger: 'double', share: 0.5, dismissalChance: 0.3 },
  expiryMonths: 120,
  postTerminationMonths: 3,
  exercise: 'atStart',
  election83b: true
};

interface Change {
  equity?: object;
  grant?: Partial<ComputeComponent>;
  stock?: object;
  tax?: Tax;
}

/** The example with a private company and an option, and what a test changes of them; `undefined` leaves a field out. */
function withEquity({ equity = {}, grant = {}, stock = {}, tax }: Change, base: Stock = privateStock): unknown {
  const document = formatExample();
  document.employers[0]!.stock = { ...base, ...stock } as Stock;
  const components = document.offers[0]!.components as object[];
  components[3] = { ...option, ...equity };
  components[4] = { ...components[4], ...grant };
  if (tax) document.candidate.tax = tax;
  return JSON.parse(JSON.stringify(document)) as Scenario;
}

function errorsOf(document: unknown): string[] {
  const reading = readScenario(document);
  return reading.ok ? [] : reading.errors.map(({ path, message }) => `${path}: ${message}`);
}

const listed: Stock = { kind: 'public', price: 180, volatilityPerYear: 0.4 };
/** An option of a listed company has none of the private terms. */
const onListed = { acceleration: undefined, exercise: undefined, election83b: undefined };
const bare = { strike: undefined, refreshers: undefined, expiryMonths: undefined, postTerminationMonths: undefined, ...onListed };

describe('a letter of a private company, with every term that there is', () => {
  it('is read, and comes back as it was written', () => {
    const document = withEquity({});
    expect(readScenario(document)).toEqual({ ok: true, scenario: document });
  });

  it.each<[string, Change, Stock]>([
    [
      'RSUs that wait for a listing',
      { equity: { ...bare, instrument: 'rsu', trigger: 'double', expiryMonths: 84 } },
      privateStock
    ],
    [
      'restricted stock with an election',
      { equity: { ...bare, instrument: 'restrictedStock', strike: 0.01, election83b: true } },
      privateStock
    ],
    ['profits interests', { equity: { ...bare, instrument: 'profitUnits', threshold: 3e8 } }, privateStock],
    ['EMI options', { equity: { ...onListed, instrument: 'emi' }, tax: { regime: 'uk' } }, { ...privateStock }],
    ['listed options by a lattice', { equity: { ...onListed, method: 'lattice', exerciseMultiple: 2.2 } }, listed],
    ['listed options with a life of their own', { equity: { ...onListed, instrument: 'nso', expectedLifeMonths: 60 } }, listed],
    [
      'milestones',
      { equity: { vesting: undefined, tranches: [{ month: 12, share: 1, probability: 0.4, name: 'Listed' }] } },
      privateStock
    ],
    ['a company worth nothing', { stock: { worthNothing: true, exits: [] } }, privateStock]
  ])('%s are taken', (_, change, base) => {
    expect(errorsOf(withEquity(change, base))).toEqual([]);
  });
});

describe('compute that vests', () => {
  const schedule = { months: 48, everyMonths: 12, yearShares: [0.05, 0.15, 0.4, 0.4] };

  it('takes the schedules that equity takes', () => {
    expect(errorsOf(withEquity({ grant: { upfront: 500, vesting: schedule } }))).toEqual([]);
    expect(errorsOf(withEquity({ grant: { upfront: 500, tranches: [{ month: 6, share: 1 }] } }))).toEqual([]);
  });

  it.each<[Partial<ComputeComponent>, string]>([
    [{ vesting: schedule }, '.vesting: expected no such field without upfront, the units that vest, found an object'],
    [
      { tranches: [{ month: 6, share: 1 }] },
      '.tranches: expected no such field without upfront, the units that vest, found a list of 1'
    ],
    [
      { upfront: 5, vesting: schedule, tranches: [{ month: 6, share: 1 }] },
      ': expected at most one of vesting and tranches, found both'
    ]
  ])('%o is refused', (grant, error) => {
    const [found, ...more] = errorsOf(withEquity({ grant }));
    expect(more).toEqual([]);
    expect(found).toContain(`offers[0].components[4]${error}`);
  });
});

const at = 'offers[0].components[3]';
const ofStock = 'employers[0].stock';

/** What is wrong, and the one error that must come of it. */
const refusals: [Change, string, Stock?][] = [
  // Vesting
  [{ equity: { vesting: undefined } }, `${at}: expected one of vesting and tranches, found neither`],
  [{ equity: { tranches: [{ month: 12, share: 1 }] } }, `${at}: expected one of vesting and tranches, found both`],
  [
    { equity: { vesting: { months: 12, cliffMonths: 13 } } },
    `${at}.vesting.cliffMonths: expected a whole number of at most months (12), found 13`
  ],
  [
    { equity: { vesting: { months: 12, everyMonths: 24 } } },
    `${at}.vesting.everyMonths: expected a whole number of at most months (12), found 24`
  ],
  [
    { equity: { vesting: { months: 30, yearShares: [0.5, 0.5] } } },
    `${at}.vesting.yearShares: expected a share for each of the 3 years of 30 months, found a list of 2`
  ],
  [
    { equity: { vesting: { months: 24, yearShares: [0.5, 0.4] } } },
    `${at}.vesting.yearShares: expected shares that sum to 1, found a sum of 0.9`
  ],
  [
    { equity: { vesting: { months: 24, yearShares: ['half', 0.5] } } },
    `${at}.vesting.yearShares[0]: expected a number from 0 to 1, found "half"`
  ],
  [{ equity: { vesting: undefined, tranches: [] } }, `${at}.tranches: expected shares that sum to 1, found a sum of 0`],
  [
    { equity: { vesting: undefined, tranches: [{ month: 0, share: 1 }] } },
    `${at}.tranches[0].month: expected a whole number from 1 to 480, found 0`
  ],
  [
    { equity: { vesting: undefined, tranches: [{ month: 1, share: 1, probability: 1.1 }] } },
    `${at}.tranches[0].probability: expected a number from 0 to 1, found 1.1`
  ],
  [{ equity: { refreshers: { units: 1 } } }, `${at}.refreshers.vesting: expected an object, found nothing`],
  [
    { equity: { refreshers: { units: 1, count: 0, vesting: { months: 12 } } } },
    `${at}.refreshers.count: expected a whole number from 1 to 40, found 0`
  ],
  [
    { equity: { acceleration: { trigger: 'triple' } } },
    `${at}.acceleration.trigger: expected one of "single", "double", found "triple"`
  ],
  [
    { equity: { acceleration: { trigger: 'single', dismissalChance: 0.2 } } },
    `${at}.acceleration.dismissalChance: expected no such field, unless trigger is "double", found 0.2`
  ],

  // Terms of an instrument
  [{ equity: { threshold: 1 } }, `${at}.threshold: expected no such field, since it is a term of profitUnits, found 1`],
  [{ equity: { trigger: 'double' } }, `${at}.trigger: expected no such field, since it is a term of rsu, found "double"`],
  [
    { equity: { ...bare, instrument: 'rsu', strike: 2 } },
    `${at}.strike: expected no such field, since it is a term of nso, iso, emi, restrictedStock, found 2`
  ],
  [
    { equity: { ...bare, instrument: 'rsu', election83b: true } },
    `${at}.election83b: expected no such field, since it is a term of nso, iso, restrictedStock, found true`
  ],
  [
    { equity: { exercise: 'atVest' } },
    `${at}.election83b: expected no such field, unless exercise is "atStart": shares that are received before they vest, found true`
  ],
  [
    { equity: { ...bare, instrument: 'rsu', refreshers: option.refreshers } },
    `${at}.refreshers.strike: expected no such field, since it is a term of nso, iso, emi, restrictedStock, found 4`
  ],
  [{ equity: { exercise: 'never' } }, `${at}.exercise: expected one of "atExit", "atVest", "atStart", found "never"`],
  [{ equity: { strike: -1 } }, `${at}.strike: expected a number ≥ 0, found -1`],
  [{ equity: { expiryMonths: 0 } }, `${at}.expiryMonths: expected a whole number from 1 to 240, found 0`],

  // Instruments against the stock and the law
  [
    { equity: { instrument: 'emi', election83b: undefined }, tax: { regime: 'us' } },
    `${at}.instrument: expected another than "emi", an option of UK law; the tax is us, found "emi"`
  ],
  [{ tax: { regime: 'uk' } }, `${at}.instrument: expected another than "iso", an option of US law; the tax is uk, found "iso"`],
  [
    { equity: { method: 'lattice' } },
    `${at}.method: expected no such field, since options on private stock are valued by its exits, found "lattice"`
  ],
  [
    { equity: { exerciseMultiple: 2 } },
    `${at}.exerciseMultiple: expected no such field, since options on private stock are valued by its exits, found 2`
  ],
  [
    { equity: { ...onListed, exercise: 'atStart' } },
    `${at}.exercise: expected "atExit" or "atVest", since early exercise needs private stock, found "atStart"`,
    listed
  ],
  [
    { equity: { ...bare, instrument: 'rsu', trigger: 'double' } },
    `${at}.trigger: expected "single", since a double trigger needs private stock, found "double"`,
    listed
  ],
  [
    { equity: { ...bare, instrument: 'profitUnits' } },
    `${at}.instrument: expected another than "profitUnits", which need private stock, found "profitUnits"`,
    listed
  ],
  [
    { equity: { ...onListed, acceleration: { trigger: 'single' } } },
    `${at}.acceleration: expected no such field, since acceleration needs private stock, found an object {trigger}`,
    listed
  ],

  // Private stock
  [{ stock: { preferredPrice: undefined } }, `${ofStock}.preferredPrice: expected a number ≥ 0, found nothing`],
  [
    { stock: { fullyDilutedShares: 14e6, outstandingShares: undefined } },
    `${ofStock}.fullyDilutedShares: expected more than the 14000000 preferred shares of preferences, since common shares are among them, found 14000000`
  ],
  [
    { stock: { outstandingShares: 49e6 } },
    `${ofStock}.outstandingShares: expected at most fullyDilutedShares (48000000), found 49000000`
  ],
  [
    { stock: { preferences: [{ name: 'A', shares: 1, invested: 1, participation: 'capped' }] } },
    `${ofStock}.preferences[0].capMultiple: expected a number ≥ 1, the cap as a multiple of what was invested, found nothing`
  ],
  [
    { stock: { preferences: [{ name: 'A', shares: 1, invested: 1, multiple: 2, participation: 'capped', capMultiple: 1.5 }] } },
    `${ofStock}.preferences[0].capMultiple: expected a number ≥ 2, the cap as a multiple of what was invested, found 1.5`
  ],
  [
    { stock: { preferences: [{ name: 'A', shares: 1, invested: 1, capMultiple: 3 }] } },
    `${ofStock}.preferences[0].capMultiple: expected no such field, since only a capped class has one, found 3`
  ],
  [
    { stock: { exits: [0.6, 0.5].map((probability) => ({ probability, month: 48, equityValue: 1 })) } },
    `${ofStock}.exits: expected probabilities that sum to at most 1, found a sum of 1.1`
  ],
  [
    { stock: { illiquidity: 'finnerty' } },
    `${ofStock}.illiquidityDiscount: expected no such field, unless illiquidity is "own", found 0.2`
  ],
  [{ stock: { dilutionPerRound: 1 } }, `${ofStock}.dilutionPerRound: expected a number from 0 to 0.99, found 1`],
  [{ stock: { path: { growthPerYear: 101 } } }, `${ofStock}.path.growthPerYear: expected a number > -1 and ≤ 100, found 101`],
  [{ stock: { path: { exitMonth: 12.5 } } }, `${ofStock}.path.exitMonth: expected a whole number from 0 to 240, found 12.5`],
  [{ stock: { volatilityPerYear: 4 } }, `${ofStock}.volatilityPerYear: expected a number from 0 to 3, found 4`]
];

describe('a letter with a term that no figure would keep is refused where it stands, with what belongs there', () => {
  it.each(refusals.map(([change, error, base]) => ({ change, error, base })))('$error', ({ change, error, base }) => {
    const document = withEquity({ tax: { regime: 'flat', rate: 0.4 }, ...change }, base);
    expect(errorsOf(document)).toEqual([error]);
  });
});

describe('figures at the bounds', () => {
  const accepts = (change: Change) => errorsOf(withEquity(change)).length === 0;

  it.each<[string, number[], number[]]>([
    ['expiryMonths', [1, 240], [0, 241]],
    ['postTerminationMonths', [0, 240], [-1, 241]],
    ['strike', [0, 1e6], [-0.01]],
    ['units', [0, 1e9], [-1]]
  ])('of the grant: %s', (field, good, bad) => {
    for (const value of good) expect([value, accepts({ equity: { [field]: value } })]).toEqual([value, true]);
    for (const value of bad) expect([value, accepts({ equity: { [field]: value } })]).toEqual([value, false]);
  });

  it.each<[string, number[], number[]]>([
    ['preferredPrice', [0, 1e6], [-1]],
    ['commonValue', [0, 1e6], [-1]],
    ['fullyDilutedShares', [48e6, 1e15], [0, 1e-300]],
    ['dilutionPerRound', [0, 0.99], [-0.1, 0.999999, 1]],
    ['roundsToCome', [0, 20], [-1, 21, 1.5]],
    ['monthsBetweenRounds', [1, 240], [0, 241]],
    ['raisedPerRound', [0, 1e12], [-1]],
    ['volatilityPerYear', [0, 3], [-0.1, 3.1]],
    ['discountRatePerYear', [-0.5, 1], [-0.51, 1.01]],
    ['illiquidityDiscount', [0, 1], [-0.1, 1.1]]
  ])('of the company: %s', (field, good, bad) => {
    for (const value of good) expect([value, accepts({ stock: { [field]: value } })]).toEqual([value, true]);
    for (const value of bad) expect([value, accepts({ stock: { [field]: value } })]).toEqual([value, false]);
  });
});
