// Half a year: 1.1 at the candidate's and the employer's rate, 1.2 at the private stock's. A year: 1.21 and 1.44; two: 1.4641 and 2.0736.
import { describe, expect, it } from 'vitest';
import type { EquityComponent, Stock } from '#lib/engine/index.ts';
import { blackScholes } from './black-scholes-by-hand.ts';
import { claimRow, claimScenario, exit, total, units, type ClaimParts } from './claim-scenario.ts';

/** Tax of 40 %, the employer's of 10 %; a year is survived with a chance of 0.81, half a year with 0.9. */
const taxed = { tax: { regime: 'flat' as const, rate: 0.4, employerRate: 0.1 }, leaveRatePerYear: 0.19 };
const twoExits = { exits: [exit(6, 10, 0.5), exit(24, 30, 0.3)] };

function rungs(component: EquityComponent, parts: ClaimParts = {}) {
  const { row } = claimRow(claimScenario([component], parts));
  return {
    sticker: total(row.sticker),
    list: total(row.list),
    market: total(row.market),
    own: total(row.own),
    resale: total(row.resale),
    worth: total(row.worth),
    afterTax: total(row.afterTax),
    cuts: total(row.cuts),
    expected: total(row.expected),
    present: total(row.present),
    employerCost: total(row.employerCost),
    taxable: total(row.taxable)
  };
}

describe('RSUs with a double trigger', () => {
  // The sale after half a year pays what vests at the end of the year: 0.5 × 10/1.44; the one after two: 0.3 × 30/2.0736. Together 7.8125.
  it('are worth their exits at the stock’s own rate, and present gives that value back: risk is charged once', () => {
    const row = rungs(units('rsu'), { stock: twoExits });
    expect(row.sticker).toBeCloseTo(2000, 9);
    expect(row.list).toBeCloseTo(-1200, 9); // common 8, preferred 20
    expect(row.market).toBeCloseTo(781.25 * 1.21, 9);
    expect(row.present).toBeCloseTo(781.25, 9);
  });

  it('are taxed as wages at the exit, kept by who leaves after vesting, and cost the employer their value and payroll tax', () => {
    const row = rungs(units('rsu'), { stock: twoExits, candidate: taxed });
    expect(row.afterTax).toBeCloseTo(0.6 * 781.25 * 1.21, 9);
    expect(row.present).toBeCloseTo(0.6 * 781.25 * 0.81, 9);
    expect(row.employerCost).toBeCloseTo(1.1 * 781.25 * 0.81, 9);
    expect(row.taxable).toBe(0); // nothing at vest
  });

  it('lapse where the exit comes after they expire', () => {
    expect(rungs(units('rsu', { expiryMonths: 22 }), { stock: twoExits }).present).toBeCloseTo((100 * 5) / 1.44, 9);
    expect(rungs(units('rsu', { expiryMonths: 23 }), { stock: twoExits }).present).toBeCloseTo(781.25, 9);
  });
});

describe('RSUs on private stock with a single trigger', () => {
  it('are taxed at vest on the valuation of that month, and at the exit on what is more', () => {
    // Valuation 8 × 1.44 = 11.52: tax 4.608 at vest, which is as uncertain as the 11.52; exit 30: 0.4 × 18.48 = 7.392
    const { row, detail } = claimRow(claimScenario([units('rsu', { trigger: 'single' })], { candidate: taxed }));
    expect(detail.taxAtVest[11]).toBeCloseTo(460.8, 9);
    expect(row.taxable[11]).toBeCloseTo(1152, 9);
    expect(row.afterTax[11]).toBeCloseTo(((3000 - 739.2) / 2.0736) * 1.21 - (460.8 * 1.21) / 1.44, 9);
  });
});

describe('options held to an exit', () => {
  // Strike 4. Half a year: 0.5 × 6/1.44 = 2.0833; two years: 0.3 × 26/2.0736 = 3.7616
  const option = units('nso', { strike: 4 });
  const [soon, late] = [300 / 1.44, 780 / 2.0736];

  it('are worth what exits pay above the strike', () => {
    const row = rungs(option, { stock: twoExits });
    expect(row.sticker).toBeCloseTo(1600, 9);
    expect(row.list).toBeCloseTo(400 - 1600, 9);
    expect(row.present).toBeCloseTo(soon + late, 9);
  });

  it('are lost by who leaves too long before the exit: the window decides what leaving forfeits', () => {
    // Month 24 less a window of 3: who is there after 21 months still can.
    const withWindow = (months?: number) =>
      rungs(units('nso', { strike: 4, ...(months !== undefined && { postTerminationMonths: months }) }), {
        stock: twoExits,
        candidate: taxed
      }).present;
    expect(withWindow()).toBeCloseTo(0.6 * (soon * 0.81 + late * 0.81 ** (21 / 12)), 9);
    expect(withWindow(0)).toBeCloseTo(0.6 * (soon * 0.81 + late * 0.81 ** 2), 9);
    expect(withWindow(120)).toBeCloseTo(0.6 * (soon + late) * 0.81, 9);
  });

  it('are worth nothing where they expire before the exit, or it pays no more than the strike', () => {
    expect(rungs(units('nso', { strike: 4, expiryMonths: 12 })).present).toBe(0);
    expect(rungs(units('nso', { strike: 30 })).present).toBe(0);
  });

  it('are taxed after the grid on top of the last salary', () => {
    // An exit after five years, seen through two: survived to 57 months, 26 a unit.
    const row = rungs(option, { stock: { exits: [exit(60, 30)] }, candidate: taxed });
    expect(row.present).toBeCloseTo((0.6 * 2600 * 0.81 ** (57 / 12)) / 1.44 ** 5, 9);
  });
});

describe('options exercised early', () => {
  it('are shares with the strike paid at vest, which may cost more than they are worth', () => {
    // Share 30/2.0736 = 14.4676 today, strike 25 at the end of the year.
    const row = rungs(units('nso', { strike: 25, exercise: 'atVest' }));
    expect(row.present).toBeCloseTo(3000 / 2.0736 - 2500 / 1.21, 9);
    expect(row.market).toBeLessThan(0);
    expect(row.sticker).toBe(0);
  });

  it('at the start pay the strike in the first month', () => {
    const row = rungs(units('nso', { strike: 8, exercise: 'atStart' }));
    expect(row.present).toBeCloseTo(3000 / 2.0736 - 800 / 1.21 ** (1 / 12), 9);
  });

  it('pay no strike where an exit before vest has shown what they are worth', () => {
    // Sold for 10 after half a year: nobody pays 25 at vest. Sold for 40: 15 a unit, and the strike is never money out.
    const nso = units('nso', { strike: 25, exercise: 'atVest' });
    expect(rungs(nso, { stock: { exits: [exit(6, 10)] } }).market).toBe(0);
    expect(rungs(nso, { stock: { exits: [exit(6, 40)] } }).present).toBeCloseTo(1500 / 1.44, 9);
    // With a chance of 0.4 that this exit comes, and 0.5 of a later one, the strike is paid in the other 0.6.
    const either = rungs(nso, { stock: { exits: [exit(6, 40, 0.4), exit(24, 30, 0.5)] } });
    expect(either.present).toBeCloseTo((0.4 * 1500) / 1.44 + (0.5 * 3000) / 2.0736 - (0.6 * 2500) / 1.21, 9);
    // 40 % of what it fetches, as if it had never been taxed on the valuation at vest.
    expect(rungs(nso, { stock: { exits: [exit(6, 40)] }, candidate: { tax: taxed.tax } }).present).toBeCloseTo(900 / 1.44, 9);
  });

  it('are kept by who leaves after vesting, whatever the window', () => {
    const row = rungs(units('nso', { strike: 8, exercise: 'atVest' }), { candidate: { leaveRatePerYear: 0.19 } });
    expect(row.present).toBeCloseTo(0.81 * (3000 / 2.0736 - 800 / 1.21), 9);
  });
});

describe('restricted stock', () => {
  const bought = { strike: 1, election83b: false };
  const stock = { commonValue: 2, exits: [exit(24, 30)] };
  const paid = (100 * 0.81) / 1.21 ** (1 / 12);
  const shares = (0.81 * 3000) / 2.0736;

  it('is taxed as it vests, on the value of that month less what was paid', () => {
    // 2 × 1.44 − 1 = 1.88 at vest, 30 − 2.88 at the exit
    const row = rungs(units('restrictedStock', bought), { stock, candidate: taxed });
    const tax = (0.4 * 188 * 0.81) / 1.44 + (0.4 * 2712 * 0.81) / 2.0736;
    expect(row.present).toBeCloseTo(shares - paid - tax, 9);
    expect(row.sticker).toBeCloseTo(1900, 9);
  });

  it('keeps what tax leaves of it, however long it takes to vest: a tax on a share is no more certain than the share', () => {
    // Worth its valuation: 8 today, 8 × 1.44 × 1.44 in the exit. Sold in the month of vest, 40 % of it is tax.
    const fair = { exits: [exit(24, 8 * 2.0736)] };
    const two = { vesting: { months: 24, cliffMonths: 24 } };
    const row = rungs(units('restrictedStock', two), { stock: fair, candidate: { tax: taxed.tax } });
    expect(row.present).toBeCloseTo(0.6 * 800, 9);
    expect(row.employerCost).toBeCloseTo(1.1 * 800, 9);
  });

  it('under 83(b) is taxed when it is received, for good: who leaves does not get that back', () => {
    // 2 − 1 in the first month, 30 − 2 at the exit
    const { row, detail } = claimRow(
      claimScenario([units('restrictedStock', { ...bought, election83b: true })], { stock, candidate: taxed })
    );
    const tax = (40 * 0.81 ** (1 / 12)) / 1.21 ** (1 / 12) + (0.4 * 2800 * 0.81) / 2.0736;
    expect(total(row.present)).toBeCloseTo(shares - paid - tax, 9);
    expect(detail.taxAtVest[0]).toBeCloseTo(40, 9);
    expect(row.taxable[0]).toBeCloseTo(100, 9);
  });
});

describe('profit units', () => {
  it('share in what exits pay above the threshold alone', () => {
    // Threshold of 10 million: a common share has 10 there, 30 in the exit. By the letter 20 − 10, at the valuation of 8 nothing.
    const row = rungs(units('profitUnits', { threshold: 10e6 }));
    expect(row.sticker).toBeCloseTo(1000, 9);
    expect(row.list).toBeCloseTo(-1000, 9);
    expect(row.present).toBeCloseTo(2000 / 2.0736, 9);
    expect(rungs(units('profitUnits', { threshold: 40e6 })).present).toBe(0);
  });
});

describe('acceleration', () => {
  const stock = { exits: [exit(6, 10)] };
  const accelerated = (acceleration: NonNullable<EquityComponent['acceleration']>) =>
    rungs(units('rsu', { acceleration }), { stock, candidate: { leaveRatePerYear: 0.19 } }).present;

  it('by a single trigger pays what is unvested at the sale, to who is still there then', () => {
    expect(accelerated({ trigger: 'single' })).toBeCloseTo((1000 / 1.2) * 0.9, 9);
    expect(accelerated({ trigger: 'single', share: 0.5 })).toBeCloseTo((500 / 1.2) * 0.9 + (500 / 1.44) * 0.81, 9);
  });

  it('by a double trigger does so with the chance of a dismissal; the rest vests on', () => {
    const quarter = (250 / 1.2) * 0.9 + (750 / 1.44) * 0.81;
    expect(accelerated({ trigger: 'double', dismissalChance: 0.25 })).toBeCloseTo(quarter, 9);
    expect(accelerated({ trigger: 'double' })).toBeCloseTo((350 / 1.2) * 0.9 + (650 / 1.44) * 0.81, 9); // the guess
  });

  it('taxes what it pays early once, and not again when it would have vested', () => {
    // Half of 100 at 10 in month 6, half at vest: pay both times, as wages. Valued at 8 × 1.44 at vest, which comes off again.
    const half = { acceleration: { trigger: 'single' as const, share: 0.5 } };
    for (const one of [units('rsu', { trigger: 'single', ...half }), units('restrictedStock', half)]) {
      const row = rungs(one, { stock, candidate: { tax: taxed.tax } });
      expect(row.present).toBeCloseTo(0.6 * (500 / 1.2 + 500 / 1.44), 9);
      expect(row.employerCost).toBeCloseTo(1.1 * (500 / 1.2 + 500 / 1.44), 9);
    }
  });

  it('does nothing for a grant that is made after the sale', () => {
    const document = claimScenario([units('rsu', { acceleration: { trigger: 'single' } })], {
      stock,
      offer: { startMonth: '2027-08' }
    });
    expect(total(claimRow(document).row.present)).toBeCloseTo(1000 / 1.44 ** (19 / 12), 9); // vests after 7 + 12 months
  });
});

describe('what may never vest', () => {
  it('counts with the chance of its milestone, as a cut', () => {
    const tranches = [{ month: 12, share: 1, probability: 0.4 }];
    const row = rungs(units('nso', { strike: 10, exercise: 'atVest', tranches }), { candidate: taxed });
    const sure = rungs(units('nso', { strike: 10, exercise: 'atVest' }), { candidate: taxed });
    expect(row.afterTax).toBeCloseTo(sure.afterTax, 9);
    expect(row.cuts).toBeCloseTo(-0.6 * sure.afterTax, 9);
    expect(row.present).toBeCloseTo(0.4 * sure.present, 9);
    expect(row.employerCost).toBeCloseTo(0.4 * sure.employerCost, 9);
  });
});

describe('refreshers', () => {
  it('are grants of their own: strike, expiry and vesting count from when each is made', () => {
    // Made after a year, vests after two, exit after three: strike 8 as no other is said, so 22; of the first grant 26.
    const refreshers = { units: 10, count: 1, vesting: { months: 12, cliffMonths: 12 } };
    const of = (fields: Partial<EquityComponent>) =>
      claimRow(
        claimScenario([units('nso', { strike: 4, refreshers, ...fields })], {
          horizonMonths: 36,
          stock: { exits: [exit(36, 30)] }
        })
      );
    const { row, detail } = of({});
    expect(detail.vests[11]).toBe(100);
    expect(detail.vests[23]).toBeCloseTo(10, 9);
    expect(total(row.present)).toBeCloseTo((2600 + 220) / 1.44 ** 3, 9);
    // The exit in month 35 of the grid: beyond 24 months of the first, within those of the refresher.
    expect(total(of({ expiryMonths: 24 }).row.present)).toBeCloseTo(220 / 1.44 ** 3, 9);
  });

  it('take the model’s value of a share for a strike where there is no valuation', () => {
    // Share 30/2.0736 = 14.4676
    const refreshers = { units: 10, count: 1, firstMonth: 1, vesting: { months: 12 } };
    const stock = { exits: [exit(24, 30)] };
    const document = claimScenario([units('nso', { units: 0, refreshers })], { stock });
    const [employer] = document.employers;
    delete (employer!.stock as { commonValue?: number }).commonValue;
    expect(total(claimRow(document).row.present)).toBeCloseTo((10 * (30 - 30 / 2.0736)) / 2.0736, 9);
  });
});

describe('what cannot be sold', () => {
  it('is marked down until the exit, vested or not, the tax that waits for it as well: an option is never worth less than nothing', () => {
    const own = { illiquidity: 'own' as const, illiquidityDiscount: 0.3, exits: [exit(6, 10, 0.5), exit(24, 30, 0.3)] };
    const row = rungs(units('rsu'), { stock: own, candidate: { tax: taxed.tax } });
    expect(row.resale).toBeCloseTo(-0.3 * row.own, 9);
    expect(row.worth).toBeCloseTo(row.own + row.resale, 9);
    expect(row.present).toBeCloseTo(0.6 * 0.7 * 781.25, 9);
    const all = { ...own, illiquidityDiscount: 1, exits: [exit(24, 30)] };
    expect(rungs(units('nso', { strike: 4 }), { stock: all, candidate: { tax: taxed.tax } }).present).toBeCloseTo(0, 9);
  });
});

describe('a unit that vests earlier', () => {
  it.each(['nso', 'rsu', 'profitUnits'] as const)(
    'is never worth less than a later one, of %s, marked down or not',
    (instrument) => {
      for (const illiquidity of ['none', 'finnerty', 'chaffe'] as const) {
        const stock = { illiquidity, volatilityPerYear: 0.9, exits: [exit(10, 12, 0.2), exit(30, 25, 0.3), exit(60, 80, 0.1)] };
        const presents = [3, 9, 12, 18, 24].map(
          (month) => rungs(units(instrument, { tranches: [{ month, share: 1 }] }), { stock, candidate: taxed }).present
        );
        expect(presents).toEqual(presents.toSorted((one, other) => other - one));
        expect(presents[0]).toBeGreaterThan(presents.at(-1)!);
      }
    }
  );
});

describe('a company that comes to nothing', () => {
  it('leaves the sticker and takes everything else, strikes and taxes too: nobody would exercise', () => {
    const row = rungs(units('nso', { strike: 4, exercise: 'atVest' }), { stock: { worthNothing: true }, candidate: taxed });
    expect(row.sticker).toBe(1600);
    expect([row.market, row.worth, row.afterTax, row.present, row.employerCost, row.taxable]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('an offer in another currency', () => {
  it('has its strikes, prices and thresholds in it: twice the rate, twice the worth', () => {
    for (const one of [
      units('nso', { strike: 4, exercise: 'atVest' }),
      units('profitUnits', { threshold: 10e6 }),
      units('restrictedStock', { strike: 1, election83b: true })
    ]) {
      const home = rungs(one, { candidate: taxed });
      const abroad = rungs(one, { candidate: taxed, offer: { currency: 'GBP' }, fx: { GBP: 2 } });
      for (const rung of ['sticker', 'list', 'market', 'afterTax', 'present', 'employerCost', 'taxable'] as const)
        expect(abroad[rung], rung).toBeCloseTo(2 * home[rung], 9);
    }
  });
});

describe('options on a listed share', () => {
  const listed: Stock & { kind: 'public' } = { kind: 'public', price: 100, volatilityPerYear: 0.5 };

  it('are worth Black–Scholes today, before tax and leaving, at the life halfway between vest and expiry', () => {
    // Vest 1 year, expiry 9: five years. Rate ln 1.21, no dividends.
    const row = rungs(units('nso', { strike: 90, expiryMonths: 108 }), { listed });
    expect(row.present).toBeCloseTo(
      100 * blackScholes({ spot: 100, strike: 90, years: 5, rate: Math.log(1.21), volatility: 0.5 }),
      4
    );
    expect(row.sticker).toBeCloseTo(1000, 9);
  });

  it('are worth nothing, not a number that is none, on a share that is worth next to nothing', () => {
    for (const method of ['expectedLife', 'lattice'] as const)
      expect(rungs(units('nso', { strike: 90, method }), { listed: { ...listed, price: 1e-300 } }).present).toBe(0);
  });

  it('are taxed as they vest on what they are worth, and received by who is there then', () => {
    const before = rungs(units('nso', { strike: 90 }), { listed });
    const row = rungs(units('nso', { strike: 90 }), { listed, candidate: taxed });
    expect(row.taxable).toBeCloseTo(before.market, 9);
    expect(row.present).toBeCloseTo(0.6 * 0.81 * before.present, 9);
    expect(row.employerCost).toBeCloseTo(1.1 * 0.81 * before.present, 9);
  });
});
