/** The comparison table: which rows meet, and that every cell, total and difference is the answer's. */
import { describe, expect, it } from 'vitest';
import { exampleScenario } from '#lib/catalogue/examples.ts';
import { comparisonValue, type Component, type Scenario } from '#lib/engine/index.ts';
import {
  comparisonRows,
  elsewhereDiffers,
  employmentYearCount,
  LENSES,
  offerValue,
  type Period
} from '../../../src/routes/scenario/comparison.ts';
import { comparedValue } from '../../../src/routes/scenario/too-close.ts';
import { KIND_ORDER } from '../../../src/routes/scenario/component-names.ts';
import { grant } from '../../support/scenario.ts';
import { compared, salary, valuedOffers } from './compared.ts';

const benefit = (id: string, name: string, perYear = 1200): Component => ({ id, name, kind: 'benefit', perYear });
const hours = (id: string, perMonth: number) => grant({ id, perMonth });
const tokens = grant({ id: 'tokens', denomination: 'tokens', service: 'token', perMonth: 10 });

/** Rows as text: the name and, offer by offer, the id of the component that stands there. */
function grid(document: Scenario, period: Period = 'whole') {
  return comparisonRows(document, valuedOffers(document), 'present', period).map(
    ({ name, cells }) => `${name}: ${cells.map((cell) => cell?.row.id ?? '—').join(' | ')}`
  );
}

describe('the rows', () => {
  it('stand in one order of kinds, whatever the order of the letters', () => {
    const every: Component[] = [
      grant({ perMonth: 1, exitCost: 100 }),
      { id: 'formula', kind: 'custom', formula: '100' },
      benefit('meals', 'Meals'),
      { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 1, vesting: { months: 12 } },
      { id: 'sign-on', kind: 'signOn', amount: 1 },
      { id: 'bonus', kind: 'bonus', perYear: 1 },
      salary(1)
    ];
    const document = compared([
      { id: 'a', from: 'Borealis', parts: [] },
      { id: 'b', from: 'Halcyon', parts: every }
    ]);
    const rows = comparisonRows(document, valuedOffers(document), 'present', 'whole');
    expect(rows.map(({ kind }) => kind)).toEqual(KIND_ORDER);
    expect(rows.at(-1)!.name).toBe('Moving off the provider');
  });

  it('hold the components that answer each other, whatever their ids and names', () => {
    const document = compared([
      { id: 'a', from: 'Borealis', parts: [salary(1, 'base'), { id: 's', kind: 'signOn', amount: 1, name: 'Welcome' }] },
      { id: 'b', from: 'Halcyon', parts: [{ id: 'x', kind: 'signOn', amount: 2 }, salary(2, 'pay')] }
    ]);
    expect(grid(document)).toEqual(['Salary: base | pay', 'Welcome: s | x']);
  });

  it('match the first grant of a kind with the first, the second with the second, and never GPU-hours with tokens', () => {
    const document = compared([
      { id: 'a', from: 'Borealis', parts: [hours('one', 1), hours('two', 1)] },
      { id: 'b', from: 'Halcyon', parts: [tokens, hours('three', 1)] }
    ]);
    expect(grid(document)).toEqual(['GPU grant: one | three', 'GPU grant: two | —', 'Token grant: — | tokens']);
  });

  it('match benefits by their names alone, so that meals never stand beside a pension', () => {
    const document = compared([
      { id: 'a', from: 'Borealis', parts: [benefit('x', 'Meals'), benefit('y', 'Pension')] },
      { id: 'b', from: 'Halcyon', parts: [benefit('x', 'Pension'), benefit('z', 'Travel'), benefit('m', 'Meals')] }
    ]);
    expect(grid(document)).toEqual(['Meals: x | m', 'Pension: y | x', 'Travel: — | z']);
  });

  it('are the same in every year, so that a table of years can be read across', () => {
    const document = compared([
      { id: 'a', from: 'Borealis', parts: [salary(1), benefit('x', 'Meals')] },
      { id: 'b', from: 'Halcyon', parts: [{ id: 's', kind: 'signOn', amount: 1 }, salary(2)] }
    ]);
    expect(grid(document, 1)).toEqual(grid(document));
    expect(grid(document, 2)).toEqual(grid(document));
  });
});

describe('a cell', () => {
  const document = compared(
    [
      { id: 'a', from: 'Borealis', parts: [salary(120_000), hours('gpus', 100)] },
      { id: 'b', from: 'Halcyon', startMonth: '2027-04', parts: [salary(240_000)] }
    ],
    { horizonMonths: 15 }
  );
  const values = (lens: (typeof LENSES)[number], period: Period) =>
    comparisonRows(document, valuedOffers(document), lens, period).map(({ cells }) => cells.map((cell) => cell && cell.value));

  it('shows its lens', () => {
    // 18 months on the grid: 100 hours are 1,000 at list, 400 where one can buy them, 300 to the employer.
    expect(values('sticker', 'whole')[1]).toEqual([18_000, null]);
    expect(values('market', 'whole')[1]).toEqual([7_200, null]);
    expect(values('present', 'whole')[1]).toEqual([7_200, null]);
    expect(values('employerCost', 'whole')[1]).toEqual([5_400, null]);
  });

  it('of a year counts from the offer’s own start, and the last year is what is left of it', () => {
    expect(values('present', 1)[0]).toEqual([120_000, 240_000]);
    // Months 13 to 18 of the one, 13 to 15 of the other.
    expect(values('present', 2)[0]).toEqual([60_000, 60_000]);
    expect(values('present', 3)[0]).toEqual([0, 0]);
    expect(employmentYearCount(valuedOffers(document))).toBe(2);
  });
});

describe('of every worked comparison', () => {
  const ids = [
    'borealis-halcyon',
    'counter-to-meridian',
    'first-engineer',
    'compute-rich-institute',
    'half-of-base',
    'capped-tools',
    'london-san-francisco'
  ];

  it.each(ids)('the columns of %s add up, under each lens and over each period, to what the answer says', async (id) => {
    const document = await exampleScenario(id);
    const offers = valuedOffers(document);
    const years = Array.from({ length: employmentYearCount(offers) }, (_, index) => index + 1);
    for (const lens of LENSES) {
      for (const period of ['whole', ...years] as const) {
        const rows = comparisonRows(document, offers, lens, period);
        offers.forEach(({ valued }, column) => {
          const sum = rows.reduce((total, { cells }) => total + (cells[column]?.value ?? 0), 0);
          expect(sum).toBeCloseTo(offerValue(valued, lens, period), 4);
        });
        const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== null);
        expect(cells).toHaveLength(offers.reduce((count, { valued }) => count + valued.rows.length, 0));
        if (period === 'whole') for (const { answer, value } of cells) expect(value).toBeCloseTo(answer[lens], 4);
      }
      for (const { valued, answer } of offers) {
        expect(offerValue(valued, lens, 'whole')).toBeCloseTo(answer.total[lens], 4);
        expect(years.reduce((sum, year) => sum + offerValue(valued, lens, year), 0)).toBeCloseTo(answer.total[lens], 4);
      }
    }
    for (const { valued, answer } of offers) {
      answer.employmentYears.forEach(({ year, components }) => {
        const present = Object.values(components).reduce((sum, component) => sum + component.present, 0);
        expect(offerValue(valued, 'present', year)).toBeCloseTo(present, 4);
      });
    }
  });

  it.each(ids)('a cell of %s carries the answer of its own row', async (id) => {
    const document = await exampleScenario(id);
    for (const { cells } of comparisonRows(document, valuedOffers(document), 'present', 'whole'))
      for (const cell of cells) expect(cell?.answer.id).toBe(cell?.row.id);
  });
});

describe('what offers are ranked by', () => {
  it('is the engine’s own measure: the offer and what is earned elsewhere', async () => {
    for (const offer of valuedOffers(await exampleScenario('borealis-halcyon')))
      expect(comparedValue(offer)).toBeCloseTo(comparisonValue(offer.valued), 6);
  });

  it('shows what is earned elsewhere only where it is not the same', () => {
    const letters = (second: string) => [
      { id: 'a', from: 'Borealis', parts: [salary(1)] },
      { id: 'b', from: 'Halcyon', startMonth: second, parts: [salary(1)] }
    ];
    const world = { candidate: { outsidePayPerYear: 120_000 } };
    expect(elsewhereDiffers(valuedOffers(compared(letters('2027-01'), world)))).toBe(false);
    expect(elsewhereDiffers(valuedOffers(compared(letters('2027-02'), world)))).toBe(true);
    expect(elsewhereDiffers([])).toBe(false);
    expect(employmentYearCount([])).toBe(0);
  });
});
