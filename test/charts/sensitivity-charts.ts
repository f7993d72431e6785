/** A tornado and a map that tests of the drawings share. */
import type { InputMapData } from '#lib/charts/input-map.ts';
import type { TornadoData } from '#lib/charts/tornado.ts';

export const exact = (value: number) => `${value < 0 ? '−' : ''}$${Math.abs(Math.round(value))}`;

export const tornado: TornadoData = {
  rows: [
    {
      id: 'share',
      name: 'The price of a share of Halcyon',
      low: { text: '$27', value: -400 },
      high: { text: '$198', value: 900 }
    },
    { id: 'leaving', name: 'Your chance of leaving a year', low: { text: '6%', value: 300 }, high: { text: '25%', value: 100 } },
    { id: 'bent', name: 'What the job needs', low: { text: '34%', value: 260 }, high: { text: '66%', value: 230 } }
  ],
  today: { value: 200, name: 'today' },
  even: { value: 0, name: 'Halcyon = Borealis' },
  ahead: { name: 'Halcyon ahead', colour: '--offer-2' },
  behind: { name: 'Borealis ahead', colour: '--offer-1' }
};

/** Of a plane that rises with x and falls with y: nothing on the diagonal, 50 values of each. */
export function planeMap(size = 50): InputMapData {
  const values = Float64Array.from({ length: size }, (_, step) => (100 * step) / (size - 1));
  const differences = Float64Array.from({ length: size * size }, (_, place) => {
    return values[place % size]! - values[Math.floor(place / size)]!;
  });
  const axis = { values, format: (value: number) => `${Math.round(value)}%`, exact: (value: number) => `${value.toFixed(4)}%` };
  return {
    x: { name: 'What the job needs', now: 60, ...axis },
    y: { name: 'Your chance of leaving a year', now: 20, ...axis },
    differences,
    line: [
      [
        { x: 0, y: 0 },
        { x: 100, y: 100 }
      ]
    ],
    ahead: { name: 'Halcyon ahead', colour: '--offer-2' },
    behind: { name: 'Borealis ahead', colour: '--offer-1' }
  };
}
