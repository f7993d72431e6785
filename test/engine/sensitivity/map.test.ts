import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthSum, resolve, valuation, type Scenario } from '#lib/engine/index.ts';
import { merged } from '#lib/engine/sensitivity/document-values.ts';
import { sensitivityInputs } from '#lib/engine/sensitivity/inputs.ts';
import { map, mapRange, type MapPart } from '#lib/engine/sensitivity/map.ts';
import { zeroContour } from '#lib/engine/sensitivity/contour.ts';
import type { SensitivityInput, SensitivityQuestion } from '#lib/engine/sensitivity/sensitivity-input.ts';
import threeOffers from '../../bench/three-offers.json' with { type: 'json' };
import { equityScenarios, scenarios } from '../arbitrary-scenario.ts';
import { basis, inputAt, questionOf, rich, slowDifference } from './pairs.ts';

const question = questionOf(rich);
const demand = inputAt(question, 'candidate.computeDemand.gpu.spendPerMonth');
const need = inputAt(question, 'offers[0].components[3].workShare');
const leaving = inputAt(question, 'candidate.leaveRatePerYear');
const discount = inputAt(question, 'candidate.discountRatePerYear');
const growth = inputAt(question, 'employers[0].stock.growthPerYear');
const price = inputAt(question, 'employers[0].stock.price');
const pay = inputAt(question, 'offers[0].components[0].perYear');
const rivalPay = inputAt(question, 'offers[1].components[0].perYear');
const retail = inputAt(question, 'market.services.hour.retail');
const drift = inputAt(question, 'market.services.hour.driftPerYear');

function wholeMap(x: SensitivityInput, y: SensitivityInput, size?: number, on = question) {
  return [...map(on, [x, y], basis, size)].at(-1)!.map;
}

/** The difference with both inputs moved, the slow way. */
function slowCell(on: SensitivityQuestion, [x, at]: [SensitivityInput, number], [y, value]: [SensitivityInput, number]): number {
  return slowDifference(on, merged(on.scenario, x.set(at), y.set(value)));
}

describe('a map of two inputs', () => {
  it('is coarse at once, then grows line by line to the whole', () => {
    const parts = [...map(question, [demand, need], basis, 12)].map(({ map: { differences }, done, isWhole }: MapPart) => ({
      cells: differences.length,
      done,
      isWhole
    }));
    expect(parts[0]).toEqual({ cells: 100, done: 1, isWhole: false });
    expect(parts.slice(1).map(({ done }) => Math.round(done * 12))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(parts.findIndex(({ isWhole }) => isWhole)).toBe(12);
    expect(parts.at(-1)!.cells).toBe(144);
    expect([...map(question, [demand, need], basis, 3)].at(-1)!.map.differences).not.toContain(NaN);
  });

  it.each([
    ['both of them shared by the offers', demand, leaving],
    ['one offer alone', need, price],
    ['one each', pay, rivalPay],
    ['an offer and what is shared', need, demand],
    ['two that meet in one figure of the engine', discount, growth],
    ['two of one stock', price, growth],
    ['a price of what is granted and a salary', retail, pay],
    ['a price and what it becomes', retail, drift]
  ])('has in every cell what a full valuation of its document says: %s', (_, x, y) => {
    const { x: xs, y: ys, differences } = wholeMap(x, y, 4);
    ys.forEach((value, row) =>
      xs.forEach((at, column) => {
        const slow = slowCell(question, [x, at], [y, value]);
        expect(Math.abs(differences[row * 4 + column]! - slow)).toBeLessThan(1e-9 * (1 + Math.abs(slow)) + 1e-6);
      })
    );
  });

  it('does so for any two inputs of any two offers', () => {
    const documents = fc.oneof(scenarios({ zeros: true, countries: true }), equityScenarios({ zeros: true, countries: true }));
    fc.assert(
      fc.property(documents, fc.nat(1000), fc.nat(1000), fc.boolean(), (document, first, second, isOpen) => {
        // Unsaid, what is earned elsewhere follows the salaries.
        const { outsidePayPerYear, ...candidate } = document.candidate;
        const on = questionOf(isOpen ? { ...document, candidate } : document);
        const inputs = sensitivityInputs(on, basis);
        const [x, y] = [inputs[first % inputs.length]!, inputs[second % inputs.length]!];
        if (isOneFigure(on, x, y)) return;
        const { x: xs, y: ys, differences } = wholeMap(x, y, 3, on);
        ys.forEach((value, row) =>
          xs.forEach((at, column) => {
            const slow = slowCell(on, [x, at], [y, value]);
            expect(Math.abs(differences[row * 3 + column]! - slow), `${x.path} ${y.path}`).toBeLessThan(
              held(on, x, y) + 1e-9 * (1 + Math.abs(slow)) + 1e-6
            );
          })
        );
      }),
      { numRuns: 20, seed: 4 }
    );
  });

  it('with options on a private company, over use, is right to a few dollars in ten thousand of what they are worth', () => {
    const on = questionOf(threeOffers as unknown as Scenario);
    const [use, share] = [
      inputAt(on, 'candidate.computeDemand.gpu.spendPerMonth'),
      inputAt(on, 'offers[1].components[4].workShare')
    ];
    const { x: xs, y: ys, differences } = wholeMap(use, share, 4, on);
    ys.forEach((value, row) =>
      xs.forEach((at, column) => {
        expect(Math.abs(differences[row * 4 + column]! - slowCell(on, [use, at], [share, value]))).toBeLessThan(5);
      })
    );
  });

  it('refuses a figure against itself', () => {
    expect(() => wholeMap(demand, demand, 3)).toThrow('two inputs change the same figure');
  });

  it('shows today, and what is likely on both sides of it', () => {
    for (const input of sensitivityInputs(question, basis)) {
      const { from, to } = mapRange(input);
      expect(from <= input.current && input.current <= to && from < to, input.path).toBe(true);
      expect(from <= input.low && input.high <= to, input.path).toBe(true);
      expect(from >= input.least && to <= input.most, input.path).toBe(true);
    }
  });

  it('reaches the value that makes the two equal, also far from today, but never beyond what is allowed', () => {
    const { current, least, most } = demand;
    const { to } = mapRange(demand);
    expect(most).toBeGreaterThan(2 * to);
    const far = mapRange({ ...demand, equalAt: 2 * to });
    expect(far.to).toBeGreaterThan(2 * to);
    expect(far.to).toBeLessThanOrEqual(most);
    expect(far.from).toBe(mapRange(demand).from);
    expect(mapRange({ ...demand, equalAt: most }).to).toBe(most);
    expect(mapRange({ ...demand, equalAt: least }).from).toBe(least);
    for (const equalAt of [null, current]) expect(mapRange({ ...demand, equalAt })).toEqual(mapRange(demand));
  });

  it('is turned upside down when the offers change places', () => {
    const there = wholeMap(demand, need, 4).differences;
    const back = wholeMap(demand, need, 4, { ...question, pair: { offer: 'b', rival: 'a' } }).differences;
    back.forEach((value, cell) => expect(value).toBeCloseTo(-there[cell]!, 6));
  });
});

const ofUse: readonly SensitivityInput['kind'][] = ['ownDemand', 'jobNeed'];

/** What use may do to the taxes of a private company's exits, which a map leaves as they are: a hundredth of what those claims are worth. */
function held({ scenario, pair }: SensitivityQuestion, x: SensitivityInput, y: SensitivityInput): number {
  if (!ofUse.includes(x.kind) && !ofUse.includes(y.kind)) return 0;
  const { rules, guesses } = basis;
  const all = valuation(resolve(scenario, guesses(scenario), {}, rules.law, rules.equity));
  const rows = all.filter(
    ({ offer: { id, stock, regime } }) =>
      stock?.kind === 'private' && regime.id !== 'flat' && (id === pair.offer || id === pair.rival)
  );
  return rows.reduce(
    (sum, valued) =>
      valued.rows
        .filter(({ id }) => valued.claims.has(id))
        .reduce((all, { market }) => all + 0.01 * Math.abs(monthSum(market)), sum),
    0
  );
}

function isOneFigure(on: SensitivityQuestion, x: SensitivityInput, y: SensitivityInput): boolean {
  const change = (input: SensitivityInput): Scenario => input.set(input.most === input.current ? input.least : input.most);
  try {
    merged(on.scenario, change(x), change(y));
    return x.path === y.path;
  } catch {
    return true;
  }
}

describe('the line of equal worth', () => {
  it('lies where a full valuation finds no difference', () => {
    const on = wholeMap(pay, demand, 20);
    const lines = zeroContour(on);
    const scale = Math.max(...on.differences.map(Math.abs));
    expect(lines.flat().length).toBeGreaterThan(15);
    for (const { x, y } of lines.flat()) expect(Math.abs(slowCell(question, [pay, x], [demand, y]))).toBeLessThan(0.003 * scale);
  });

  const grid = (f: (x: number, y: number) => number, size = 21) => {
    const axis = Float64Array.from({ length: size }, (_, step) => -1 + (2 * step) / (size - 1));
    return {
      x: axis,
      y: axis,
      differences: Float64Array.from({ length: size * size }, (_, at) => f(axis[at % size]!, axis[Math.floor(at / size)]!))
    };
  };

  it('is straight where the difference is: x + 2y = 0.3 from border to border in one piece', () => {
    const lines = zeroContour(grid((x, y) => x + 2 * y - 0.3));
    expect(lines).toHaveLength(1);
    for (const { x, y } of lines[0]!) expect(x + 2 * y).toBeCloseTo(0.3, 12);
    expect(
      lines[0]!
        .map(({ x }) => x)
        .toSorted((a, b) => a - b)
        .filter((_, at, all) => at === 0 || at === all.length - 1)
    ).toEqual([-1, 1]);
  });

  it('is closed around an island', () => {
    const lines = zeroContour(grid((x, y) => 0.25 - x * x - y * y));
    expect(lines).toHaveLength(1);
    expect(lines[0]![0]).toEqual(lines[0]!.at(-1));
    for (const { x, y } of lines[0]!) expect(Math.hypot(x, y)).toBeCloseTo(0.5, 2);
  });

  it('has two pieces for a hyperbola, which never touch at the saddle', () => {
    const lines = zeroContour(grid((x, y) => x * y - 0.001, 20));
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(new Set(line.map(({ x }) => Math.sign(x)))).toHaveLength(1);
  });

  it('is no line where one offer is always ahead', () => {
    expect(zeroContour(grid(() => 1))).toEqual([]);
  });
});
