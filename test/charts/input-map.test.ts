/** A map that people read a decision off: every cell is drawn once, on its side, where its values are. */
import { describe, expect, it } from 'vitest';
import { cellAt, cellBox, cellOfToday, inputMapLayout } from '#lib/charts/input-map-layout.ts';
import { aheadShare, inputMapTable } from '#lib/charts/input-map.ts';
import { planeMap } from './sensitivity-charts.ts';
import { isWithin, meetings, textBox } from './text-box.ts';

const widths = [300, 358, 520, 900];
const layoutOf = (width: number, size = 50) => inputMapLayout(planeMap(size), { width, plotHeight: 340 });

/** Area of the rectangles of a path. */
function area(d: string): number {
  return [...d.matchAll(/M(\d+),(\d+)H(\d+)V(\d+)/g)].reduce((sum, [, x1, y1, x2, y2]) => {
    return sum + Math.abs((Number(x2) - Number(x1)) * (Number(y2) - Number(y1)));
  }, 0);
}

describe.each(widths)('at %d px', (width) => {
  it('the shades and the cells of the line, where nobody is ahead, cover the plot exactly', () => {
    const layout = layoutOf(width);
    const onLine = Array.from({ length: 50 }, (_, place) => cellBox(layout, { column: place, row: place }));
    const shades = layout.shades.reduce((sum, { d }) => sum + area(d), 0);
    const level = onLine.reduce((sum, box) => sum + box.width * box.height, 0);
    expect(shades + level).toBe(layout.plot.width * layout.plot.height);
  });

  it('what is hatched is what the side behind has, and no more', () => {
    const { shades, behind } = layoutOf(width);
    const own = shades.filter(({ side }) => side === 'behind').reduce((sum, { d }) => sum + area(d), 0);
    expect(area(behind)).toBe(own);
  });

  it('a pointer in the middle of a cell reads that cell, and none outside of the plot', () => {
    const layout = layoutOf(width);
    for (const cell of [
      { column: 0, row: 0 },
      { column: 49, row: 0 },
      { column: 17, row: 49 }
    ]) {
      const { x, y, width: across, height } = cellBox(layout, cell);
      expect(cellAt(layout, x + across / 2, y + height / 2)).toEqual(cell);
    }
    expect(cellAt(layout, layout.plot.x - 1, layout.plot.y + 5)).toBeUndefined();
    expect(cellAt(layout, layout.plot.x + 5, layout.plot.y + layout.plot.height)).toBeUndefined();
  });

  it('no word covers another, or today', () => {
    const { ticks, names, sides, now, height } = layoutOf(width);
    const texts = [...ticks, ...names, ...sides];
    const ring = { x: now.x - 7, y: now.y - 7, width: 14, height: 14 };
    expect(meetings([...texts.map(textBox), ring])).toEqual([]);
    for (const text of texts) expect(isWithin(textBox(text), width, height), text.text).toBe(true);
  });
});

it('names of inputs that are wider than a phone are told in lines, none of them cut', () => {
  const map = planeMap();
  const name = 'The price of a share of Kestrel Computational Laboratories';
  const { ticks, names, sides, height } = inputMapLayout(
    { ...map, x: { ...map.x, name }, y: { ...map.y, name } },
    { width: 300, plotHeight: 340 }
  );
  expect(names.map(({ text }) => text).join(' ')).toBe(`↑ ${name} ${name} →`);
  expect(meetings([...ticks, ...names, ...sides].map(textBox))).toEqual([]);
  for (const text of names) expect(isWithin(textBox(text), 300, height), text.text).toBe(true);
});

it('today stands in the cell of its values, and the line between the sides', () => {
  const layout = layoutOf(520);
  const { column, row } = cellOfToday(planeMap());
  const box = cellBox(layout, { column, row });
  expect(layout.now.x).toBeGreaterThanOrEqual(box.x - 0.5);
  expect(layout.now.x).toBeLessThanOrEqual(box.x + box.width + 0.5);
  expect(layout.line).toMatch(/^M[\d.]+,[\d.]+L[\d.]+,[\d.]+$/);
});

it('the names of the sides stand on their sides', () => {
  const layout = layoutOf(520);
  for (const { text, x, y } of layout.sides) {
    const { column, row } = cellAt(layout, x, y)!;
    expect(column > row, text).toBe(text === 'Halcyon ahead');
  }
});

it.each([0, 40, 55, 70])(
  'no name of a side lies on the line or in the part of the other, however narrow its own: %d',
  (shift) => {
    for (const width of widths) {
      const plane = planeMap();
      const data = { ...plane, differences: Array.from(plane.differences, (difference) => difference + shift) };
      const layout = inputMapLayout(data, { width, plotHeight: 340 });
      for (const text of layout.sides) {
        const box = textBox(text);
        const corners = [box.x, box.x + box.width].flatMap((x) => [box.y, box.y + box.height].map((y) => cellAt(layout, x, y)!));
        const signs = corners.map(({ column, row }) => Math.sign(data.differences[row * 50 + column]!));
        expect(new Set(signs), `${text.text} at ${width}`).toEqual(new Set(signs.slice(0, 1)));
        expect(signs[0]).not.toBe(0);
      }
    }
  }
);

it('thousands of cells are few elements', () => {
  expect(layoutOf(520).shades.length).toBeLessThanOrEqual(8);
});

it('the table has both ends of both inputs, the largest y first as it is drawn, and is short enough to read', () => {
  const { columns, rows } = inputMapTable(planeMap());
  expect(columns).toHaveLength(11);
  expect([columns[1], columns.at(-1)]).toEqual(['0.0000%', '100.0000%']);
  expect(rows).toHaveLength(10);
  expect([rows[0]!.heading, rows.at(-1)!.heading]).toEqual(['100.0000%', '0.0000%']);
  expect(rows[0]!.cells[0]).toBe(-100);
  expect(rows.at(-1)!.cells.at(-1)).toBe(100);
});

it('the heads of the table are as exact as its cells, or nobody could work one out again', () => {
  const { columns, rows } = inputMapTable(planeMap());
  const values = columns.slice(1).map(Number.parseFloat);
  for (const { heading, cells } of rows) {
    cells.forEach((cell, place) => expect(cell).toBeCloseTo(values[place]! - Number.parseFloat(heading), 3));
  }
});

it('the share of a side leaves the cells out where nobody is ahead', () => {
  expect(aheadShare(planeMap(10).differences)).toBe(0.45);
});
