/** The bonus in the letter: written as a share or as an amount it is the same money, and a range stays one. */
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Amount, BonusComponent } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import Letter from '../../../../src/routes/scenario/offers/Letter.svelte';
import { compared, salary } from '../compared.ts';
import { faults, opened, part } from '../opened.ts';

// Addresses need Kit, which is not here.
vi.mock('../../../../src/routes/addresses.ts', () => ({ askAddress: () => '#' }));

const bonusOf = ({ document }: ScenarioSession) =>
  document.offers[0]!.components.find(({ kind }) => kind === 'bonus') as BonusComponent;
function parts({ document }: ScenarioSession) {
  const component = document.offers[0]!.components.find(({ kind }) => kind === 'bonus')!;
  return [part(Letter, { part: { offer: 'a', component: component.id }, component, currency: 'USD' })];
}
const letter = (bonus: Partial<BonusComponent>, perYear: Amount = 200_000) =>
  compared([
    {
      id: 'a',
      from: 'Borealis',
      parts: [{ id: 'salary', kind: 'salary', perYear }, salary(100_000, 'second'), { id: 'bonus', kind: 'bonus', ...bonus }]
    }
  ]);
const write = (form: string) => page.getByRole('combobox', { name: 'Form of the bonus' }).selectOptions(form);

describe('a bonus of a share of the salary', () => {
  it.each<[string, Amount, Amount]>([
    ['a figure', 0.1, 30_000],
    ['an interval', { low: 0.1, high: 0.2 }, { low: 30_000, high: 60_000 }],
    ['a range', { low: 0, mode: 0.1, high: 0.3 }, { low: 0, mode: 30_000, high: 90_000 }],
    [
      'cases',
      {
        cases: [
          { value: 0, probability: 0.5 },
          { value: 0.2, probability: 0.5 }
        ]
      },
      {
        cases: [
          { value: 0, probability: 0.5 },
          { value: 60_000, probability: 0.5 }
        ]
      }
    ]
  ])('that is %s is the same money as an amount, and back', async (_, targetShare, perYear) => {
    const session = await opened(letter({ targetShare }), parts);
    await write('as an amount');
    expect(bonusOf(session)).toEqual({ id: 'bonus', kind: 'bonus', perYear });
    expect(faults(session.document)).toEqual([]);
    await write('of salary');
    expect(bonusOf(session)).toEqual({ id: 'bonus', kind: 'bonus', targetShare });
  });

  it('is taken of the mean where the salary is a range', async () => {
    const session = await opened(letter({ targetShare: 0.1 }, { low: 150_000, mode: 200_000, high: 250_000 }), parts);
    await write('as an amount');
    expect(bonusOf(session).perYear).toBe(30_000);
  });
});
