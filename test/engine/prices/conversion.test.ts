// One amount in every measure: what a candidate reads in place of "2 billion tokens a month".
import { describe, expect, it } from 'vitest';
import {
  computeAmounts,
  millionTokensPerGpuHour,
  type ComputeAmount,
  type ConversionTerms
} from '#lib/engine/prices/conversion.ts';

const terms: ConversionTerms = {
  // gpt-oss-120b on H200, MLPerf v6.0 Server (ab33b214, 26 March 2026): 3,012.9 output tokens/s per GPU; round figures here
  outputTokensPerSecondPerGpu: 3000,
  planningFactor: 0.5,
  outputShare: 0.25,
  workingDayHours: 8,
  gpus: 100,
  pricePerGpuHour: 4,
  pricePerMillionTokens: 0.3,
  experiment: { gpuHours: 20 },
  tokensPerSecond: 50
};

/** Nothing but how to reckon. */
const bare: ConversionTerms = { planningFactor: 0.5, outputShare: 0.25, workingDayHours: 8 };

describe('conversion', () => {
  it('turns 2 billion tokens a month into hours, money, share and working days', () => {
    // 3,000 × 0.5 × 3,600 = 5.4 M output tokens an hour, 21.6 M of all; 2,000/21.6 = 92.59 GPU-hours, × 4 = 370.37;
    // of 100 × 730 = 73,000 hours; 500 M output tokens / 50 a second = 10⁷ s = 2,777.8 h = 347.2 days of 8 hours
    expect(millionTokensPerGpuHour(terms)).toBeCloseTo(21.6, 12);
    const amounts = computeAmounts({ millionTokens: 2000 }, terms);
    expect(amounts.gpuHours).toBeCloseTo(92.5926, 4);
    expect(amounts.moneyOnGpuHours).toBeCloseTo(370.37, 2);
    expect(amounts.moneyOnTokens).toBeCloseTo(600, 10);
    expect(amounts.clusterShare).toBeCloseTo(0.0012684, 7);
    expect(amounts.experiments).toBeCloseTo(4.6296, 4);
    expect(amounts.workingDays).toBeCloseTo(347.22, 2);
  });

  it('comes back to the same amount from every measure', () => {
    for (const experiment of [{ gpuHours: 20 }, { millionTokens: 500 }]) {
      const all = computeAmounts({ gpuHours: 365 }, { ...terms, experiment });
      const ways: ComputeAmount[] = [
        { millionTokens: all.millionTokens! },
        { clusterShare: all.clusterShare! },
        { moneyOnGpuHours: all.moneyOnGpuHours! },
        { moneyOnTokens: all.moneyOnTokens! },
        { experiments: all.experiments! }
      ];
      for (const way of ways) expect(computeAmounts(way, { ...terms, experiment }).gpuHours).toBeCloseTo(365, 9);
    }
    expect(computeAmounts({ clusterShare: 0.005 }, terms).gpuHours).toBeCloseTo(365, 9); // half of one GPU's month
  });

  it('says nothing of what the terms do not reach, rather than guess', () => {
    expect(computeAmounts({ gpuHours: 10 }, bare)).toEqual({
      gpuHours: 10,
      millionTokens: null,
      clusterShare: null,
      moneyOnGpuHours: null,
      moneyOnTokens: null,
      experiments: null,
      workingDays: null
    });
    for (const way of [{ clusterShare: 1 }, { moneyOnTokens: 5 }, { experiments: 3 }]) {
      expect(Object.values(computeAmounts(way, bare))).toEqual(Array(7).fill(null));
    }
    const nought = { ...terms, outputTokensPerSecondPerGpu: 0, tokensPerSecond: 0, outputShare: 0 };
    expect(computeAmounts({ millionTokens: 1 }, nought)).toMatchObject({ gpuHours: null, workingDays: null });
  });

  it('counts input tokens: with none, the same hours make a quarter of the tokens', () => {
    const outputOnly = { ...terms, outputShare: 1 };
    expect(computeAmounts({ gpuHours: 1 }, outputOnly).millionTokens).toBeCloseTo(5.4, 12);
  });
});
