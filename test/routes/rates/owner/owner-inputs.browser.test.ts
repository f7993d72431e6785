import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ownerFacts } from '#lib/catalogue/owner-defaults.ts';
import { quantityIn } from '#lib/formula/quantity.ts';
import { mounted } from '../../../components/mounted.svelte.ts';
import { OwnerCalculation } from '../../../../src/routes/rates/owner/owner-calculation.svelte.ts';
import { ownerFields } from '../../../../src/routes/rates/owner/owner-fields.ts';
import OwnerInputs from '../../../../src/routes/rates/owner/OwnerInputs.svelte';

const facts = ownerFacts('h100-hour')!;
const read = (text: string, unit: string) => Promise.resolve(quantityIn(text, unit));

function opened(known: Partial<typeof facts> = facts) {
  const calculation = new OwnerCalculation(() => known);
  mounted(OwnerInputs, { calculation, facts: known, currency: 'USD', read });
  return calculation;
}

const field = (name: string) => page.getByRole('textbox', { name, exact: true });

describe('the inputs of an owner’s cost', () => {
  it('take quantities with units, and an emptied field goes back to its default', async () => {
    const calculation = opened();
    await field('Power for one GPU').fill('10.2 kW / 8');
    await expect.poll(() => calculation.inputs!.kilowattsPerGpu).toBe(1.275);
    await field('Life').fill('48 months');
    await expect.poll(() => calculation.inputs!.lifeYears).toBe(4);
    await field('Price for one GPU').fill('38k');
    await expect.poll(() => calculation.inputs!.pricePerGpu).toBe(38_000);
    await field('Life').fill('');
    await expect.poll(() => calculation.inputs!.lifeYears).toBe(facts.lifeYears.value);
    expect(calculation.anyTyped).toBe(true);
  });

  it('write each default so that the field itself can read it', () => {
    for (const { input, unit, text } of ownerFields) {
      const { value, low, high } = facts[input];
      for (const figure of [value, low, high])
        expect(quantityIn(text(figure, 'USD'), unit), input).toEqual({ ok: true, value: figure });
    }
  });

  it('refuse what no machine has, and keep the last good figure', async () => {
    const calculation = opened();
    await field('Time that it is used').fill('120%');
    await userEvent.tab();
    await expect.element(field('Time that it is used')).toHaveAttribute('aria-invalid', 'true');
    await field('PUE').fill('0.9');
    await userEvent.tab();
    await expect.element(page.getByText(/^At least 1\./)).toBeVisible();
    expect(calculation.cost!.perUsedHour).toBeCloseTo(2.25, 2);
  });

  it('say where each default is from, and mark the guesses', async () => {
    opened();
    await expect.element(page.getByText(/Default \$42,000, \$33,600 to \$58,800/)).toBeVisible();
    expect(document.querySelectorAll('.guess').length).toBe(
      Object.values(facts).filter(({ basis }) => basis === 'assumption').length
    );
  });

  it('ask for price and power of a machine that nothing is shipped for', async () => {
    const { pricePerGpu: _, kilowattsPerGpu: __, ...common } = facts;
    const calculation = opened(common);
    expect(calculation.cost).toBeUndefined();
    expect(calculation.missing).toEqual(['Price for one GPU', 'Power for one GPU']);
    await field('Price for one GPU').fill('20k USD');
    await field('Power for one GPU').fill('700 W');
    await expect.poll(() => calculation.cost?.electricityOnly).toBeCloseTo(0.7 * 0.85 * 1.25 * 0.08, 12);
    calculation.forget(['pricePerGpu', 'kilowattsPerGpu']);
    flushSync();
    expect(calculation.missing).toHaveLength(2);
  });
});
