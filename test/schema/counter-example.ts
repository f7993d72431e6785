/** The format's example with a rival's offer and the counter-offer of company.md, section 3. A fresh copy at each call. */
import type { Counter, Scenario } from '#lib/engine/document.ts';
import { formatExample } from './format-example.ts';

export function counterExample(): Scenario & { counter: Counter } {
  const example = formatExample();
  return {
    ...example,
    employers: [...example.employers, { id: 'halcyon', name: 'Halcyon' }],
    offers: [
      ...example.offers,
      { id: 'b', employer: 'halcyon', startMonth: '2027-01', components: [{ id: 'base', kind: 'salary', perYear: 340_000 }] }
    ],
    counter: {
      offer: 'a',
      rival: 'b',
      margin: 0,
      probability: null,
      levers: [
        { component: 'base', field: 'perYear', min: 250_000, max: 360_000, step: 5000 },
        { component: 'gpus', field: 'perMonth', min: 0, max: 2000, step: 50 },
        { component: 'gpus', field: 'clauses', name: 'IP assigned to employer', values: [0.7, 1], costs: [0, 15_000] },
        { component: 'gpus', field: 'grossUp', values: [false, true] }
      ],
      limits: [
        { what: 'cashFirstYear', max: 420_000 },
        { what: 'cash', max: 1_600_000 },
        { what: 'cost', max: 1_500_000 },
        { what: 'equityUnits', max: 6000 },
        { what: 'gpuHoursPerMonth', max: 1500 }
      ]
    }
  };
}

/** What is changed in the counter-offer of the example. */
export function counterWith(change: (counter: Counter, document: Scenario) => void): Scenario {
  const document = counterExample();
  change(document.counter, document);
  return document;
}
