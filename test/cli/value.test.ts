import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guesses } from '#lib/catalogue/guesses.ts';
import { answer, componentKey, resolve, type Answer, type SimulationAnswer } from '#lib/engine/index.ts';
import { sampleRequest } from '../../src/cli/sample-request.ts';
import { valued } from '../../src/cli/value.ts';
import { scenario } from '../support/scenario.ts';

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

const document = scenario([
  { id: 'base', kind: 'salary', perYear: 120_000 },
  { id: 'tenth', kind: 'custom', formula: 'salary / 12 * 0.1 * (month <= 6)' }
]);

describe('cli value', () => {
  it('prints for a script what the engine answers, formulas evaluated, and nothing else', async () => {
    const { code, out, err } = await run(['value', '-'], JSON.stringify(document));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    // 120 000 / 12 × 0.1 = 1000 a month, in six months of employment
    const tenth = Float64Array.from({ length: 48 }, (_, k) => (k < 6 ? 1000 : 0));
    const expected = answer(resolve(document, guesses(document), { [componentKey(document.offers[0]!.id, 'tenth')]: tenth }));
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(expected.offers[0]!.components[1]!.sticker).toBeCloseTo(6000, 6);
  });

  it('values a file of version 1 as one of today, and says of one of version 3 that the app is too old for it', async () => {
    const first = await valued(JSON.stringify({ ...document, version: 1 }));
    expect(first).toEqual(await valued(JSON.stringify(document)));
    expect(first.ok).toBe(true);
    const { code, out, err } = await run(['value', '-'], JSON.stringify({ ...document, version: 3 }));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('version: this file is of version 3; this app reads up to version 2: update the app\n');
  });

  it('values an offer under the law of its country', async () => {
    const tax = { regime: 'uk', region: 'scotland' } as const;
    const abroad = scenario([{ id: 'base', kind: 'salary', perYear: 60_000 }], {
      fx: { GBP: 1.3 },
      valuationMonth: '2027-01',
      offer: { tax, currency: 'GBP', startMonth: '2027-04' }
    });
    const { code, out, err } = await run(['value', '-'], JSON.stringify(abroad));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { total } = (JSON.parse(out) as { offers: { total: { worth: number; afterTax: number } }[] }).offers[0]!;
    // Twelve months that are one tax year, 47,430 after the allowance: 3,967 at 19 %, 12,989 at 20 %, 14,136 at 21 %, 16,338 at 42 %;
    // National Insurance 8 % of 37,700 and 2 % of 9,730
    expect(total.worth - total.afterTax).toBeCloseTo(1.3 * (13_182.05 + 3210.6), 2);
  });

  it('draws futures with --paths: the same for the same seed, others for another, beside the answer that stays as it is', async () => {
    const leaving = structuredClone(document);
    leaving.candidate.leaveRatePerYear = 0.2;
    leaving.offers.push({ ...leaving.offers[0]!, id: 'more', components: [{ id: 'base', kind: 'salary', perYear: 130_000 }] });
    const text = JSON.stringify(leaving);
    const inProcess = async (options: Parameters<typeof sampleRequest>[0]) => {
      const result = await valued(text, sampleRequest(options));
      if (!result.ok) throw new Error(result.errors.join('\n'));
      return JSON.parse(JSON.stringify(result.answer)) as Answer & { simulation: SimulationAnswer };
    };
    const { code, out, err } = await run(['value', '-', '--paths', '500', '--seed', '7'], text);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const one = JSON.parse(out) as Answer & { simulation: SimulationAnswer };
    const plain = await inProcess({});
    const again = await inProcess({ paths: '500', seed: '7' });
    const other = await inProcess({ paths: '500', seed: '8', method: 'pseudo-random', detail: true });
    const { simulation, ...ladder } = one;
    expect(ladder).toEqual(plain);
    expect(again).toEqual(one);
    // 500 are at least 7.8 paths of 8 leave dates in each of 8 scrambles
    expect(simulation).toMatchObject({ paths: 512, seed: 7, method: 'sobol', scrambles: 8, points: 8, leaves: 8 });
    for (const [i, { id, mean, standardError, quantiles, certaintyEquivalent }] of simulation.offers.entries()) {
      const { present } = plain.offers[i]!.total;
      expect(id).toBe(plain.offers[i]!.id);
      expect(Math.abs(mean - present)).toBeLessThan(4 * standardError + 1e-9 * present);
      expect(quantiles[5]).toBeLessThan(quantiles[95]);
      expect(certaintyEquivalent).not.toBeUndefined();
    }
    expect(simulation.beats.map(({ offer, rival }) => [offer, rival])).toEqual([
      [document.offers[0]!.id, 'more'],
      ['more', document.offers[0]!.id]
    ]);
    expect(other.simulation).toMatchObject({ seed: 8, method: 'pseudoRandom' });
    expect(other.simulation.offers[0]!.quantiles).not.toEqual(simulation.offers[0]!.quantiles);
    expect(other.simulation.offers[0]!.components!.map(({ id }) => id)).toEqual(['base', 'tenth']);
    expect(simulation.offers[0]).not.toHaveProperty('components');
  });

  it('refuses more samples than memory holds, instead of dying of them', async () => {
    const request = sampleRequest({ paths: '10000000', detail: true });
    await expect(valued(JSON.stringify(document), request)).rejects.toThrow(/^--paths: expected fewer, since 4 things/);
  });

  it('writes the answer to the file that --out names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cli-'));
    await writeFile(join(folder, 'offer.json'), JSON.stringify(document));
    const { code, out } = await run(['value', join(folder, 'offer.json'), '--out', join(folder, 'answer.json')]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(JSON.parse(await readFile(join(folder, 'answer.json'), 'utf8'))).toMatchObject({ scenario: document.id });
  });

  it('refuses a document with exit 2 and a line for each error, path first, and prints no half answer', async () => {
    const broken = structuredClone(document) as unknown as { horizonMonths: number; offers: { components: object[] }[] };
    broken.horizonMonths = 500;
    broken.offers[0]!.components[0] = { id: 'base', kind: 'salary', perYear: '12k', color: 'red' };
    const { code, out, err } = await run(['value', '-'], JSON.stringify(broken));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim().split('\n').sort()).toEqual([
      expect.stringMatching(/^horizonMonths: .*12 to 120.*500/),
      expect.stringMatching(/^offers\[0\]\.components\[0\]\.color: /),
      expect.stringMatching(/^offers\[0\]\.components\[0\]\.perYear: .*"12k"/)
    ]);
  });

  it('refuses a formula that is no arithmetic, with the place of the formula', async () => {
    const formula = { id: 'x', kind: 'custom' as const, formula: 'import("fs")' };
    const hostile = scenario([{ id: 'base', kind: 'salary', perYear: 1 }, formula]);
    const { code, out, err } = await run(['value', '-'], JSON.stringify(hostile));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^offers\[0\]\.components\[1\]\.formula: /);
  });

  it.each([
    [['value', 'no-such-file.json'], /^no-such-file\.json: cannot be read/],
    [['value'], /one file/],
    [['frobnicate'], /^frobnicate: there is no such command/],
    [['value', 'x.json', '--seed', '1'], /^--seed: expected --paths N beside it/],
    [['value', 'x.json', '--paths', '-3'], /^--paths: expected a whole number from 1 to 10000000, found -3/]
  ])('says what is wrong with the command %j, with exit 2', async (args, message) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});
