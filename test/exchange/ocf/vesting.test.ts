import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocatedUnits, allocationTypes } from '#lib/exchange/ocf/allocation.ts';
import { calendarDate, dateAfter } from '#lib/exchange/ocf/calendar.ts';
import { decimalFraction, fraction, numberOf, sum, whole, nothing } from '#lib/exchange/ocf/fraction.ts';
import { evenInstalments, vests } from '#lib/exchange/ocf/schedule.ts';
import { vestingInstalments } from '#lib/exchange/ocf/vesting-graph.ts';
import { vestedShare } from '#lib/engine/equity/vesting.ts';
import { condition, fourYears, months, relative, start } from './package.ts';

const quantity = (units: string) => decimalFraction(units)!;
const absolute = (date: string) => ({ type: 'VESTING_SCHEDULE_ABSOLUTE', date });
const event = { type: 'VESTING_EVENT' };
const happened = (id: string, date: string) => ({ vesting_condition_id: id, date });

/** Dates and units of terms, for 1,000 units granted on the first of 2026. */
function vestsOf(conditions: object[], events: object[] = [happened('start', '2026-01-31')], type = 'CUMULATIVE_ROUND_DOWN') {
  const terms = { ...fourYears, vesting_conditions: conditions };
  const reading = vestingInstalments(terms, {
    quantity: quantity('1000'),
    granted: '2026-01-01',
    events: events as Record<string, unknown>[]
  });
  if (!reading.ok) return reading.reason;
  const days = vests(quantity('1000'), reading.instalments, type as 'FRACTIONAL', '2026-01-01');
  return { days: days.map(({ date, units }) => [date, units]), undated: numberOf(reading.undated), awaited: reading.awaited };
}

describe('a day of the calendar', () => {
  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '20250101',
    '1850-01-01',
    '9999-01-01',
    '2025-1-1',
    '',
    'yesterday',
    5,
    null
  ])('%s is none that a grant could have', (text) => expect(calendarDate(text)).toBeUndefined());

  it('is kept in months that are too short for it, and comes back after them', () => {
    const from = (length: number) => dateAfter('2024-01-31', length, 'MONTHS');
    expect([1, 2, 3, 13].map(from)).toEqual(['2024-02-29', '2024-03-31', '2024-04-30', '2025-02-28']);
    expect(dateAfter('2024-01-15', 1, 'MONTHS', 30)).toBe('2024-02-29');
    expect(dateAfter('2190-01-01', 1e9, 'DAYS')).toBeUndefined();
  });
});

describe('whole units', () => {
  const portions = fc
    .integer({ min: 1, max: 60 })
    .map((parts) => Array.from({ length: parts }, () => fraction(1n, BigInt(parts))));

  it('of instalments that make up the whole are the grant, however they are rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), portions, fc.constantFrom(...allocationTypes), (units, parts, type) => {
        const allocated = allocatedUnits(quantity(String(units)), parts, type);
        const total = allocated.reduce((before, one) => before + one, 0);
        expect(Math.abs(total - units)).toBeLessThanOrEqual(type === 'FRACTIONAL' ? units * 1e-12 : 0);
        // An instalment is within a unit of its share, but for the one that takes the rest.
        if (!type.endsWith('SINGLE_TRANCHE'))
          for (const one of allocated) expect(Math.abs(one - units / parts.length)).toBeLessThan(1 + units * 1e-12);
      })
    );
  });

  it('of a grant with half a unit lose nothing', () => {
    const thirds = [1, 2, 3].map(() => fraction(1n, 3n));
    for (const type of allocationTypes)
      expect(allocatedUnits(quantity('10.5'), thirds, type).reduce((a, b) => a + b, 0)).toBeCloseTo(10.5, 12);
    expect(numberOf(thirds.reduce(sum, nothing))).toBe(numberOf(whole));
  });
});

describe('even vesting from a table', () => {
  it('is what the engine has for the same schedule, month for month', () => {
    const schedule = fc.record({
      months: fc.integer({ min: 1, max: 96 }),
      cliff: fc.integer({ min: 0, max: 96 }),
      every: fc.constantFrom(1, 2, 3, 6, 12)
    });
    fc.assert(
      fc.property(schedule, ({ months: length, cliff, every }) => {
        fc.pre(cliff <= length && every <= length);
        const days = vests(quantity('96000'), evenInstalments('2026-01-15', length, every, cliff), 'FRACTIONAL', undefined);
        for (let month = 1; month <= length; month++) {
          const by = dateAfter('2026-01-15', month, 'MONTHS')!;
          const vested = days.filter(({ date }) => date <= by).reduce((total, { units }) => total + units, 0);
          expect(vested / 96000).toBeCloseTo(vestedShare({ months: length, cliffMonths: cliff, everyMonths: every }, month), 9);
        }
      })
    );
  });
});

describe('vesting terms', () => {
  it('of four years with a cliff vest a quarter after one and the rest by month, on the last day of short months', () => {
    const read = vestsOf(fourYears.vesting_conditions);
    if (typeof read === 'string') throw new Error(read);
    expect(read.days.slice(0, 3)).toEqual([
      ['2027-01-31', 250],
      ['2027-02-28', 20],
      ['2027-03-31', 21]
    ]);
    expect(read.days.at(-1)).toEqual(['2030-01-31', 21]);
    expect([read.days.length, read.undated]).toEqual([37, 0]);
  });

  it('with a cliff in the period hold instalments back until it', () => {
    const read = vestsOf([start('all'), condition('all', relative('start', months(3, 4, { cliff_installment: 3 })), '1', '4')]);
    expect(read).toMatchObject({ days: [['2026-10-31', 750], ['2027-01-31', 250]] }); // prettier-ignore
  });

  it('on a fixed day of the month, in days, or on a date, vest then', () => {
    const read = vestsOf([
      start('date'),
      condition('date', absolute('2026-06-01'), '1', '2', ['days']),
      condition('days', relative('date', { type: 'DAYS', length: 14, occurrences: 2 }), '1', '8', ['fifteenth']),
      condition('fifteenth', relative('days', months(1, 1, { day_of_month: '15' })), '1', '1', [], true)
    ]);
    expect(read).toMatchObject({
      days: [
        ['2026-06-01', 500],
        ['2026-06-15', 125],
        ['2026-06-29', 125],
        ['2026-07-15', 250]
      ]
    });
  });

  it('that wait for an event vest nothing of it until it is recorded, and say what they wait for', () => {
    const conditions = [start('sale'), condition('sale', event, '1', '1')];
    expect(vestsOf(conditions)).toEqual({ days: [], undated: 1, awaited: ['sale'] });
    const sold = [happened('start', '2026-01-31'), happened('sale', '2027-05-05')];
    expect(vestsOf(conditions, sold)).toMatchObject({ days: [['2027-05-05', 1000]], undated: 0 });
  });

  it('take only one path: whichever comes first, a deadline or the event', () => {
    const conditions = [
      start('expired', 'sale'),
      { ...condition('expired', absolute('2027-01-01'), '0', '1'), portion: undefined, quantity: '0' },
      condition('sale', event, '1', '1')
    ];
    const sold = (date: string) => vestsOf(conditions, [happened('start', '2026-01-31'), happened('sale', date)]);
    expect(sold('2026-12-31')).toMatchObject({ days: [['2026-12-31', 1000]] });
    expect(sold('2027-01-02')).toMatchObject({ days: [], undated: 1 });
  });

  it('that an event ends while they repeat stop there, and it vests what is left', () => {
    const conditions = [
      start('monthly'),
      condition('monthly', relative('start', months(1, 10)), '1', '10', ['sale']),
      condition('sale', event, '1', '1', [], true)
    ];
    const read = vestsOf(conditions, [happened('start', '2026-01-31'), happened('sale', '2026-04-15')]);
    expect(read).toMatchObject({
      days: [
        ['2026-02-28', 100],
        ['2026-03-31', 100],
        ['2026-04-15', 800]
      ]
    });
  });

  it('that promise more than the whole stop at the whole', () => {
    const read = vestsOf([start('all'), condition('all', relative('start', months(1, 5)), '1', '3')]);
    expect(read).toMatchObject({ undated: 0 });
    if (typeof read !== 'string') expect(read.days.reduce((total, [, units]) => total + Number(units), 0)).toBe(1000);
  });

  it.each([
    [
      'a circle',
      [
        start('a'),
        condition('a', relative('start', months(1, 1)), '1', '4', ['b']),
        condition('b', relative('a', months(1, 1)), '1', '4', ['a'])
      ],
      /circle/
    ],
    [
      'no portion',
      [start('a'), { ...condition('a', relative('start', months(1, 1)), '1', '4'), portion: undefined }],
      /portion or a quantity/
    ],
    ['a quarter of nothing', [start('a'), condition('a', relative('start', months(1, 1)), '1', '0')], /portion or a quantity/],
    ['no conditions', [], /without conditions/],
    [
      'portions finer than atoms',
      [
        start('c0'),
        ...Array.from({ length: 12 }, (_, k) =>
          condition(`c${k}`, relative('start', months(k + 1, 1)), '1', `${9_999_999_000 + 2 * k + 1}`, [`c${k + 1}`])
        )
      ],
      /more digits/
    ]
  ] as const)('with %s are refused with the reason', (_, conditions, reason) => {
    expect(vestsOf([...conditions])).toMatch(reason);
  });

  it('relative to what never came, over more months than there are, vest nothing', () => {
    expect(vestsOf([start('a'), condition('a', relative('nowhere', months(1, 1)), '1', '1')])).toMatchObject({ undated: 1 });
    expect(vestsOf([start('a'), condition('a', relative('start', months(1, 1e9)), '1', '1')])).toMatchObject({ undated: 1 });
    expect(vestsOf([start('a'), condition('a', relative('start', months(1e9, 1)), '1', '1')])).toMatchObject({ undated: 1 });
  });
});
