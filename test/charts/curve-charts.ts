/** Curves invented for the tests of the chart: one for every case that the drawing has to bear. */
import type { CurveChartData, CurveMark } from '#lib/charts/curve-chart.ts';

export const millions = (at: number) => `$${at / 1e6}M`;
export const cents = (level: number) => `$${level.toFixed(2)}`;

const mark = (id: string, name: string, at: number, strong = false): CurveMark => {
  return { id, name, curve: 'common', at, colour: '--accent', strong };
};
const common = {
  id: 'common',
  name: 'A common share gets',
  points: [
    { at: 0, level: 0 },
    { at: 58e6, level: 0 },
    { at: 83e6, level: 2.5 },
    { at: 160e6, level: 8 },
    { at: 300e6, level: 15 }
  ]
};

export const cases: Record<string, CurveChartData> = {
  thresholds: {
    curves: [common],
    marks: [
      mark('exit', 'Sold for $200M: $10.00 a share', 200e6, true),
      mark('b', 'Series B is paid back at $48M', 48e6),
      mark('a', 'Series A is paid back; Common starts to share at $58M', 58e6),
      mark('own', 'Your options are worth something above $82M', 82e6),
      mark('last', 'Series C preferred of the year 2024 converts at $230M', 230e6)
    ],
    rules: [{ id: 'strike', name: 'strike $2.40', level: 2.4 }],
    end: 230e6
  },
  two: {
    curves: [
      { ...common, name: 'worth today, counting the time that is left' },
      {
        id: 'spread',
        name: 'if exercised at once',
        points: [
          { at: 0, level: 0 },
          { at: 80e6, level: 0 },
          { at: 300e6, level: 14 }
        ],
        dashed: true
      }
    ],
    marks: [mark('now', 'now', 80e6, true)],
    rules: [],
    end: 300e6
  },
  nothing: { curves: [{ ...common, points: [{ at: 0, level: 0 }] }], marks: [mark('now', 'now', 0)], rules: [], end: 1e6 }
};

/** With names of one line to four, worth less from one to the next. */
export function fourOffers(apart: number): CurveChartData {
  const offers = [
    ['third', 'Kestrel (Kestrel, credit with the tax paid)', '--offer-3'],
    ['best', 'Meridian', '--offer-1'],
    ['second', 'Kestrel (Kestrel, cash)', '--offer-2'],
    ['last', 'Kestrel (Kestrel, a share of the cluster)', '--offer-4']
  ] as const;
  const order = ['best', 'second', 'third', 'last'];
  const curves = offers.map(([id, name, colour]) => {
    const end = 485 - apart * order.indexOf(id);
    return {
      id,
      name,
      colour,
      points: [
        { at: 0, level: 300 },
        { at: 48, level: end }
      ]
    };
  });
  return { curves, marks: [], rules: [], end: 48, from: 250 };
}
