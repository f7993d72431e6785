/** A company's stock: its parts agree after every edit, and a grant that was said as a share of the company stays one. */
import { describe, expect, it } from 'vitest';
import type { EquityComponent, PrivateStock, Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { leastShares, mostShares, participating, restOf, setFullyDiluted } from '../../../src/routes/scenario/stock-edits.ts';
import { compared } from './compared.ts';

const stock: PrivateStock = {
  kind: 'private',
  preferredPrice: 8.4,
  fullyDilutedShares: 48_000_000,
  preferences: [
    { name: 'Seed', shares: 4_000_000, invested: 2e6 },
    { name: 'Series A', shares: 8_000_000.5, invested: 12e6 }
  ]
};
const grant: EquityComponent = { id: 'grant', kind: 'equity', instrument: 'nso', units: 240_000, vesting: { months: 48 } };
const offered = (of: PrivateStock, units = 240_000): Scenario =>
  compared([{ id: 'a', from: 'Borealis', parts: [{ ...grant, units }] }], { employer: { stock: structuredClone(of) } });
const accepted = (of: PrivateStock) => readScenario(offered(of)).ok;

describe('the bounds of the fields', () => {
  it('are the last figures that can be saved: shares of the company', () => {
    const least = leastShares(stock);
    expect(accepted({ ...stock, fullyDilutedShares: least })).toBe(true);
    expect(accepted({ ...stock, fullyDilutedShares: least - 1 })).toBe(false);
    const issued = { ...stock, outstandingShares: 20_000_000 };
    expect(leastShares(issued)).toBe(20_000_000);
    expect(accepted({ ...issued, fullyDilutedShares: leastShares(issued) })).toBe(true);
  });

  it('are the last figures that can be saved: shares of a class, and of one more', () => {
    const withSeed = (shares: number): PrivateStock => ({
      ...stock,
      preferences: [{ ...stock.preferences![0]!, shares }, stock.preferences![1]!]
    });
    const most = mostShares(stock, 0);
    expect(accepted(withSeed(most))).toBe(true);
    expect(accepted(withSeed(most + 1))).toBe(false);
    expect(mostShares(stock)).toBe(48_000_000 - 12_000_001);
    expect(mostShares({ ...stock, fullyDilutedShares: leastShares(stock) })).toBeLessThan(1);
  });

  it('are what the other exits leave, to the last percent: three tenths are no fault of arithmetic', () => {
    const exits = [0.1, 0.2, 0.4].map((probability) => ({ probability, month: 60, equityValue: 1e8 }));
    expect(restOf({ ...stock, exits })).toBe(0.3);
    expect(restOf({ ...stock, exits }, 2)).toBe(0.7);
    const full = exits.map((exit, place) => (place === 2 ? { ...exit, probability: 0.7 } : exit));
    expect(restOf({ ...stock, exits: full })).toBe(0);
    expect(accepted({ ...stock, exits: full })).toBe(true);
    expect(restOf(stock)).toBe(1);
  });
});

describe('a class that shares in the rest', () => {
  const series = { name: 'Series A', shares: 1, invested: 1, multiple: 3 };

  it('up to a cap has one that it can have, and loses it with the choice', () => {
    const capped = participating(series, 'capped');
    expect(capped.capMultiple).toBe(3);
    expect(participating({ ...series, multiple: 1 }, 'capped').capMultiple).toBe(2);
    for (const participation of ['none', 'full', 'capped'] as const)
      expect(accepted({ ...stock, preferences: [participating(capped, participation)] })).toBe(true);
    expect(participating(capped, 'full')).not.toHaveProperty('capMultiple');
  });
});

describe('the number of shares', () => {
  const unitsAfter = (units: number, typed: Record<string, number>) => {
    const document = offered(stock, units);
    setFullyDiluted(document, 'of Borealis', 60_000_000, new Map(Object.entries(typed)));
    expect(document.employers[0]!.stock).toMatchObject({ fullyDilutedShares: 60_000_000 });
    return (document.offers[0]!.components[0] as EquityComponent).units;
  };

  it('moves a grant that was typed as a share of the company, so that 0.5% stays 0.5%', () => {
    expect(unitsAfter(240_000, { 'a.grant': 0.005 })).toBe(300_000);
  });

  it('leaves a grant that was typed as units, or changed since', () => {
    expect(unitsAfter(240_000, {})).toBe(240_000);
    expect(unitsAfter(20_000, { 'a.grant': 0.005 })).toBe(20_000);
  });
});
