import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRateCardText } from '#lib/schema/rate-card.ts';

interface Run {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line from source, as a script would. */
function run(args: string[], input = ''): Promise<Run> {
  return new Promise((done) => {
    const child = execFile(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err })
    );
    child.stdin?.end(input);
  });
}

const fixtures = 'test/exchange/fixtures';
const gpus = 'card,EUR an hour,n\nH100,"26,4",8\nH100,"3,5",1\n';
const map = 'name=card,price=EUR an hour,priceUnit=perHour,count=n';

interface Printed {
  rateCard: { card: string; asOf: string; services: Record<string, { list: { value: number } }> };
  rows: { read: number; used: number; refused: Record<string, number>; partly: Record<string, number> };
  mapping?: object;
}
const printed = ({ out }: Run) => JSON.parse(out) as Printed;

describe('cli rates import', () => {
  it('prints a card that can be read again, with the rows by reason, and nothing else', async () => {
    const done = await run(['rates', 'import', `${fixtures}/split-machines.csv`, '--as-of', '2026-05-20']);
    expect({ code: done.code, err: done.err }).toEqual({ code: 0, err: '' });
    const { rateCard, rows } = printed(done);
    expect(readRateCardText(JSON.stringify(rateCard))).toMatchObject({
      ok: true,
      card: { asOf: '2026-05-20', card: 'imported-split-machines' }
    });
    expect(rows).toMatchObject({ read: 19, used: 12, partly: { 'Spot price not below the price on demand: left out': 1 } });
    expect(rows.used + Object.values(rows.refused).reduce((sum, count) => sum + count, 0)).toBe(rows.read);
  });

  it('is dated today where nobody says of when the file is', async () => {
    const before = new Date().toISOString().slice(0, 10);
    const { rateCard } = printed(await run(['rates', 'import', `${fixtures}/models.json`]));
    expect([before, new Date().toISOString().slice(0, 10)]).toContain(rateCard.asOf);
  });

  it('takes a plain CSV as its columns are named, and says how', async () => {
    const { rateCard, mapping } = printed(await run(['rates', 'import', `${fixtures}/models.csv`, '--kind', 'csv']));
    expect(rateCard.services['nimbus-5-4-token']?.list.value).toBe(3.475);
    expect(mapping).toMatchObject({
      name: 'model',
      price: 'input_per_m',
      outputPrice: 'output_per_m',
      priceUnit: 'perMillionTokens'
    });
  });

  it('takes standard input, columns as --map names them and the file that --out names', async () => {
    const out = join(await mkdtemp(join(tmpdir(), 'cli-')), 'card.json');
    expect(await run(['rates', 'import', '-', '--map', map, '--currency', 'EUR', '--out', out], gpus)).toEqual({
      code: 0,
      out: '',
      err: ''
    });
    const { rateCard } = JSON.parse(await readFile(out, 'utf8')) as Printed;
    // The middle of 26.40 / 8 = 3.30 and 3.50
    expect(rateCard).toMatchObject({ currency: 'EUR', services: { 'h100-hour': { list: { value: 3.4 } } } });
  });

  it('asks for the mapping where the columns’ names leave it open, with the names', async () => {
    const { code, out, err } = await run(['rates', 'import', '-'], gpus);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^mapping: expected --map name=COLUMN.*found columns card, EUR an hour, n$/m);
  });

  it.each([
    [['-', '--kind', 'litellm'], '{"a": 1', /^document: this is not JSON/],
    [['-', '--kind', 'skypilot'], 'a,b\n1,2', /^document: expected the columns AcceleratorName/],
    [['-', '--map', 'name=a,price=c,priceUnit=perDay'], 'a,b\n1,2', /^mapping\.price: .*found "c"\nmapping\.priceUnit: /],
    [['-', '--map', 'cost=a'], 'a,b\n1,2', /^--map: expected one of name, price/],
    [['-', '--kind', 'parquet'], '', /^--kind: expected one of litellm, skypilot, csv/],
    [['-', '--as-of', 'May'], 'model,price\na,1', /^rateCard\.asOf: expected a date/],
    [[`${fixtures}/models.json`, '--currency', 'EUR'], '', /^--currency: expected USD, .*found EUR/],
    [[`${fixtures}/machines.csv`, '--map', 'name=AcceleratorName'], '', /^--map: expected a plain CSV .*found skypilot/],
    [['no-such-file.csv'], '', /^no-such-file\.csv: cannot be read/],
    [[], '', /takes one file/]
  ])('refuses %j with exit 2, a line for each error and no half answer', async (args, input, message) => {
    const { code, out, err } = await run(['rates', 'import', ...args], input);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  it('knows no other action', async () => {
    expect(await run(['rates', 'export', 'x'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('no such command') as string
    });
  });
});
