/** Staircases invented for the tests of the chart: one for every case that the drawing has to bear. */
import type { Span, Stair, StepChartData } from '#lib/charts/step-chart.ts';

export const thousands = (at: number) => `$${at / 1000}k`;
export const exactly = (at: number) => `$${at.toLocaleString('en-US')}`;
export const percents = (level: number) => `${Math.round(level * 1000) / 10}%`;
export const pinText = ({ name, to }: Span) => `${name} ${percents(to.level)}`;

const california: Stair = {
  id: 'ca',
  name: 'California, married, one joint return',
  steps: [0.09, 0.21, 0.24, 0.31, 0.39, 0.42, 0.36, 0.45, 0.48, 0.5].map((level, index) => ({ from: index * 41_000, level }))
};
const england: Stair = {
  id: 'uk',
  name: 'England',
  steps: [0, 0.28, 0.42, 0.62, 0.47].map((level, index) => ({ from: [0, 15_963, 63_843, 127_000, 158_928][index]!, level }))
};
const flat: Stair = { id: 'flat', name: '48% flat', steps: [{ from: 0, level: 0.48 }] };

function span(id: string, stair: Stair, from: number, to = from): Span {
  const at = (place: number) => ({ at: place, level: stair.steps.findLast((step) => step.from <= place)!.level });
  return { id, name: `Employer ${id}`, stair: stair.id, from: at(from), to: at(to), colour: '--offer-1' };
}

export const cases: Record<string, StepChartData> = {
  one: { stairs: [california], spans: [span('a', california, 286_000, 330_000)], end: 410_000 },
  three: {
    stairs: [california, england, flat],
    spans: [
      span('Kestrel Computational Laboratories', california, 390_000, 400_000),
      span('b', england, 120_000, 150_000),
      span('c', flat, 150_000),
      span('d', california, 150_000)
    ],
    end: 500_000
  },
  flat: { stairs: [flat], spans: [span('a', flat, 90_000)], end: 120_000 },
  untaxed: { stairs: [{ ...flat, steps: [{ from: 0, level: 0 }] }], spans: [], end: 100_000 }
};
