import { describe, expect, it } from 'vitest';
import { accelerator } from '#lib/exchange/accelerator-name.ts';
import { fixture, readPrices, reasons } from './fixture.ts';

const cheap = 'A zone at about half price, as of capacity that starts late (flex-start)';
const unpaired = 'A machine alone, priced with none of the accelerators that are used';
const outlier = 'More than 20 times above or below the median of its kind';

describe('a catalogue with accelerators and machines in rows of their own', () => {
  const read = readPrices(fixture('split-machines.csv'), { fileName: 'google.csv' });
  const { services } = read.rateCard;

  it('prices an hour with both: 80 and 8 USD over eight accelerators are 11 each', () => {
    // north1 (two zones) 11, south1 12, east1 13; spot (24 + 2) / 8 = 3.25 and (30 + 2) / 8 = 4, east1 has none.
    expect(services['h100-hour']?.list).toMatchObject({ value: 12, low: 11, high: 13, basis: 'derived' });
    expect(services['h100-hour']?.list.rationale).toMatch(/their machine.*4 rows, 3 regions/);
    expect(services['h100-hour']?.spot).toMatchObject({ value: 3.625, low: 3.25, high: 4 });
  });

  it('says where it knows the accelerator alone', () => {
    expect(services['t4-hour']?.list).toMatchObject({
      value: 0.35,
      rationale: expect.stringContaining('accelerator alone') as string
    });
  });

  it('prices a chip of a TPU, whatever the size of the slice, and never at 700', () => {
    expect(services['tpu-v6e-hour']).toMatchObject({
      unit: 'chip-hour',
      list: { value: 2.7, low: 2.7, high: 2.7 },
      spot: { value: 1.2 }
    });
  });

  it('leaves out what is off and says so, row by row', () => {
    expect(reasons(read)).toEqual({
      [cheap]: 2,
      // The machines of both cheap zones, and one that carries nothing.
      [unpaired]: 3,
      [outlier]: 1,
      'No price of the machine in the zone of its accelerators': 1
    });
    expect(read.rows).toMatchObject({ read: 19, used: 12 });
    expect(read.rows.partly).toEqual([
      {
        reason: 'Spot price not below the price on demand: left out',
        rows: 1,
        examples: ['tpu-v6e-1×1 south1-a, row 10 (2.7 of 2.7)']
      }
    ]);
  });
});

describe('a catalogue of machines with their accelerators', () => {
  const read = readPrices(fixture('machines.csv'), { fileName: 'cloud.csv' });
  const { services } = read.rateCard;

  it('takes one price a region first, and the range over all rows', () => {
    // Oslo 4, Paris the middle of 5 and 4.4.
    expect(services['a100-hour']?.list).toMatchObject({ value: 4.35, low: 4, high: 5 });
    expect(services['a100-hour']?.spot).toMatchObject({ value: 1.125 });
  });

  it('never takes the A100 of 40 GB for the one of the shipped cards', () => {
    expect(services['a100-40gb-hour']).toMatchObject({ name: 'A100 40 GB GPU-hour', list: { value: 3, basis: 'list-price' } });
    expect(services['a100-40gb-hour']).not.toHaveProperty('spot');
  });

  it('takes a quarter of an accelerator at four times its price', () => {
    expect(services['a10-hour']?.list.value).toBe(2);
  });

  it('refuses rows without a usable price, count or all their cells', () => {
    expect(reasons(read)).toEqual({
      'No price, or none that is a number': 2,
      'No number of accelerators above 0': 1,
      'A price below 0': 1,
      'A price that is not finite': 1,
      'A price of 0: free, or paid for in another way': 1,
      'More or fewer cells than there are columns': 1,
      [unpaired]: 1
    });
    expect(read.rows).toMatchObject({ read: 14, used: 6 });
    expect(read.rows.partly.map(({ rows }) => rows)).toEqual([1, 1]);
  });
});

it('an accelerator has the id of the shipped card’s service', () => {
  const ids = ['H100', 'H100-80GB', 'NVIDIA H200', 'b200', 'A100-80GB', 'A100', 'H100-MEGA', 'tpu-v5litepod-4', 'tpu-v5p-8'];
  expect(ids.map((name) => accelerator(name).slug)).toEqual([
    'h100',
    'h100',
    'h200',
    'b200',
    'a100',
    'a100-40gb',
    'h100-mega',
    'tpu-v5e',
    'tpu-v5p'
  ]);
  // v5p counts cores, two on a chip.
  expect(['tpu-v5litepod-4', 'tpu-v5p-8', 'H100'].map((name) => accelerator(name).chips)).toEqual([4, 4, 1]);
});

describe('half-price zones', () => {
  const rows = (prices: readonly (readonly [string, number])[], instance: string) =>
    [
      'InstanceType,AcceleratorName,AcceleratorCount,Price,Region',
      ...prices.map(([region, price]) => `${instance},H200,1,${price},${region}`)
    ].join('\n');
  const mostlyCheap = [
    ['a', 5],
    ['b', 5],
    ['c', 5],
    ['d', 10],
    ['e', 10.5]
  ] as const;

  it('are found among accelerators alone even where they are the many', () => {
    const read = readPrices(rows(mostlyCheap, ''));
    expect(read.rateCard.services['h200-hour']?.list.value).toBe(10.25);
    expect(reasons(read)).toEqual({ [cheap]: 3 });
  });

  it('are found among whole machines only where they are the few: the many may be the right price', () => {
    expect(readPrices(rows(mostlyCheap, 'm')).rows).toMatchObject({ used: 5, refused: [] });
    expect(
      reasons(
        readPrices(
          rows(
            [
              ['a', 5],
              ['b', 10],
              ['c', 10],
              ['d', 11]
            ],
            'm'
          )
        )
      )
    ).toEqual({ [cheap]: 1 });
  });
});
