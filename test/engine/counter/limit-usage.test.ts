/** What a package uses of the employer's budgets, where a rate is of one kind of pay alone. */
import { expect, it } from 'vitest';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { packageLimits } from '#lib/engine/index.ts';
import type { Component } from '#lib/engine/index.ts';
import { base, letters } from './letters.ts';

it('a British benefit bears Class 1A on all of it, not the average rate on pay, or a budget of cash is broken by the difference', () => {
  const tax = { regime: 'uk', region: 'england' } as const;
  const cash = (components: Component[]) => {
    const document = { ...letters(components, {}, 150_000, { candidate: { tax } }), currency: 'GBP' };
    return packageLimits({ scenario: document, amounts: {} }, simulationBasis, {}).cashFirstYear!;
  };
  const benefit = { id: 'car', kind: 'benefit', perYear: 12_000, taxable: true, valuedAt: 1 } as const;
  expect(cash([base, benefit]) - cash([base])).toBeCloseTo(12_000 * 1.15, 6);
});
