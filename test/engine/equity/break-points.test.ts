import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakPoints } from '#lib/engine/equity/break-points.ts';
import type { ShareClass } from '#lib/engine/equity/share-classes.ts';
import { commonPerShare, waterfall } from '#lib/engine/equity/waterfall.ts';
import { capTables, equilibria, exitValues } from './enumerated-waterfall.ts';
import { fourRounds } from './four-rounds.ts';

describe('the break points of four rounds, worked out by hand', () => {
  const points = breakPoints(fourRounds);

  it('are where a class is paid, joins, is capped or converts: what a chart writes beside each', () => {
    const told = points.map(({ equityValue, events }) => [
      equityValue,
      events.map(({ place, turn }) => `${fourRounds[place]!.name} ${turn}`).join(', ')
    ]);
    const expected: [number, string][] = [
      [0, 'Series C preference'],
      [120, 'Series C paid, Series B preference'],
      [145, 'Series B paid, Series A preference'],
      [155, 'Series A paid, Seed preference'],
      // 157 is all preferences. B, C and common share: 11 shares.
      [157, 'Seed paid, Series B shares, Series C shares, Common shares'],
      // At 2/1.5 a share: 157 + 11 × 4/3.
      [157 + 44 / 3, 'Seed converts'],
      // At 10/2.5 = 4: 12.5 shares × 8/3 more.
      [205, 'Series A converts'],
      // At 37.5/2 = 18.75: 15 × 14.75 more; then B stands still: 13 shares.
      [426.25, 'Series B capped'],
      // At 62.5/2 = 31.25: 13 × 12.5 more.
      [588.75, 'Series B converts']
    ];
    expect(told.map(([, events]) => events)).toEqual(expected.map(([, events]) => events));
    told.forEach(([value], i) => expect(value).toBeCloseTo(expected[i]![0], 9));
  });

  it('say what a common share has there and makes of one more: the chart is drawn from these alone', () => {
    const expected = [0, 0, 0, 0, 0, 4 / 3, 4, 18.75, 31.25];
    const sharing = [0, 0, 0, 0, 11, 12.5, 15, 13, 15];
    points.forEach(({ perShare, perShareSlope }, i) => {
      expect(perShare).toBeCloseTo(expected[i]!, 12);
      expect(perShareSlope).toBeCloseTo(sharing[i] === 0 ? 0 : 1 / sharing[i]!, 12);
    });
    expect(commonPerShare(points, 350)).toBeCloseTo(102.5 / 7.5, 9); // vector senior-2x-participating-c-43
  });
});

describe('the break points of any list of classes', () => {
  it('rise from 0, each changes what somebody receives, and one more unit of money is always somebody’s', () => {
    fc.assert(
      fc.property(capTables, (classes) => {
        // Without common shares, or with a cap over no preference, somebody decides and nobody receives another amount.
        fc.pre(classes.some(({ participation }) => participation === 'common'));
        fc.pre(classes.every(({ participation, preference }) => participation !== 'capped' || preference > 0));
        const points = breakPoints(classes);
        expect(points[0]!.equityValue).toBe(0);
        points.forEach(({ equityValue, slopes }, i) => {
          expect(slopes.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
          if (i === 0) return;
          expect(equityValue).toBeGreaterThan(points[i - 1]!.equityValue);
          const turns = slopes.map((slope, place) => Math.abs(slope - points[i - 1]!.slopes[place]!));
          expect(Math.max(...turns)).toBeGreaterThan(1e-9);
        });
      }),
      { numRuns: 2000, seed: 54 }
    );
  });

  it('draw every class exactly: at any exit the straight line meets what deciding class by class gives', () => {
    fc.assert(
      fc.property(capTables, exitValues, (classes, exit) => {
        const from = breakPoints(classes).findLast(({ equityValue }) => equityValue <= exit)!;
        const drawn = from.payouts.map((paid, place) => paid + from.slopes[place]! * (exit - from.equityValue));
        const [paid] = equilibria(classes, exit);
        drawn.forEach((value, place) => expect(Math.abs(value - paid![place]!)).toBeLessThan(1e-5));
      }),
      { numRuns: 800, seed: 55 }
    );
  });

  it('give a common share what its class gets, share for share', () => {
    fc.assert(
      fc.property(capTables, exitValues, (classes, exit) => {
        const place = classes.findIndex(({ participation }) => participation === 'common');
        if (place < 0) return;
        const perShare = commonPerShare(breakPoints(classes), exit);
        expect(perShare * classes[place]!.shares).toBeCloseTo(waterfall(classes, exit).payouts[place]!, 9);
      }),
      { numRuns: 1000, seed: 56 }
    );
  });

  it('do not fall into pieces where rounding parts what is one: equal conversion points are told together', () => {
    const third = (name: string, shares: number): ShareClass => {
      return { name, shares, preference: shares * 0.1, participation: 'none', cap: null, rank: 1 };
    };
    const common: ShareClass = { name: 'Common', shares: 7, preference: 0, participation: 'common', cap: null, rank: 0 };
    const points = breakPoints([third('A', 3), third('B', 7), third('C', 11), common]);
    expect(points.map(({ events }) => events.length)).toEqual([3, 4, 3]);
  });
});
