import { describe, expect, it } from 'vitest';
import { AmountReader } from '#lib/engine/amount-reader.ts';
import type { EquityGuesses } from '#lib/engine/equity/model.ts';
import { privateStock } from '#lib/engine/equity/private-stock.ts';
import type { PrivateStock } from '#lib/engine/index.ts';

const guesses: EquityGuesses = {
  ventureDiscountRatePerYear: 0.21,
  privateVolatilityPerYear: 0.83,
  listedVolatilityPerYear: 9,
  failurePerYear: 0.11,
  exitMonths: 61,
  dilutionPerRound: 0.16,
  dismissalChance: 9,
  exerciseMultiple: 9
};

const letter: PrivateStock = { kind: 'private', preferredPrice: 10, fullyDilutedShares: 100 };
const exits = [
  { name: 'Sold cheaply', probability: 0.5, month: 24, equityValue: 400 },
  { probability: 0.2, month: 60, equityValue: 5000, ipo: true }
];
const preferences = [{ name: 'A', shares: 20, invested: 300 }];

function resolved(stock: Partial<PrivateStock>, fx = 1) {
  const read = new AmountReader();
  const at = 'employers[0].stock';
  const made = privateStock({ ...letter, ...stock }, { read, at, fx, discountRatePerYear: 0.07 }, guesses);
  const notes = (paths: ReadonlySet<string>) => [...paths].map((path) => path.replace(`${at}.`, '')).toSorted();
  return { ...made, defaulted: notes(read.defaulted), uncertain: notes(read.uncertain) };
}

describe('a private company with exits in a table', () => {
  it('pays a common share what the preferences leave, and everyone alike once it is listed', () => {
    // Sold for 400: A keeps 300, 100 for 80 shares. Listed at 5,000: 100 shares alike.
    expect(resolved({ exits, preferences }).cases).toEqual([
      { probability: 0.5, month: 23, equityValue: 400, ipo: false, perShare: 1.25 },
      { probability: 0.2, month: 59, equityValue: 5000, ipo: true, perShare: 50 }
    ]);
    const { perShare } = resolved({ exits, preferences });
    expect(perShare(1400, { month: 0, ipo: false })).toBe(13.75); // (1,400 − 300) / 80; converting: 14 × 20 = 280
    expect(perShare(1400, { month: 0, ipo: true })).toBe(14);
    expect(perShare(3000, { month: 0, ipo: false })).toBeCloseTo(30, 12);
  });

  it('is discounted for as many months as the letter says: month 12 ends when twelve months have passed', () => {
    const months = [0, 1, 12, 240].map((month) => resolved({ exits: [{ ...exits[0]!, month }] }).cases[0]!.month);
    expect(months).toEqual([0, 0, 11, 239]);
  });

  it('goes before a path: whoever has listed exits is not answered with another guess', () => {
    const withPath = resolved({ exits, path: { equityValue: 1, exitMonth: 3, failurePerYear: 0.5 } });
    expect(withPath.cases).toEqual(resolved({ exits }).cases);
    expect(resolved({ exits: [] }).cases.length).toBeGreaterThan(2);
  });

  it('is in the scenario’s currency, shares and chances aside', () => {
    const home = resolved({ exits, preferences, commonValue: 3, raisedPerRound: 50, roundsToCome: 1, dilutionPerRound: 0.2 });
    const abroad = resolved(
      { exits, preferences, commonValue: 3, raisedPerRound: 50, roundsToCome: 1, dilutionPerRound: 0.2 },
      2
    );
    expect(abroad).toMatchObject({ preferredPrice: 20, commonValue: 6, fullyDilutedShares: 100 });
    abroad.cases.forEach((each, i) => {
      expect(each.equityValue).toBe(2 * home.cases[i]!.equityValue);
      expect(each.perShare).toBeCloseTo(2 * home.cases[i]!.perShare, 12);
      expect(each.probability).toBe(home.cases[i]!.probability);
    });
    expect(resolved({ exits }).commonValue).toBeNull();
  });

  it('is diluted by the rounds before each exit alone', () => {
    const { cases, perShare } = resolved({ exits, roundsToCome: 2, monthsBetweenRounds: 24, dilutionPerRound: 0.2 });
    expect(cases[0]!.perShare).toBeCloseTo(4 * 0.8, 12); // one round by month 24
    expect(cases[1]!.perShare).toBeCloseTo(50 * 0.64, 12);
    expect(perShare(100, { month: 22, ipo: false })).toBeCloseTo(1, 12); // 23 months: none yet
    expect(perShare(100, { month: 500, ipo: true })).toBeCloseTo(0.64, 12);
  });
});

describe('a private company without a table', () => {
  /** Rate and failure as they are guessed, so that the growth that is left open makes today's price fair. */
  const stock = { ...letter, discountRatePerYear: 0.21, path: { exitMonth: 48, failurePerYear: 0.11 } };
  const today = ({ cases, discountRatePerYear }: ReturnType<typeof resolved>) =>
    cases.reduce(
      (sum, { probability, perShare, month }) => sum + (probability * perShare) / (1 + discountRatePerYear) ** ((month + 1) / 12),
      0
    );

  it('is worth the latest price today where nothing ranks before common shares, and less where something does', () => {
    const plain = resolved(stock);
    expect(today(plain)).toBeCloseTo(10, 9);
    expect(plain.cases.every(({ month }) => month === 47)).toBe(true);
    expect(plain.cases.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(0.89 ** 4, 12);
    expect(today(resolved({ ...stock, path: { ...stock.path, exitMonth: 0 } }))).toBeCloseTo(10, 9);
    expect(today(resolved({ ...stock, preferences }))).toBeLessThan(9.9);
  });

  it('is worth less to who expects more failure, or asks for more, than investors are taken to', () => {
    // 0.8 lasts where 0.89 was counted on, each year; 1.3 is asked where 1.21 was.
    expect(today(resolved({ ...stock, path: { ...stock.path, failurePerYear: 0.2 } }))).toBeCloseTo(10 * (0.8 / 0.89) ** 4, 9);
    expect(today(resolved({ ...stock, discountRatePerYear: 0.3 }))).toBeCloseTo(10 * (1.21 / 1.3) ** 4, 9);
  });

  it('is taken for tax at what it comes to marked down, where no valuation is known', () => {
    const own = { illiquidity: 'own' as const, illiquidityDiscount: 0.25 };
    expect(resolved({ ...stock, ...own }).fairValue).toEqual({ today: expect.closeTo(7.5, 9), growthPerYear: 0.21 });
    expect(resolved({ ...stock, ...own, commonValue: 3 }, 2).fairValue.today).toBe(6);
  });

  it('follows the value and the growth that are given as they are', () => {
    const given = resolved({ ...stock, path: { ...stock.path, equityValue: 500, growthPerYear: 0.21 } }, 3);
    // 5 a share in the offer's currency: growth is the discount rate, so that failure alone lowers it.
    expect(today(given)).toBeCloseTo(3 * 5 * 0.89 ** 4, 9);
  });
});

describe('rounds to come on a path', () => {
  const today = (stock: Partial<PrivateStock>) => {
    const { cases, discountRatePerYear: rate } = resolved(stock);
    return cases.reduce(
      (sum, { probability, month, perShare }) => sum + probability * perShare * (1 + rate) ** (-(month + 1) / 12),
      0
    );
  };

  it('at a fair price cost a holder nothing: new shares come with the money that they are worth', () => {
    expect(today({})).toBeCloseTo(10, 9);
    expect(today({ roundsToCome: 3, dilutionPerRound: 0.2 })).toBeCloseTo(10, 9);
  });

  it('take their share of a growth that was said to be that of all shares', () => {
    const growing = { path: { growthPerYear: 0.3 }, roundsToCome: 2, dilutionPerRound: 0.2 };
    expect(today(growing)).toBeCloseTo(today({ path: { growthPerYear: 0.3 } }) * 0.8 ** 2, 9);
  });
});

describe('what was not said', () => {
  it('is a guess that is told by its place in the document, where it is used and nowhere else', () => {
    const always = ['discountRatePerYear', 'volatilityPerYear'];
    expect(resolved({}).defaulted).toEqual([...always, 'path.exitMonth', 'path.failurePerYear', 'path.growthPerYear'].toSorted());
    expect(resolved({ exits }).defaulted).toEqual(always);
    expect(resolved({ exits, illiquidity: 'none' }).defaulted).toEqual(['discountRatePerYear']);
    expect(resolved({ exits, illiquidity: 'own', discountRatePerYear: 0.3 }).defaulted).toEqual([]);
    expect(resolved({ exits, roundsToCome: 2 }).defaulted).toEqual(['dilutionPerRound', ...always]);
    expect(resolved({ exits, roundsToCome: 2, monthsBetweenRounds: 61 }).defaulted).toEqual(always);
    expect(resolved({ illiquidity: 'none' }).defaulted).toContain('volatilityPerYear');
  });

  it('takes the guess itself, and what was said otherwise', () => {
    expect(resolved({})).toMatchObject({
      discountRatePerYear: 0.21,
      volatilityPerYear: 0.83,
      illiquidity: { method: 'finnerty' }
    });
    expect(resolved({}).cases[0]!.month).toBe(60);
    expect(resolved({ exits, roundsToCome: 1 }).cases[1]!.perShare).toBeCloseTo(50 * 0.84, 12);
    const said = { discountRatePerYear: { low: 0.2, high: 0.22 }, volatilityPerYear: 0.5, illiquidity: 'own' as const };
    const own = resolved({ exits, ...said, illiquidityDiscount: { low: 0.1, mode: 0.2, high: 0.3 } });
    expect(own).toMatchObject({
      volatilityPerYear: 0.5,
      defaulted: [],
      uncertain: ['discountRatePerYear', 'illiquidityDiscount']
    });
    expect(own.discountRatePerYear).toBeCloseTo(0.21, 12);
    expect(own.illiquidity).toEqual({ method: 'own', discount: expect.closeTo(0.2, 12) as number });
  });

  it('is not asked for where the company is taken to be worth nothing: no exit pays and no guess is told', () => {
    const ranges = { discountRatePerYear: { low: 0.2, high: 0.3 }, path: { growthPerYear: { low: 0.1, high: 0.2 } } };
    for (const stock of [{ exits }, {}, { roundsToCome: 2 }, ranges])
      expect(resolved({ ...stock, worthNothing: true })).toMatchObject({
        cases: [],
        worthNothing: true,
        defaulted: [],
        uncertain: [],
        preferredPrice: 10
      });
  });
});
