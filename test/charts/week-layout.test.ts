// The week as places in a drawing: 168 hours that each answer to the pointer, the worst one named within the picture, and nothing in the key that is not there.
import { describe, expect, it } from 'vitest';
import { hourName } from '#lib/charts/week-hour.ts';
import { weekLayout } from '#lib/charts/week-layout.ts';
import { gpuText, weekTable, type WeekHour, type WeekLoad } from '#lib/charts/week-load.ts';
import { textWidth } from '#lib/charts/text-width.ts';

const hours = (fields: (hour: number) => Partial<WeekHour> = () => ({})): WeekHour[] =>
  Array.from({ length: 168 }, (_, hour) => ({
    mean: 60,
    low: 50,
    high: 70,
    reserved: 10,
    bestEffort: 0,
    starved: 0.1,
    isOffPeak: hour >= 120 || hour % 24 < 8 || hour % 24 >= 22,
    ...fields(hour)
  }));
const data = (fields: Partial<WeekLoad> = {}): WeekLoad => ({ hours: hours(), capacity: 100, worst: null, ...fields });
const laid = (on: WeekLoad, width = 800) => weekLayout(on, { width, plotHeight: 200, amount: gpuText });

describe('a week in a drawing', () => {
  it('has a mark for every hour, side by side over the whole plot', () => {
    const { marks, axis } = laid(data());
    expect(marks).toHaveLength(168);
    expect(marks[0]!.hit.x).toBeCloseTo(axis.x1, 6);
    expect(marks[167]!.hit.x + marks[167]!.hit.width).toBeCloseTo(axis.x2, 6);
    for (const [hour, mark] of marks.slice(1).entries())
      expect(mark.hit.x).toBeCloseTo(marks[hour]!.hit.x + marks[hour]!.hit.width, 6);
  });

  it('shades five nights and the weekend, which the last night runs into', () => {
    const { offPeak, marks } = laid(data());
    expect(offPeak).toHaveLength(6);
    expect(offPeak[0]!.x).toBeCloseTo(marks[0]!.hit.x, 6);
    expect(offPeak[5]!.x).toBeCloseTo(marks[118]!.hit.x, 6);
    expect(offPeak[5]!.x + offPeak[5]!.width).toBeCloseTo(marks[167]!.hit.x + marks[167]!.hit.width, 6);
  });

  it('draws a shortage where production may reach into what is set aside, and only there', () => {
    expect(laid(data()).paths.short).toBe('');
    expect(laid(data()).key.map(({ id }) => id)).toEqual(['production', 'spread', 'reserved']);
    const short = laid(data({ hours: hours((hour) => (hour === 15 ? { high: 95 } : {})) }));
    expect(short.paths.short).not.toBe('');
    expect(short.key.map(({ id }) => id)).toContain('short');
    const bare = laid(data({ hours: hours(() => ({ low: 60, high: 60, reserved: 0, bestEffort: 5 })) }));
    expect(bare.key.map(({ id }) => id)).toEqual(['production', 'bestEffort']);
  });

  it.each([200, 360, 800, 1300])('keeps the name of the worst hour and the days within %s pixels', (width) => {
    const { pin, ticks } = laid(data({ worst: { hour: 160, name: 'Sunday 16:00, short in 96 of 100 weeks' } }), width);
    for (const { text, x } of pin!.texts) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + textWidth(text)).toBeLessThanOrEqual(width + 1);
    }
    const days = ticks.slice(-7);
    for (const [at, { text, x }] of days.slice(1).entries())
      expect(x - textWidth(text) / 2).toBeGreaterThan(days[at]!.x + textWidth(days[at]!.text) / 2);
  });

  it('holds a load that is far above the capacity, and a cluster without any', () => {
    const above = laid(data({ hours: hours(() => ({ mean: 300, high: 400 })) }));
    expect(Math.min(...above.marks.map(({ box }) => box.y))).toBeGreaterThanOrEqual(0);
    const none = laid(data({ hours: hours(() => ({ mean: 0, low: 0, high: 0, reserved: 0 })), capacity: 0 }));
    expect(none.paths.mean).not.toContain('NaN');
  });
});

it('says the same in its table', () => {
  const { columns, rows } = weekTable(data());
  expect(rows).toHaveLength(168);
  expect(rows[39]).toEqual({ heading: 'Tuesday 15:00', cells: [60, 50, 70, 10, 0, 90, 10] });
  expect(columns).toHaveLength(8);
  expect([hourName(0), hourName(167)]).toEqual(['Monday 00:00', 'Sunday 23:00']);
});
