/** A small scenario for tests of storage, which look at names, ids and patches only. */
import type { Scenario } from '#lib/engine/document.ts';

export function sampleScenario(id: string, name = 'Halcyon against Borealis'): Scenario {
  return {
    format: 'scenario',
    version: 2,
    id,
    name,
    currency: 'USD',
    valuationMonth: '2026-12',
    candidate: { tax: { regime: 'flat', rate: 0.4 } },
    market: { services: {} },
    employers: [{ id: 'halcyon', name: 'Halcyon' }],
    offers: [
      { id: 'a', employer: 'halcyon', startMonth: '2027-01', components: [{ id: 'base', kind: 'salary', perYear: 240000 }] }
    ]
  };
}
