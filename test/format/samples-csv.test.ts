// Samples leave for spreadsheets: rows in order, and no name of an offer that a spreadsheet would run.
import { describe, expect, it } from 'vitest';
import { samplesCsv, type ListedSamples } from '#lib/format/samples-csv.ts';

const size = { scrambles: 2, points: 1, leaves: 2 };
const samples = {
  totals: [Float64Array.of(1, 2.005, -3, 1e7 / 3), Float64Array.of(0, -0.001, 5, 6)],
  compared: [Float64Array.of(11, 12.005, 7, 1e7 / 3), Float64Array.of(0, -0.001, 5, 6)]
};

const listed = (names: string[], fields: Partial<ListedSamples> = {}): ListedSamples => ({
  names,
  samples,
  size,
  months: () => [Array<number>(names.length).fill(1), Array<number>(names.length).fill(2)],
  ...fields
});
const nothing = { totals: [], compared: [] };

describe('samples as CSV', () => {
  it('has a row a sample: where it comes from, and by offer what it brings, what comes beside it, both, and when it is left', () => {
    // The second offer starts later; in the second path the first is never left.
    const months = (path: number) =>
      path === 0
        ? [
            [14, 12],
            [2, 1]
          ]
        : [
            [Infinity, 8],
            [Infinity, 3]
          ];
    expect([...samplesCsv(listed(['A', 'B'], { months }))].join('')).toBe(
      [
        '"scramble","path","leave date","A","A, before and after","A, together","A, left in month","B","B, before and after","B, together","B, left in month"',
        '1,1,1,1.00,10.00,11.00,14,0.00,0.00,0.00,12',
        '1,1,2,2.00,10.00,12.01,2,0.00,0.00,0.00,1',
        '2,1,1,-3.00,10.00,7.00,,5.00,0.00,5.00,8',
        '2,1,2,3333333.33,0.00,3333333.33,,6.00,0.00,6.00,3',
        ''
      ].join('\r\n')
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])(
    'puts an apostrophe before %j, which a spreadsheet would run',
    (name) => {
      const [header] = [...samplesCsv(listed([name], { samples: nothing }))];
      expect(header).toContain(`,"'${name}",`);
    }
  );

  it('keeps quotes and commas of a name within its cell', () => {
    const [header] = [...samplesCsv(listed(['Say "yes", now'], { samples: nothing }))];
    expect(header).toContain(',"Say ""yes"", now",');
  });

  it('comes in pieces that end with a row, none larger than a megabyte, and none lost', () => {
    const many = Float64Array.from({ length: 40_000 }, (_, i) => 1e6 + i);
    const samples = { totals: [many], compared: [many] };
    const months = () => Array.from({ length: 8 }, () => [60]);
    const pieces = [...samplesCsv(listed(['A'], { samples, months, size: { scrambles: 8, points: 625, leaves: 8 } }))];
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) expect(piece.length < 2 ** 20 && piece.endsWith('\r\n')).toBe(true);
    const rows = pieces.join('').trimEnd().split('\r\n');
    expect(rows).toHaveLength(40_001);
    expect(rows.at(-1)).toBe('8,625,8,1039999.00,0.00,1039999.00,60');
  });
});
