// A founder's comparison: Halcyon with a small farm of its own, whose ten hires hold a grant of its hours each, and customers who come in the daytime.
import type { Employer, Scenario } from '#lib/engine/index.ts';
import example from '#models/offers/borealis-halcyon.json' with { type: 'json' };

const halcyon = example.employers.find(({ id }) => id === 'halcyon') as unknown as Employer;

/** With a plan and a cluster, of whose production nothing is said. */
export function founding(): Scenario {
  const company: Employer['company'] = {
    cash: 12_000_000,
    burnPerMonth: 150_000,
    hires: [{ offer: 'halcyon', count: 10 }]
  };
  const own: Employer = { ...halcyon, cluster: { service: 'h100-hour', gpus: 128 }, company };
  return structuredClone({
    ...(example as unknown as Scenario),
    id: 'founding',
    name: 'Halcyon’s farm',
    employers: [own],
    offers: (example as unknown as Scenario).offers.filter(({ employer }) => employer === 'halcyon')
  });
}

/** The same with customers on it. */
export function serving(production: Partial<NonNullable<Employer['cluster']>['production']> = {}): Scenario {
  const document = founding();
  document.employers[0]!.cluster = {
    service: 'h100-hour',
    gpus: 128,
    production: { meanGpus: 72, peakRatio: 1.3, weekendRatio: 0.7, variability: 0.08, growthPerMonth: 0.002, ...production },
    starvedHoursLimit: 2
  };
  return document;
}

/** Six weeks of monitoring from Monday, 2026-08-03: busy in the daytime, quiet at night, and never quite the same. @param unit of the loads */
export function monitoring(unit: 'gpus' | 'percent' = 'gpus'): string {
  const rows = Array.from({ length: 6 * 168 }, (_, hour) => {
    const time = new Date(Date.UTC(2026, 7, 3) + hour * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
    const day = hour % 168 >= 120 ? 50 : 68 + 34 * Math.cos((2 * Math.PI * ((hour % 24) - 14)) / 24);
    const stray = 1 + 0.06 * Math.sin(hour * 12.9898);
    const load = day * stray;
    return `${time},${unit === 'gpus' ? load.toFixed(2) : `${((100 * load) / 128).toFixed(3)}%`}`;
  });
  return ['time,gpus in use', ...rows, 'maintenance,12', '2026-09-14 03:00,999'].join('\n');
}
