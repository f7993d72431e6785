// What customers take of a cluster, from a file of its monitoring: the week as it was measured, how far loads stray, and every row accounted for.
import { describe, expect, it } from 'vitest';
import { randomStream } from '#lib/engine/prices/random.ts';
import { importedUtilisation, type Utilisation } from '#lib/exchange/utilisation-csv.ts';

/** Monday 2026-08-03 00:00 and the hours after it. */
const timeOf = (hour: number) => new Date(Date.UTC(2026, 7, 3) + hour * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const csvOf = (loads: readonly (number | string)[], head = 'time,gpus') =>
  [head, ...loads.map((load, hour) => `${timeOf(hour)},${load}`)].join('\n');

function imported(text: string, gpus = 100): Utilisation {
  const read = importedUtilisation(text, gpus);
  if (!read.ok) throw new Error(read.errors.join('; '));
  return read.utilisation;
}
const week = Array.from({ length: 168 }, (_, hour) => 10 + (hour % 24));

describe('a file of utilisation', () => {
  it('of one week is that week, without a word of how far loads stray', () => {
    const { hourly, meanGpus, variability, aboveNormal, hours, rows } = imported(csvOf(week));
    expect(hourly).toEqual(week);
    expect(meanGpus).toBeCloseTo(21.5, 12);
    expect([variability, aboveNormal, hours]).toEqual([null, null, 168]);
    expect(rows).toEqual({ read: 168, used: 168, refused: [], partly: [] });
  });

  it('may be percentages, with a comma for decimals, other columns and zones, and may begin in the middle of a week', () => {
    const rows = week.map((_, hour) => `eu;${timeOf(hour + 60).replace(' ', 'T')}:00+02:00;${String((hour + 60) % 24)},5 %`);
    const { hourly } = imported(['cluster;Time;Utilisation', ...rows].join('\n'), 200);
    expect(hourly).toEqual(Array.from({ length: 168 }, (_, hour) => (hour % 24) * 2 + 1));
  });

  it('may be of a clock that was never set, and starts in 1900 or 1970', () => {
    // 1969-12-29 and 1900-01-01 were Mondays.
    for (const [year, month, day] of [
      [1969, 11, 29],
      [1900, 0, 1]
    ] as const) {
      const rows = week.map((load, hour) => `${new Date(Date.UTC(year, month, day) + hour * 3_600_000).toISOString()},${load}`);
      expect(imported(['time,gpus', ...rows].join('\n')).hourly).toEqual(week);
    }
  });

  it('may name its GPUs, users and processors beside their load', () => {
    const rows = week.map((load, hour) => `${timeOf(hour)},7,bob,99,${load}`);
    expect(imported(['time,gpu,user,cpu util,gpu util', ...rows].join('\n')).hourly).toEqual(week);
    expect(imported(['time,gpu,user,mem,gpus used', ...rows].join('\n')).hourly).toEqual(week);
  });

  it('averages what is measured oftener than every hour', () => {
    const halves = week.flatMap((load, hour) => [
      `${timeOf(hour)},${load - 2}`,
      `${timeOf(hour).replace(':00', ':30')},${load + 2}`
    ]);
    expect(imported(['time,gpus', ...halves].join('\n')).hourly).toEqual(week);
  });

  it('of many weeks tells by how much loads stray: a fifth, and one hour in twenty above the normal’s 95 %', () => {
    const random = randomStream(3);
    const loads = Array.from({ length: 168 * 40 }, (_, hour) => (20 + (hour % 24)) * (1 + 0.2 * random.normal()));
    const { variability, aboveNormal, hourly } = imported(csvOf(loads.map((load) => load.toFixed(6))), 1000);
    // 6552 degrees of freedom: 0.2 within 0.2 / √13,104 × 4.
    expect(Math.abs(variability! - 0.2)).toBeLessThan(0.007);
    expect(Math.abs(aboveNormal! - 0.05)).toBeLessThan(0.012);
    expect(Math.abs(hourly[12]! / 32 - 1)).toBeLessThan(0.13);
  });

  const dotted = (hour: number) => timeOf(hour).replace(/(\d+)-(\d+)-(\d+)/, '$3.$2.$1');
  it('may have the day first, where some day is above 12', () => {
    const rows = Array.from({ length: 336 }, (_, hour) => `${dotted(hour)}:00;${week[hour % 168]},5`);
    expect(imported(['Zeit;time;gpus', ...rows.map((row) => `x;${row}`)].join('\n')).hourly).toEqual(
      week.map((load) => load + 0.5)
    );
  });

  it('has every row that cannot be read counted, with its reason', () => {
    const broken = [
      ...week.map((load, hour) => `${timeOf(hour)},${load}`),
      'yesterday,5',
      '2026-02-30 10:00,5',
      `${timeOf(3)},-1`,
      `${timeOf(3)},101`
    ];
    const { rows, hourly } = imported(['time,gpus', ...broken].join('\n'));
    expect(hourly).toEqual(week);
    expect(rows).toMatchObject({ read: 172, used: 168 });
    expect(rows.refused.map(({ reason, rows: count }) => [reason, count])).toEqual([
      ['no time that can be read, such as 2026-08-22 13:00', 2],
      ['no load from 0 to 100 GPUs', 1],
      ['a load above the cluster’s 100 GPUs', 1]
    ]);
  });

  it.each([
    [csvOf(week.slice(0, 60)), 'expected a load for every hour of the week, found none for Wednesday 12:00'],
    [
      csvOf(week.map((load, hour) => (hour < 5 ? 140 : load))),
      'expected a load for every hour of the week, found none for Monday 00:00; left out were rows with a load above the cluster’s 100 GPUs, in 5 rows such as "140"'
    ],
    [
      csvOf(week.map((load, hour) => (hour === 0 ? '140%' : `${load}%`))),
      /found none for Monday 00:00; left out were rows with a load above 100%, in 1 row such as "140%"$/
    ],
    [
      ['time,gpus', ...week.map((load, hour) => `${dotted(hour)},${load}`)].join('\n'),
      /^expected rows of a time and a load, found a date whose day and month .* write it as 2026-08-22 13:00, in 168 rows such as "03\.08\.2026 00:00"$/
    ],
    [csvOf(week.map(() => 0)), 'expected a load above nothing in some hour, found none'],
    [
      csvOf(week).replaceAll('2026-08-', '8/'),
      'expected rows of a time and a load, found no time that can be read, such as 2026-08-22 13:00, in 168 rows such as "8/03 00:00"'
    ],
    [
      csvOf(week.map(() => '-')),
      /^expected rows of a time and a load, found no load from 0 to 100 GPUs, in 168 rows such as "-"$/
    ],
    [csvOf(['-']), /, in 1 row such as "-"$/],
    ['time,gpus', 'expected rows of a time and a load, found no rows'],
    ['time', /^this is not CSV/],
    ['', /^this is not CSV/]
  ])('is refused where it does not say what a week is like (%#)', (text, message) => {
    const read = importedUtilisation(text, 100);
    expect(read.ok ? [] : read.errors).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)]);
  });
});
