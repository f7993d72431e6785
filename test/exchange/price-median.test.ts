import fc from 'fast-check';
import { expect, it } from 'vitest';
import { median, priceMedian } from '#lib/exchange/price-median.ts';

const price = fc.integer({ min: 1, max: 9_999 }).map((cents) => cents / 100);

it('the median has as many values below as above, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(price, { minLength: 1 }), (values) => {
      const middle = median(values);
      const below = values.filter((value) => value < middle).length;
      const above = values.filter((value) => value > middle).length;
      expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      expect(median([...values].reverse())).toBe(middle);
    })
  );
});

it('a hundred more regions of one provider do not outvote the others', () => {
  const prices = ['a', 'b', 'c'].map((provider, index) => ({ provider, region: '', price: index + 1 }));
  const many = Array.from({ length: 100 }, (_, region) => ({ provider: 'c', region: String(region), price: 3 }));
  expect(priceMedian([...prices, ...many])).toEqual({ value: 2, low: 1, high: 3, rows: 103, providers: 3, regions: 100 });
});

it('nothing has no median', () => {
  expect(() => priceMedian([])).toThrow(RangeError);
});
