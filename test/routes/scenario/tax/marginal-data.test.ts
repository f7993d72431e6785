// The chart of the next dollar: which lines it has, where the offers stand on them, and what its title says.
import { expect, it } from 'vitest';
import { levelAt } from '#lib/charts/step-chart.ts';
import { marginalData, marginalFinding } from '../../../../src/routes/scenario/tax/marginal-data.ts';
import { alone, california, england, hours, salary, taxed, texas, valuedTaxes } from './taxed.ts';

const mixed = taxed(
  [
    { id: 'a', from: 'Borealis', parts: [salary(250_000), hours] },
    { id: 'b', from: 'Halcyon', parts: [salary(180_000)] },
    { id: 'c', from: 'Thames', tax: england, currency: 'GBP', parts: [salary(110_000)] },
    { id: 'd', from: 'Flatland', tax: { regime: 'flat', rate: 0.3 }, parts: [salary(90_000)] },
    { id: 'late', from: 'Later', startMonth: '2029-01', parts: [salary(90_000)] }
  ],
  california,
  36
);

function chart(document: typeof mixed, year = 2028) {
  const { offers, years } = valuedTaxes(document);
  return { offers, years, data: marginalData(document, offers, year) };
}

it('offers under one law share its line, and who is not employed yet is left out', () => {
  const { data } = chart(mixed);
  expect(data.stairs.map(({ name }) => name)).toEqual(['California, single', 'England', '30% flat']);
  expect(data.spans.map(({ name, stair }) => [name, stair])).toEqual([
    ['Borealis', 'a'],
    ['Halcyon', 'a'],
    ['Thames', 'c'],
    ['Flatland', 'd']
  ]);
});

it('each offer stands on its line, at its taxable pay, at the rate that the table says', () => {
  const { data, years } = chart(mixed);
  for (const span of data.spans) {
    const stair = data.stairs.find(({ id }) => id === span.stair)!;
    expect(span.from.level).toBeCloseTo(levelAt(stair, span.from.at), 7);
    expect(span.to.level).toBeCloseTo(levelAt(stair, span.to.at), 7);
    expect(span.to.at).toBeLessThan(data.end);
  }
  const [borealis, , thames] = data.spans;
  // 400 hours a month at 4
  expect(borealis!.from.at).toBeCloseTo(250_000, 6);
  expect(borealis!.to.at).toBeCloseTo(269_200, 6);
  expect(borealis!.to.level).toBe(years[0]!.find(({ year }) => year === 2028)!.marginalRate);
  // 110,000 pounds at 1.25: in the taper of the allowance
  expect(thames!.to.at).toBeCloseTo(137_500, 6);
  expect(thames!.to.level).toBe(0.62);
});

it('edges of a foreign law stand where they are worth as much', () => {
  const { data } = chart(mixed);
  const edges = data.stairs[1]!.steps.map(({ from }) => from);
  for (const pounds of [12_570, 50_270, 100_000, 125_140]) expect(edges).toContain(pounds * 1.25);
});

const titleOf = (document: typeof mixed, year = 2027) => {
  const { data, offers } = chart(document, year);
  return marginalFinding(data, offers[0]!.valued, year, 'USD');
};

it('the title says that Social Security is behind you where it is, and no smaller tax beside it', () => {
  expect(titleOf(alone([salary(210_000)], { regime: 'us', region: 'NY' }))).toMatch(/: Social Security is behind you$/);
  expect(titleOf(alone([salary(210_000)], texas))).toBe('Borealis’ next dollar bears 26.4%: Social Security is behind you');
});

it('the title says what comes next where a step lies ahead, and nothing more where none does', () => {
  expect(titleOf(alone([salary(100_000)], texas))).toBe('Borealis’ next dollar bears 29.7%, from $122k on 31.7%');
  expect(titleOf(alone([salary(100_000)], { regime: 'flat', rate: 0.42 }))).toBe('Borealis’ next dollar bears 42%');
});
