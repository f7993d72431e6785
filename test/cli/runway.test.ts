// What a script is told of a company, and how a wrong question is refused.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { companyOutlook } from '../../src/cli/runway.ts';
import type { Scenario } from '#lib/engine/index.ts';
import { companyExample } from '../schema/company-example.ts';

/** Runs the command line from source, as a script would. */
function run(args: string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err })
    );
    child.stdin?.end(input);
  });
}

const text = JSON.stringify(companyExample());
const outlookOf = async (document: unknown) => {
  const result = await companyOutlook(JSON.stringify(document), 'borealis');
  if (!result.ok) throw new Error(result.errors.join('; '));
  return result.answer;
};

describe('cli runway', () => {
  it('prints the answer under the keys of the format, in their order, and nothing else but what loans, the cluster and idle hours bring and take', async () => {
    const { code, out, err } = await run(['runway', '-', '--employer', 'borealis'], text);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const printed = JSON.parse(out) as Awaited<ReturnType<typeof outlookOf>>;
    const keys = ['employer', 'runwayMonths', 'months', 'alternatives', 'permanentCapital', 'monthsPerHire', 'cluster', 'moat'];
    expect(Object.keys(printed)).toEqual(keys);
    expect(Object.keys(printed.months[0]!)).toEqual([
      'month',
      'revenue',
      'raises',
      'burn',
      'hires',
      'commitments',
      'overage',
      'burst',
      'cluster',
      'idleSale',
      'debt',
      'cash'
    ]);
    expect(Object.keys(printed.alternatives)).toEqual(['asOffered', 'withRaises', 'none', 'cash', 'oneOff']);
    expect(Object.keys(printed.cluster!)).toEqual(['months', 'worst', 'largestSafeReserved']);
    expect(printed.runwayMonths).toBeGreaterThan(5);
    expect(printed.monthsPerHire).toHaveLength(2);
    expect(printed.cluster!.months).toHaveLength(printed.months.length);
  });

  it('pays who works there already by a formula at the prices of the calendar, not at those of a year later', async () => {
    const document = companyExample();
    const [offer] = document.offers;
    const service = document.employers[0]!.cluster!.service;
    document.market.services[service]!.driftPerYear = -0.5;
    const formula = { id: 'cloud', kind: 'custom', formula: service.replaceAll('-', '_'), taxable: false } as const;
    const hiresOf = async (components: Scenario['offers'][number]['components']) => {
      const offers = document.offers.map((one) => (one === offer ? { ...one, components } : one));
      const hires = [{ offer: offer!.id, count: 1, startMonth: '2025-12' }];
      const employers = document.employers.map((one) => (one.company ? { ...one, company: { cash: 0, hires } } : one));
      return (await outlookOf({ ...document, offers, employers })).months.map(({ hires: paid }) => paid);
    };
    const [with_, without] = [await hiresOf([...offer!.components, formula]), await hiresOf(offer!.components)];
    const { list, retail = list } = document.market.services[service]!;
    for (const i of [0, 5, 12]) expect(with_[i]! - without[i]!).toBeCloseTo(Number(retail) * 0.5 ** ((i + 1) / 12), 6);
  });

  it('draws futures where they are asked for: quantiles of the months, the month in which cash ends, and the same for a seed', async () => {
    const drawn = (seed: number) => companyOutlook(text, 'borealis', { paths: 500, seed });
    const [first, again, other] = [await drawn(1), await drawn(1), await drawn(2)];
    if (!first.ok || !again.ok || !other.ok) throw new Error('refused');
    const { simulation } = first.answer;
    expect(Object.keys(simulation!)).toEqual([
      'paths',
      'seed',
      'runwayMonths',
      'cashEnds',
      'standardErrors',
      'endsWithin',
      'alternatives'
    ]);
    expect(simulation!.paths).toBeGreaterThanOrEqual(500);
    expect(simulation!.runwayMonths['10']!).toBeLessThan(simulation!.runwayMonths['50']!);
    expect(simulation!.cashEnds['10']).toMatch(/^20\d\d-\d\d$/);
    expect(again.answer.simulation).toEqual(simulation);
    expect(other.answer.simulation!.runwayMonths).not.toEqual(simulation!.runwayMonths);
    expect((await outlookOf(companyExample())).simulation).toBeUndefined();
  });

  it('writes it to a file', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'cli-')), 'answer.json');
    expect(await run(['runway', '-', '--employer', 'borealis', '--out', file], text)).toMatchObject({ code: 0, out: '' });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ employer: 'borealis' });
  });

  it('pays a hire what formulas give in the month of its start', async () => {
    // The offer starts in January 2027, the hire eleven months later, when an hour costs half as much.
    const document = companyExample();
    const company = document.employers[0]!.company!;
    Object.assign(company, {
      cash: 0,
      commitments: [],
      production: [],
      hires: [{ offer: 'a', count: 1, startMonth: '2027-12' }]
    });
    document.offers[0]!.components = [{ id: 'hours', kind: 'custom', formula: '1000 * h100_hour' }];
    const service = document.market.services['h100-hour']!;
    Object.assign(service, { retail: 3, driftPerYear: -0.5 });
    const { months } = await outlookOf(document);
    expect(months[11]!.hires).toBe(0);
    // December 2027 is month 12: 3 × 0.5^(13/12); employer's tax aside, which is below a tenth.
    const paid = 3000 * 0.5 ** (13 / 12);
    expect(months[12]!.hires).toBeGreaterThanOrEqual(paid);
    expect(months[12]!.hires).toBeLessThan(1.1 * paid);
  });

  it('names a formula that fails only in the months of a hire by its place in the document, and the hire', async () => {
    // Month 49 lies beyond the 48 of the offers, but within the plan of those who began three months before it.
    const document = companyExample();
    document.offers[0]!.components = [{ id: 'late', kind: 'custom', formula: '1 / (month - 49)' }];
    document.employers[0]!.company!.hires = [
      { offer: 'a', count: 1 },
      { offer: 'a', count: 1, startMonth: '2026-09' }
    ];
    const { code, err } = await run(['runway', '-', '--employer', 'borealis'], JSON.stringify(document));
    expect(code).toBe(2);
    expect(err).toContain('offers[0].components[0].formula: In month 49 ');
    expect(err).toMatch(/\(for employers\[0\]\.company\.hires\[1\]\)\n$/);
    expect(err).not.toContain(`offers[${document.offers.length}]`);
  });

  it.each([
    [
      ['runway', '-', '--employer', 'borealis'],
      text.replace('salary * 0.01', 'salary *'),
      /^offers\[0\]\.components\[\d\]\.formula: .*\n$/
    ],
    [['runway', '-'], text, /^--employer: expected the id of an employer \(borealis, halcyon\), found none\n$/],
    [['runway', '-', '--employer', 'acme'], text, /^--employer: .*\(borealis, halcyon\), found acme\n$/],
    [['runway', '-', '--employer', 'halcyon'], text, /^employers\[1\]\.company: expected a company .*, found none\n$/],
    [['runway', '-', '--employer', 'borealis'], '{"format": "scenario"}', /^version: /],
    [['runway', '--employer', 'borealis'], '', /^runway takes one file/],
    [['runway', '-', '--paces', '3'], text, /--paces/],
    [['runway', '-', '--employer', 'borealis', '--seed', '3'], text, /^--seed: expected --paths N beside it/],
    [
      ['runway', '-', '--employer', 'borealis', '--paths', '0'],
      text,
      /^--paths: expected a whole number from 1 to 1000000, found 0/
    ],
    [['runway', '-', '--employer', 'borealis', '--paths', '-5'], text, /^--paths: expected a whole number .*, found -5/]
  ])('refuses %j with a line on standard error and nothing on standard output', async (args, input, message) => {
    const { code, out, err } = await run(args, input);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});
