/** The throughputs against figures written out, and, where the results of MLPerf lie beside the project, against every entry again. */
import { describe, expect, it } from 'vitest';
import { modelThroughputs, throughput } from '#lib/catalogue/throughput.ts';
import type { ThroughputCondition } from '#lib/schema/throughput.ts';
import { hasSharedData, sharedRows } from '../support/shared-data.ts';

const results = modelThroughputs().flatMap(({ id, results }) => results.map((result) => ({ model: id, ...result })));
const csv = 'import-samples/mlperf/mlperf_llm_datacenter_closed_v5.1_v6.0.csv';

describe('throughputs', () => {
  it.each<[string, string, ThroughputCondition, number, number | undefined]>([
    // tput.gptoss.*, tput.dsr1.*, tput.llama*: best and median submission
    ['gpt-oss-120b', 'b200-hour', 'server', 10930.52, 8948.51],
    ['gpt-oss-120b', 'b200-hour', 'interactive', 1644.41, undefined],
    ['gpt-oss-120b', 'h200-hour', 'server', 3012.9, undefined],
    ['gpt-oss-120b', 'b300-hour', 'server', 13831.88, 12582],
    ['deepseek-r1', 'b200-hour', 'server', 6461.61, 5128.49],
    ['deepseek-r1', 'b200-hour', 'offline', 7322.7, 7279.43],
    ['llama3.1-405b', 'h100-hour', 'server', 35.22, 35.21],
    ['llama3.1-405b', 'b200-hour', 'server', 159.94, 155.59],
    ['llama2-70b', 'mi300x-hour', 'server', 3182.89, 3058.46],
    ['llama2-70b', 'h200-hour', 'interactive', 2884.99, 2554.01],
    ['llama3.1-8b', 'l40s-hour', 'server', 1207.14, undefined]
  ])('%s on %s, %s, is the best submission with the median below it', (model, service, condition, best, median) => {
    expect(throughput(model, service, condition)?.value).toBe(best);
    expect(throughput(model, service, condition)?.low).toBe(median);
  });

  it('say under which condition they hold: interactive is a sixth to a seventh of offline for gpt-oss-120b on a B200', () => {
    const speed = (condition: ThroughputCondition) => throughput('gpt-oss-120b', 'b200-hour', condition)!.value;
    expect(speed('offline') / speed('interactive')).toBeGreaterThan(6);
    expect(speed('server')).toBeLessThan(speed('offline'));
  });

  it('cite round and entry, as MLCommons asks', () => {
    for (const { source, effectiveFrom } of results) {
      const round = effectiveFrom === '2025-09-09' ? '5.1' : '6.0';
      expect(source.title).toContain(`MLPerf Inference v${round}`);
      expect(source.locator).toMatch(new RegExp(`entry ${round}-\\d{4} `));
    }
    for (const { attribution } of modelThroughputs()) expect(attribution.join(' ')).toContain('trademarks of MLCommons');
  });

  it('are absent where nobody has measured, instead of another machine’s or condition’s', () => {
    expect(throughput('gpt-oss-120b', 'a100-hour', 'server')).toBeUndefined();
    expect(throughput('gpt-oss-120b', 'h200-hour', 'interactive')).toBeUndefined();
    expect(throughput('constructor', 'h100-hour', 'server')).toBeUndefined();
  });

  it('are checked by what a service reported of itself: 168 billion tokens a day on 226.75 nodes of eight', () => {
    const [production] = modelThroughputs().find(({ id }) => id === 'deepseek-r1')?.production ?? [];
    expect(production?.value).toBeCloseTo(168_000 / (226.75 * 8 * 24), 3);
  });
});

describe.skipIf(!hasSharedData(csv))('every entry of MLPerf’s results', () => {
  const rows = hasSharedData(csv) ? sharedRows(csv) : [];

  it.each(results)('$model on $service, $condition: no available submission beats it, and it is one', ({ value, source, ...result }) => {
    const [, id = ''] = /entry (\S+)/.exec(source.locator ?? '') ?? [];
    const cited = rows.find((row) => row.id === id && row.scenario?.toLowerCase() === result.condition && Number(row.per_accelerator) === value);
    expect(cited, `${id} has no such result`).toBeDefined();
    // The division again: what was submitted for the whole machine over its accelerators.
    expect(Number(cited?.result) / Number(cited?.accelerators)).toBeCloseTo(value, 1);
    const rivals = rows.filter(
      (row) =>
        row.model === cited?.model &&
        row.accelerator === cited?.accelerator &&
        row.scenario === cited?.scenario &&
        row.units === 'Tokens/s' &&
        row.availability === 'available'
    );
    expect(Math.max(...rivals.map((row) => Number(row.per_accelerator)))).toBe(value);
    const round = rivals.filter((row) => row.round === cited?.round).map((row) => Number(row.per_accelerator));
    const below = round.filter((speed) => speed < (result.low ?? value)).length;
    const above = round.filter((speed) => speed > (result.low ?? value)).length;
    expect(result.low === undefined).toBe(round.length === 1);
    expect(below).toBeLessThanOrEqual(round.length / 2);
    expect(above).toBeLessThanOrEqual(round.length / 2);
  });
});
