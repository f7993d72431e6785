/** Choosing among prices: a few in a list, thousands by typing, and never a service that nobody chose. */
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ServiceChoice from '../../../../src/routes/scenario/offers/ServiceChoice.svelte';
import { mounted } from '../../../components/mounted.svelte.ts';

const many = Array.from({ length: 61 }, (_, place) => ({ value: `m${place}`, label: `Model ${place}`, group: 'A catalogue' }));

function shown(choices: typeof many) {
  const chosen: string[] = [];
  mounted(ServiceChoice, { label: 'Service', choices, value: 'm0', onchange: (id: string) => void chosen.push(id) });
  return chosen;
}

describe('the service of a grant', () => {
  it('is one of a list while that is short, under its card’s name', async () => {
    const chosen = shown(many.slice(0, 60));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Service' }), 'Model 3');
    expect(chosen).toEqual(['m3']);
    expect(document.querySelector('optgroup')!.label).toBe('A catalogue');
  });

  it('is typed among many, in any case of letters', async () => {
    const chosen = shown(many);
    const field = page.getByRole('combobox', { name: 'Service' });
    await field.fill('model 42');
    await userEvent.tab();
    expect(chosen).toEqual(['m42']);
  });

  it('is found by a part of its name that only it has, and asked for where several have it', async () => {
    const chosen = shown([...many, { value: 'deep', label: 'deepseek-v4-pro tokens', group: 'A catalogue' }]);
    const field = page.getByRole('combobox', { name: 'Service' });
    await field.fill('DeepSeek V4');
    await userEvent.tab();
    expect(chosen).toEqual(['deep']);
    await field.fill('model 5');
    await userEvent.tab();
    expect(chosen).toEqual(['deep', 'm5']);
    await field.fill('mod');
    await userEvent.tab();
    await expect
      .element(page.getByText(/^Which of them: Model 0, Model 1, Model 2, Model 3, Model 4 or 56 more\?/))
      .toBeVisible();
  });

  it('stays where no price is called what was typed, and that is said', async () => {
    const chosen = shown(many);
    const field = page.getByRole('combobox', { name: 'Service' });
    await field.fill('Modal');
    await userEvent.tab();
    expect(chosen).toEqual([]);
    await expect.element(field).toHaveValue('Model 0');
    await expect.element(page.getByText('No price is called that. It stays Model 0.')).toBeVisible();
  });
});
