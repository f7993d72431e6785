import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { quantityIn } from '#lib/formula/quantity.ts';
import { mounted } from '../../../components/mounted.svelte.ts';
import AmountField from '../../../../src/routes/rates/convert/AmountField.svelte';
import { typedAmount, type AmountReading, type TypedAmount } from '../../../../src/routes/rates/convert/read-amount.ts';

const quantity = (text: string, unit: string) => Promise.resolve(quantityIn(text, unit));

function opened(read = (text: string): Promise<AmountReading> => typedAmount(text, quantity, 'USD')) {
  const reported: TypedAmount[] = [];
  mounted(AmountField, {
    label: 'Amount',
    initial: '2B tokens',
    hint: 'Try 600 GPU-hours.',
    read,
    onchange: (amount: TypedAmount) => reported.push(amount)
  });
  return { reported, input: page.getByRole('textbox', { name: 'Amount' }) };
}

describe('the line for an amount', () => {
  it('reports each amount in the measure in which it was typed', async () => {
    const { input, reported } = opened();
    await input.fill('$22,500');
    await expect.poll(() => reported.at(-1)).toEqual({ measure: 'money', value: 22_500, monthly: false, currency: 'USD' });
    await input.fill('1% of 1,024 GPUs');
    await expect.poll(() => reported.at(-1)?.measure).toBe('gpuHours');
  });

  it('says what it cannot read and of what the answer still is; Escape brings that back', async () => {
    const { input, reported } = opened();
    await input.fill('600 GPU-hours');
    await expect.poll(() => reported.length).toBe(1);
    await input.fill('600 apples');
    await expect.element(input).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByText(/apples.* The answer is still of 600 GPU-hours\.$/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(input).toHaveValue('600 GPU-hours');
    await expect.element(input).not.toHaveAttribute('aria-invalid');
    expect(reported).toHaveLength(1);
  });

  it('takes the newest text where an older one is read later', async () => {
    const waiting: Record<string, (reading: AmountReading) => void> = {};
    const { input, reported } = opened((text) => new Promise((resolve) => (waiting[text] = resolve)));
    await input.fill('1B tokens');
    await input.fill('3B tokens');
    waiting['3B tokens']!({ ok: true, amount: { measure: 'tokens', value: 3e9, monthly: false } });
    waiting['1B tokens']!({ ok: true, amount: { measure: 'tokens', value: 1e9, monthly: false } });
    await expect.poll(() => reported.map(({ value }) => value)).toEqual([3e9]);
  });
});
