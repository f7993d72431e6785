import { describe, expect, it } from 'vitest';
import { rateCards } from '#lib/catalogue/rate-cards.ts';
import { quantityIn } from '#lib/formula/quantity.ts';
import { modelsMeasuredOn, namedAccelerator } from '../../../../src/routes/rates/convert/accelerators.ts';
import { conditionRows, isOfTokens } from '../../../../src/routes/rates/convert/condition-rows.ts';
import { answerLine, assumedLine, conditionFinding } from '../../../../src/routes/rates/convert/convert-words.ts';
import { Conversion } from '../../../../src/routes/rates/convert/conversion.svelte.ts';
import { measureRows } from '../../../../src/routes/rates/convert/measure-rows.ts';
import { typedAmount, type TypedAmount } from '../../../../src/routes/rates/convert/read-amount.ts';
import { briefCount, briefMoney, briefPercent } from '../../../../src/routes/rates/convert/short-figures.ts';

const card = rateCards()[0]!;

/** What the page has at first, with round figures of one's own. */
function opened(of = () => card): Conversion {
  const conversion = new Conversion(of);
  conversion.chooseModel('gpt-oss-120b');
  conversion.chooseAccelerator('b200-hour');
  conversion.type('planningFactor', 0.5);
  conversion.type('outputShare', 0.2);
  conversion.type('gpus', 1000);
  conversion.type('run', 10);
  conversion.type('tokensPerSecond', 50);
  return conversion;
}

function sentence(conversion: Conversion): string {
  const names = {
    accelerator: conversion.acceleratorName,
    currency: 'USD',
    prices: { gpu: conversion.priceName('gpu', conversion.price), tokens: conversion.priceName('tokens', conversion.price) },
    gpus: conversion.figure('gpus')!,
    run: conversion.runText,
    buys: conversion.buys
  };
  return answerLine(conversion.amount, conversion.amounts, names)
    .map(({ text }) => text)
    .join('');
}

describe('the answer', () => {
  it('is the amount in all other measures, as a calculation by hand has it', () => {
    // 10,930.52 × 0.5 × 3,600 ÷ 0.2 = 98,374,680 tokens an hour; 2e9 ÷ that = 20.3304 hours; at 6.69 = 136.01; of 730,000 hours 0.002785%.
    // Tokens: 2,000 × 0.5438 = 1,087.60. Session: 2e9 × 0.2 ÷ 50 ÷ 3,600 ÷ 8 = 277.8 days.
    expect(sentence(opened())).toBe(
      '2B tokens is 20.3 B200-hours, 0.00278% of 1,000 GPUs for a month, $136 of GPU time or $1.1k of tokens at retail, ' +
        '2.03 runs of 10 GPU-hours and 278 working days of one session.'
    );
  });

  it('leaves out the measure that was typed, and the money that was spent', () => {
    const conversion = opened();
    conversion.amount = { measure: 'money', value: 669, monthly: true };
    expect(sentence(conversion)).toMatch(/^\$669 a month is 100 B200-hours, .* tokens, \$5\.3k of tokens at retail, 10 runs/);
    conversion.buys = 'tokens';
    expect(sentence(conversion)).toMatch(/of GPU time at retail/);
    expect(sentence(conversion)).not.toMatch(/of tokens at retail/);
  });

  it('repeats what was typed with all its digits', () => {
    const conversion = opened();
    const begins = (measure: TypedAmount['measure'], value: number) => {
      conversion.amount = { measure, value, monthly: false };
      return sentence(conversion).split(' is ')[0];
    };
    expect(begins('money', 22_500)).toBe('$22,500');
    expect(begins('tokens', 2_345_600_000)).toBe('2,345,600,000 tokens');
    expect(begins('tokens', 1.5e9)).toBe('1.5B tokens');
    expect(begins('gpuHours', 7475.2)).toBe('7,475.2 B200-hours');
    expect(begins('clusterShare', 0.01)).toBe('1% of a cluster of 1,000 GPUs');
    expect(begins('experiments', 0)).toBe('0 runs');
  });

  it('says the condition and the entry of the benchmark that it rests on', () => {
    const conversion = opened();
    const line = assumedLine({
      model: conversion.model.title,
      accelerator: conversion.acceleratorName,
      result: conversion.result,
      planningFactor: 0.5,
      outputShare: 0.2,
      card: card.title,
      tokens: undefined
    });
    expect(line).toContain('gpt-oss-120b on the B200 (server, MLPerf 6.0-0083) at 50% of its best result');
  });

  it('has three significant digits at any size', () => {
    expect([0, 0.00012345, 3.5264, 304.58, 999.6, 12345, 2e9].map(briefCount)).toEqual([
      '0',
      '0.000123',
      '3.53',
      '305',
      '1k',
      '12k',
      '2B'
    ]);
    expect([0, 0.0421, 0.4215, 12.7, 188.9, 22_500].map((value) => briefMoney(value, 'USD'))).toEqual([
      '$0',
      '$0.0421',
      '$0.42',
      '$12.70',
      '$189',
      '$23k'
    ]);
    expect(briefPercent(0.0000378)).toBe('0.00378%');
  });
});

describe('a card that lacks what the sentence would say', () => {
  const { retail: _, ...bare } = card.services['b200-hour']!;
  const listOnly = { ...card, services: { ...card.services, 'b200-hour': bare } };

  it('has its list price called that, never retail', () => {
    const conversion = opened(() => listOnly);
    expect(sentence(conversion)).toContain('$290 of GPU time at list or $1.1k of tokens at retail');
    const names = measureRows(conversion, 'USD').map(({ name }) => name);
    expect(names).toContain('GPU time at list');
    expect(names).not.toContain('GPU time at retail');
  });

  it('and is in another currency does not take dollars for its own money', async () => {
    const conversion = opened(() => ({ ...card, currency: 'EUR' }));
    expect(conversion.foreign).toBe(false);
    const reading = await typedAmount('$22,500', (text, unit) => Promise.resolve(quantityIn(text, unit)), 'USD');
    if (reading.ok) conversion.amount = reading.amount;
    expect(conversion.foreign).toBe(true);
  });
});

describe('choices that belong together', () => {
  it('bring another model where nobody measured this one on the accelerator, and the other way round', () => {
    const conversion = opened();
    conversion.chooseAccelerator('h100-hour');
    expect(conversion.service).toBe('h100-hour');
    expect(conversion.modelId).toBe('llama2-70b');
    conversion.chooseModel('deepseek-r1');
    expect(conversion.service).toBe('b200-hour');
  });

  it('fall back to a condition that was measured', () => {
    const conversion = opened();
    conversion.chooseCondition('interactive');
    expect(conversion.result.value).toBe(1644.41);
    conversion.chooseAccelerator('h200-hour');
    expect(conversion.measured).toEqual(['offline', 'server']);
    expect(conversion.measured).toContain(conversion.condition);
  });

  it('take the accelerator that the amount names, in every spelling', () => {
    expect(
      ['8 × H100 × month', '8xH100 × month', '600 h100-hours', '2 GB200s', '4 L40S', '2B tokens', '5 GPUs'].map(namedAccelerator)
    ).toEqual(['h100-hour', 'h100-hour', 'h100-hour', 'gb200-hour', 'l40s-hour', undefined, undefined]);
    expect(modelsMeasuredOn(namedAccelerator('8 × V100')!)).toEqual([]);
  });
});

describe('the tables', () => {
  it('hold the amount under all three conditions: interactive takes seven times the GPU-hours', () => {
    const conversion = opened();
    const [offline, server, interactive] = conditionRows(conversion);
    expect(isOfTokens(conversion)).toBe(true);
    expect(interactive!.units! / offline!.units!).toBeCloseTo(11_633.84 / 1644.41, 9);
    expect(server!.units).toBeCloseTo(conversion.amounts.gpuHours!, 12);
    expect(conditionFinding('B200', { offline: 11_633.84, interactive: 1644.41 })).toContain('7.07 times');
  });

  it('turn round for an amount of GPU-hours: the condition decides the tokens', () => {
    const conversion = opened();
    conversion.amount = { measure: 'gpuHours', value: 100, monthly: false };
    const [offline, , interactive] = conditionRows(conversion);
    expect(isOfTokens(conversion)).toBe(false);
    expect(offline!.units! / interactive!.units!).toBeCloseTo(11_633.84 / 1644.41, 9);
  });

  it('say that nobody has submitted a condition, rather than show a figure', () => {
    const conversion = opened();
    conversion.chooseAccelerator('h200-hour');
    expect(conditionRows(conversion)[2]).toMatchObject({ perSecond: null, units: null, money: null });
  });

  it('show list and retail beside each other, whichever the sentence takes', () => {
    const rows = Object.fromEntries(measureRows(opened(), 'USD').map(({ name, amount }) => [name, amount]));
    expect(rows['GPU time at list']).toBe('$289.51');
    expect(rows['GPU time at retail']).toBe('$136.01');
    expect(rows['Tokens at retail']).toBe('$1,087.60');
    expect(rows['GPU-hours']).toBe('20.3304');
  });
});
