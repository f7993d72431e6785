/**
 * The files of 2026 in shared/data/import-samples, of which none may be copied here. Every figure was found a second time with
 * Python's csv, json and statistics modules on the same files; what was run stands beside it (f is `lambda x: float(x or 0)`).
 */
import { describe, expect, it } from 'vitest';
import { guessedMapping } from '#lib/exchange/column-mapping.ts';
import { csvTable } from '#lib/exchange/csv-table.ts';
import { readRateCard } from '#lib/schema/rate-card.ts';
import type { PricesRead } from '#lib/exchange/price-import.ts';
import { hasSamples, readPrices, reasons, sample } from './fixture.ts';

const files = [
  'litellm/model_prices_and_context_window.2026-08-01.json',
  'models_dev_prices.2026-07-01.csv',
  ...['azure', 'gcp', 'lambda', 'nebius', 'vast'].map((cloud) => `skypilot/${cloud}_vms_accel.csv`)
];

function imported(name: string): PricesRead {
  const text = sample(name);
  const table = name.startsWith('models_dev') ? csvTable(text) : undefined;
  return readPrices(text, { fileName: name, ...(table?.ok && { mapping: guessedMapping(table.table.columns) }) });
}

function list(read: PricesRead, service: string): (number | undefined)[] {
  const { value, low, high } = read.rateCard.services[service]?.list ?? {};
  return [value, low, high];
}

describe.skipIf(!hasSamples)('real catalogues', () => {
  it.each(files)('%s loses no row on the way and becomes a card that the schema passes', (name) => {
    const read = imported(name);
    expect(read.rows.read).toBe(read.rows.used + read.rows.refused.reduce((sum, { rows }) => sum + rows, 0));
    expect(readRateCard(read.rateCard).ok).toBe(true);
  });

  it('LiteLLM: 2,986 entries, of which 2,071 price a model of text', () => {
    const read = imported(files[0]!);
    // d = json.load(…); Counter() over d.items(): mode not in ('chat', 'completion', 'responses') → 577 with sample_spec apart;
    // then together-ai-… and fireworks-ai-… 6, deprecation_date < '2026-08-01' 78, tiered_pricing without a price 19,
    // input or output price None 127, 0 93, round(price * 1e6, 6) >= 1e4 13: 2,072 are left, one of them an outlier.
    expect(read.rows).toMatchObject({ read: 2986, used: 2071 });
    expect(Object.values(reasons(read))).toEqual([577, 127, 93, 78, 19, 13, 6, 1, 1]);
    // statistics.median over providers of the median over regions of (3 * i + o) / 4 * 1e6, rows by a regular expression for each
    // model, e.g. r'(^|/|openai\.)gpt-5\.4(-2026-03-05)?$': 11 rows, 3 providers.
    expect(list(read, 'gpt-5-4-token')).toEqual([6.1875, 5.625, 6.1875]);
    expect(read.rateCard.services['gpt-5-4-token']?.list.rationale).toContain('11 rows, 3 providers');
    expect(list(read, 'gpt-5-4-mini-token')).toEqual([1.6875, 1.6875, 1.6875]);
    expect(list(read, 'claude-sonnet-4-5-token')).toEqual([6, 5.99999, 7.2]);
    expect(list(read, 'claude-opus-4-5-token')).toEqual([10, 10, 11]);
    expect(list(read, 'gpt-4o-token')).toEqual([4.375, 4.375, 4.375]);
  });

  it('models.dev: 5,276 rows, of which 4,461 have both prices', () => {
    const read = imported(files[1]!);
    // Counter over csv.DictReader: input_per_m or output_per_m '' 332, 0 481, both 4463; two of these are outliers.
    expect(read.rows).toMatchObject({ read: 5276, used: 4461 });
    expect(Object.values(reasons(read))).toEqual([481, 332, 2]);
    // r'(^|/|openai\.)gpt-5\.4(-2026-03-05)?$', median over providers
    expect(list(read, 'gpt-5-4-token')[0]).toBe(5.625);
  });

  it('Google Cloud: accelerators with their machines, zones at half price left out', () => {
    const read = imported('skypilot/gcp_vms_accel.csv');
    // (f(gpu['Price']) + f(host['Price'])) / 8 for the 24 zones with H100×8 and a3-highgpu-8g: median 10.9791 (facts.json
    // sky.gcp.H100.ondemand, which keeps the ten zones at 33.61). Without these: 14 zones, 10 regions, median over regions 12.5392.
    expect(list(read, 'h100-hour')).toEqual([12.5392, 10.9791, 13.9771]);
    expect(read.rateCard.services['h100-hour']?.spot?.value).toBe(3.4684);
    // a3-ultragpu-8g in 9 zones 6.3846, in the 3 that are not at 36.60: 10.845. a4-highgpu-8g in 11 zones 8.055, in the 4 at 90.22: 11.277.
    expect(list(read, 'h200-hour')).toEqual([10.845, 10.845, 10.845]);
    expect(list(read, 'b200-hour')).toEqual([11.277, 11.277, 11.277]);
    // a2-ultragpu-8g, 5 regions, as facts.json has it; no zone is told apart there.
    expect(list(read, 'a100-hour')).toEqual([3.3177, 2.94582, 6.20248]);
    // g2-standard-12: 1.1016 over 44 zones (facts.json), 1.1142 over 18 regions.
    expect(list(read, 'l4-hour')).toEqual([1.11416, 0.99714, 1.60067]);
    // Rows of 700.0: 4 of each size of slice (grep -c ',700.0,' and the price column).
    expect(list(read, 'tpu-v6e-hour')).toEqual([2.7, 2.7, 3.24]);
    expect(reasons(read)['More than 20 times above or below the median of its kind']).toBe(12);
  });

  it.each([
    // statistics.median over regions of the median of Price / AcceleratorCount; least and most over rows
    ['azure', 'h100-hour', [9.074, 6.98, 23.326]],
    ['azure', 'a100-hour', [4.775, 3.673, 8.1925]],
    ['azure', 'h200-hour', [13.78, 10.6, 21.2]],
    ['azure', 'mi300x-hour', [7.5, 6, 12]],
    ['lambda', 'h100-hour', [4.09, 3.29, 4.29]],
    ['lambda', 'b200-hour', [6.84, 6.69, 6.99]],
    ['lambda', 'a100-40gb-hour', [1.99, 1.99, 1.99]],
    ['nebius', 'h100-hour', [2.95, 2.95, 2.95]],
    ['nebius', 'b200-hour', [5.5, 5.5, 5.5]],
    ['vast', 'h100-hour', [1.86875, 1.8, 1.98]],
    ['vast', 'h200-hour', [2.58875, 2.35, 2.825]]
  ])('%s, %s', (cloud, service, figures) => {
    expect(list(imported(`skypilot/${cloud}_vms_accel.csv`), service)).toEqual(figures);
  });

  it('spot prices at the price on demand (Azure’s H200) and of 0 (all of Vast’s) are no spot prices', () => {
    const azure = imported('skypilot/azure_vms_accel.csv');
    expect(azure.rateCard.services['h200-hour']).not.toHaveProperty('spot');
    // awk -F, '$6==$7' azure_vms_accel.csv | wc -l
    expect(azure.rows.partly).toMatchObject([{ rows: 28 }]);
    const vast = imported('skypilot/vast_vms_accel.csv');
    expect(vast.rows).toMatchObject({ read: 64, used: 64, partly: [{ rows: 64 }] });
    expect(Object.values(vast.rateCard.services).some((service) => 'spot' in service)).toBe(false);
  });
});
