/** Bars that people read off: each end stands where its figure is, on its side of the line, and no word covers another. */
import { describe, expect, it } from 'vitest';
import { tornadoLayout } from '#lib/charts/tornado-layout.ts';
import { tornadoTable, type TornadoData } from '#lib/charts/tornado.ts';
import { exact, tornado } from './sensitivity-charts.ts';
import { isWithin, meetings, textBox } from './text-box.ts';

const far: TornadoData = { ...tornado, today: { value: 900, name: 'today' }, rows: tornado.rows.slice(0, 1) };
/** Nobody can turn it, so that the line stands at the very left and its name reaches over it. */
const onOneSide: TornadoData = {
  ...tornado,
  even: { value: 0, name: 'Halyard = Tamarack (Series B)' },
  rows: tornado.rows.map((row) => ({ ...row, low: { ...row.low, value: 150 }, high: { ...row.high, value: 260 } }))
};
const widths = [280, 320, 358, 599, 600, 900, 1200];
const layoutOf = (data: TornadoData, width: number) => tornadoLayout(data, { width, format: exact });

describe.each([
  ['three doubts', tornado],
  ['one that reaches from today to beyond the line', far],
  ['doubts that all stay on one side of the line', onOneSide]
])('%s', (_, data) => {
  it.each(widths)('at %d px every bar reaches from its least to its largest figure, by one scale', (width) => {
    const { marks, even, today } = layoutOf(data, width);
    const perUnit = (today.line.x1 - even.line.x1) / (data.today.value - data.even.value);
    for (const { row, box } of marks) {
      const values = [row.low.value, row.high.value, data.today.value];
      expect(Math.abs(box.x - (even.line.x1 + perUnit * Math.min(...values)))).toBeLessThanOrEqual(5);
      expect(Math.abs(box.x + box.width - (even.line.x1 + perUnit * Math.max(...values)))).toBeLessThanOrEqual(5);
    }
  });

  it.each(widths)('at %d px what is behind the line and what is ahead of it make up the bar', (width) => {
    const { marks, even } = layoutOf(data, width);
    for (const { box, behind, ahead } of marks) {
      expect((behind?.width ?? 0) + (ahead?.width ?? 0)).toBe(box.width);
      if (behind) expect(behind.x + behind.width).toBeLessThanOrEqual(even.line.x1);
      if (ahead) expect(ahead.x).toBeGreaterThanOrEqual(even.line.x1);
    }
  });

  it.each(widths)('at %d px no word meets another or leaves the picture', (width) => {
    const { marks, ticks, sides, even, today, height } = layoutOf(data, width);
    const texts = [...marks.flatMap(({ name, ends }) => [...name, ...ends]), ...sides, even.text, today.text];
    expect(meetings(texts.map(textBox))).toEqual([]);
    expect(meetings(ticks.map(textBox))).toEqual([]);
    if (width >= 320)
      for (const text of [...texts, ...ticks]) expect(isWithin(textBox(text), width, height), text.text).toBe(true);
  });
});

/** As on a phone, with names of offers that were taken over from a letter's choices. */
const long: TornadoData = {
  ...tornado,
  even: { value: 0, name: 'Meridian = Kestrel (Kestrel, cash)' },
  ahead: { name: 'Meridian ahead', colour: '--offer-1' },
  behind: { name: 'Kestrel (Kestrel, cash) ahead', colour: '--offer-2' }
};

it.each([280, 358, 390, 599, 600, 1200])('at %d px it is said who is ahead on either side, over no other word', (width) => {
  for (const data of [tornado, onOneSide, long]) {
    const { sides, even, today } = layoutOf(data, width);
    const said = sides.map(({ text }) => text).join(' ');
    expect(said).toBe(`← ${data.behind.name} ${data.ahead.name} →`);
    expect(meetings([...sides, even.text, today.text].map(textBox))).toEqual([]);
    for (const text of sides) expect(isWithin(textBox(text), width, 100)).toBe(true);
  }
});

it('no line runs through what an input is at the end of its bar, and no bar is hidden for it', () => {
  for (const width of widths) {
    for (const { ends, endGrounds, box } of layoutOf(onOneSide, width).marks) {
      ends.forEach((text, place) => {
        const [words, ground] = [textBox(text), endGrounds[place]!];
        expect(ground.x).toBeLessThan(words.x);
        expect(ground.x + ground.width).toBeGreaterThan(words.x + words.width);
      });
      expect(meetings([box, ...endGrounds])).toEqual([]);
    }
  }
});

it('each end of an input stands at the end of the bar that it makes, also where more of it is worse', () => {
  const [, leaving] = layoutOf(tornado, 900).marks;
  expect(leaving!.ends.map(({ text, anchor }) => [text, anchor])).toEqual([
    ['25%', 'end'],
    ['6%', 'start']
  ]);
});

it('where both ends lie on one side of today, none is written at today, as if the input were that there', () => {
  const [, , bent] = layoutOf(tornado, 900).marks;
  expect(bent!.ends.map(({ text }) => text)).toEqual(['34%']);
});

it('the table has both ends of every bar and today beside them', () => {
  expect(tornadoTable(tornado, 'Input')).toEqual({
    columns: ['Input', 'At P10', 'today', 'At P90'],
    rows: [
      { heading: 'The price of a share of Halcyon: $27 to $198', cells: [-400, 200, 900] },
      { heading: 'Your chance of leaving a year: 6% to 25%', cells: [300, 200, 100] },
      { heading: 'What the job needs: 34% to 66%', cells: [260, 200, 230] }
    ]
  });
});
