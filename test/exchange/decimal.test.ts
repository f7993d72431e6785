import { describe, expect, it } from 'vitest';
import { cellNumber, decimalMark } from '#lib/exchange/decimal.ts';

const numbers = (cells: string[]) => cells.map((cell) => cellNumber(cell, decimalMark(cells)));

describe('numbers as a spreadsheet writes them', () => {
  it.each([
    [
      ['1.5', '2', '1e-7'],
      [1.5, 2, 1e-7]
    ],
    [
      ['1,5', '2', '1.234,5'],
      [1.5, 2, 1234.5]
    ],
    [
      ['1,234.5', '1,234'],
      [1234.5, 1234]
    ],
    [
      ['1,234', '0,5'],
      [1.234, 0.5]
    ],
    [
      ['1.234', '2.000'],
      [1.234, 2]
    ],
    // Thousands or thousandths: nothing says which.
    [
      ['1,234', '5'],
      [NaN, 5]
    ],
    [
      ['1.5', '2,5'],
      [1.5, NaN]
    ],
    [
      ['n/a', '', '0x10', '1 2', 'Infinity', '$3'],
      [NaN, NaN, NaN, NaN, NaN, NaN]
    ]
  ])('%j', (cells, expected) => {
    expect(numbers(cells)).toEqual(expected);
  });
});
