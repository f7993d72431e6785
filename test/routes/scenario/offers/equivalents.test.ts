/** What a grant comes to in other measures: one line that a person can check, and no conversion that nobody measured. */
import { describe, expect, it } from 'vitest';
import { latestRateCard } from '#lib/catalogue/rate-cards.ts';
import { throughput } from '#lib/catalogue/throughput.ts';
import type { ComputeComponent, Employer, Scenario, Service } from '#lib/engine/index.ts';
import { equivalents } from '../../../../src/routes/scenario/offers/equivalents.ts';
import { grant, scenario, type Parts } from '../../../support/scenario.ts';

/** An hour is 10 at list and 4 where one can buy it, a million tokens 5; the cluster has 100 GPUs. */
const made = (services: Parts['services'] = {}): Scenario => scenario([], { services: { token: {}, ...services } });
const world = made();
const [acme] = world.employers as [Employer];
const lineOf = (fields: Partial<ComputeComponent>, { document = world, employer = acme } = {}) =>
  equivalents(document, grant(fields), employer).line;
const range = { low: 100, mode: 150, high: 300 };

describe('a month of a grant', () => {
  it('is said in money, where one could buy it, of the cluster, and in tokens of the same money', () => {
    // 730 hours: 7,300 at list, 2,920 at retail, 1 % of 73,000; 7,300 / 5 = 1,460 million tokens.
    expect(lineOf({ perMonth: 730 })).toBe(
      '= $7,300 a month at list = $2,920 where you could buy it = 1% of their cluster = about 1.46B tokens of the other kind at list'
    );
  });

  it('of a share is said in hours', () => {
    const { service: _, ...share } = grant({ denomination: 'clusterShare', share: 0.01 });
    expect(equivalents(world, share, acme).line).toContain(' = 730 GPU-hours = ');
  });

  it('of units at the start says so, and claims no share of the cluster', () => {
    expect(lineOf({ upfront: 730 })).toBe(
      '= $7,300 at the start at list = $2,920 where you could buy it = about 1.46B tokens of the other kind at list'
    );
  });

  it('takes a range by its mean', () => {
    // PERT of 100, 150 and 300: (100 + 4 × 150 + 300) / 6 = 166.67 hours
    expect(lineOf({ perMonth: range })).toMatch(/^= \$1,667 a month at list/);
  });

  it('is nothing where nothing is granted, or where its service is unknown', () => {
    expect(lineOf({ perMonth: 0 })).toBe('');
    expect(lineOf({ service: 'gold', perMonth: 10 })).toBe('');
    const none = { id: 'x', name: 'No cluster' };
    expect(equivalents(world, grant({ denomination: 'clusterShare', share: 0.5 }), none)).toEqual({ line: '', assumes: [] });
  });
});

describe('two billion tokens a month', () => {
  const tokens = { denomination: 'tokens', service: 'token', perMonth: 2000 } as const;
  const quick = (service: Partial<Service> = {}) => made({ token: { facts: { tokensPerSecond: 91.9 }, ...service } });

  it('are money, hours and working days in one line', () => {
    // 2,000 × 5 = 10,000. An H200 writes 3,012.9 a second under MLPerf's server limit: × 0.45 × 3,600 ÷ ¼ = 19.52 million tokens
    // an hour, 2,000 ÷ 19.52 = 102.4. Half a billion written ÷ 91.9 ÷ 3,600 ÷ 8 = 188.9 days.
    expect(throughput('gpt-oss-120b', 'h200-hour', 'server')!.value).toBe(3012.9);
    expect(lineOf(tokens, { document: quick() })).toBe(
      '= $10,000 a month at list = about 102 H200-hours (gpt-oss-120b, MLPerf server, planned at 45%) = about 189 working days of one session at 92 tokens/s'
    );
  });

  it('are working days at the speed of the card where the comparison has none', () => {
    const card = latestRateCard('2026-11-21');
    const speed = card.services['frontier-token']!.facts!.tokensPerSecond!.value;
    const document = made({ 'frontier-token': { family: 'tokens', unit: 'million tokens', list: 5 } });
    const { line } = equivalents(document, grant({ ...tokens, service: 'frontier-token' }), acme, [card]);
    const days = 5e8 / speed / 3600 / 8;
    expect(line).toContain(`about ${Number(days.toPrecision(3))} working days of one session at ${Math.round(speed)} tokens/s`);
  });

  it('are no working days of a model whose speed nobody knows', () => {
    expect(lineOf(tokens)).toMatch(/H200-hours \([^)]*\)$/);
  });

  it('are hours of the accelerator that the comparison has, the employer’s cluster first', () => {
    const both = made({ 'b200-hour': {}, 'h100-hour': {} });
    expect(lineOf(tokens, { document: both })).toMatch(/B200-hours/);
    const cluster = { service: 'h100-hour', gpus: 8 };
    expect(lineOf(tokens, { document: both, employer: { ...acme, cluster } })).toMatch(/H100-hours \(Llama 2 70B/);
  });

  it('say what they assume: the share of output, the model and its condition, the planning factor', () => {
    const { assumes } = equivalents(quick(), grant(tokens), acme);
    expect(assumes.join(' ')).toMatch(/25% .* output.*3,013 output tokens a second of one H200 \(server.*MLPerf.*45%/);
  });
});

describe('hours of a known accelerator', () => {
  it('are tokens of what was measured on it', () => {
    // 3,821.06 × 0.45 × 3,600 ÷ ¼ = 24.76 million an hour
    const line = lineOf({ service: 'h100-hour', perMonth: 1000 }, { document: made({ 'h100-hour': {} }) });
    expect(line).toContain('= about 24.8B tokens (Llama 2 70B, MLPerf server, planned at 45%)');
    expect(line).not.toContain('at list = about');
  });
});

it('credit is no tokens of anybody’s throughput', () => {
  const document = made({ credit: { family: 'tokens', unit: 'USD', list: 1 } });
  expect(lineOf({ denomination: 'credit', service: 'credit', perMonth: 500 }, { document })).not.toMatch(/MLPerf/);
});
