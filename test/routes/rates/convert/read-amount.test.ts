import { describe, expect, it } from 'vitest';
import { quantityIn } from '#lib/formula/quantity.ts';
import { engineAmount, typedAmount } from '../../../../src/routes/rates/convert/read-amount.ts';

const read = (text: string, unit: string) => Promise.resolve(quantityIn(text, unit));
const typed = (text: string) => typedAmount(text, read, 'USD');

describe('an amount in any measure', () => {
  it.each([
    ['2B tokens', 'tokens', 2e9, false],
    ['2 billion tokens a month', 'tokens', 2e9, true],
    ['24B tokens a year', 'tokens', 2e9, true],
    ['500 Mtokens', 'tokens', 5e8, false],
    ['$22,500', 'money', 22_500, false],
    ['22.5k USD a month', 'money', 22_500, true],
    ['600 GPU-hours', 'gpuHours', 600, false],
    ['600 H100-hours a month', 'gpuHours', 600, true],
    ['8 × H100 × 25% × month', 'gpuHours', 1460, false],
    ['8 GPUs', 'gpuHours', 5840, true],
    ['1% of 1,024 GPUs', 'gpuHours', 7475.2, true],
    ['12 runs', 'experiments', 12, false],
    ['3 experiments a month', 'experiments', 3, true],
    ['1% of the cluster', 'clusterShare', 0.01, true],
    ['0.5% cluster', 'clusterShare', 0.005, true]
  ] as const)('%s is known by its unit', async (text, measure, value, monthly) => {
    const reading = await typed(text);
    expect(reading).toMatchObject({ ok: true, amount: { measure, monthly } });
    expect(reading.ok && reading.amount.value).toBeCloseTo(value, 6);
  });

  it('asks of what, where a figure has no unit', async () => {
    expect(await typed('2B')).toEqual({ ok: false, message: '2B of what? Name the unit.' });
    expect((await typed('25%')).ok).toBe(false);
  });

  it('says what would do, where the unit is of something else', async () => {
    expect(await typed('3 kWh')).toEqual({ ok: false, message: 'That is not an amount of compute.' });
  });

  it('passes on what cannot be read at all, and money of another currency', async () => {
    expect(await typed('2B tokns')).toMatchObject({ ok: false, message: expect.stringContaining('tokns') as string });
    expect((await typed('€300')).ok).toBe(false);
    expect(await typed('-5 runs')).toEqual({ ok: false, message: 'Not below zero.' });
  });

  it('is spent on what the page says', () => {
    const money = { measure: 'money', value: 100, monthly: false } as const;
    expect(engineAmount(money, 'gpuHours')).toEqual({ moneyOnGpuHours: 100 });
    expect(engineAmount(money, 'tokens')).toEqual({ moneyOnTokens: 100 });
    expect(engineAmount({ measure: 'tokens', value: 2e9, monthly: false }, 'tokens')).toEqual({ millionTokens: 2000 });
  });
});
