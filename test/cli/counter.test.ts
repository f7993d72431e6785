import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countered, type PrintedCounter } from '../../src/cli/counter.ts';
import { solved } from '../engine/counter/solve.ts';
import { base, grant, letters } from '../engine/counter/letters.ts';

/** Runs the command line from source, as a script would. */
function run(args: string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err })
    );
    child.stdin?.end(input);
  });
}

const document = letters([base, grant({ perMonth: 0, clauses: [{ name: 'IP', factor: 0.5 }] })], {
  levers: [
    { component: 'base', field: 'perYear', min: 120_000, max: 160_000, step: 5000 },
    { component: 'gpus', field: 'perMonth', min: 0, max: 300, step: 100 },
    { component: 'gpus', field: 'clauses', name: 'IP', values: [0.5, 1], costs: [0, 700] }
  ],
  limits: [{ what: 'gpuHoursPerMonth', max: 250 }]
});

describe('cli counter', () => {
  it('prints for a script the package, each lever alone and the frontier, under the keys of the format, and nothing else', async () => {
    const { code, out, err } = await run(['counter', '-'], JSON.stringify(document));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const printed = JSON.parse(out) as PrintedCounter;
    const { package: values, cost, worth, target, binding, frontier } = solved(document);
    expect(Object.keys(printed)).toEqual(['feasible', 'package', 'cost', 'worth', 'target', 'binding', 'alone', 'frontier']);
    expect(printed).toMatchObject({ feasible: true, package: values, cost, worth, target, binding });
    expect(Object.keys(values!)).toEqual(['base.perYear', 'gpus.perMonth', 'gpus.clauses.IP']);
    expect(printed.alone.map((one) => Object.keys(one))).toEqual(Array(3).fill(['lever', 'value', 'cost']));
    expect(printed.frontier.map((one) => Object.keys(one))).toEqual(frontier.map(() => ['cost', 'worth', 'package']));
    expect(printed.frontier.length).toBeGreaterThan(2);
  });

  it('prints that nothing wins as an answer, with exit 0', async () => {
    const hopeless = { ...document, counter: { ...document.counter!, margin: 10 } };
    const folder = await mkdtemp(join(tmpdir(), 'cli-'));
    await writeFile(join(folder, 'offer.json'), JSON.stringify(hopeless));
    const { code, out } = await run(['counter', join(folder, 'offer.json'), '--out', join(folder, 'answer.json')]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const answer = JSON.parse(await readFile(join(folder, 'answer.json'), 'utf8')) as PrintedCounter;
    expect(answer).toMatchObject({ feasible: false, package: null, cost: null, worth: null, binding: [] });
    expect(answer.alone).toEqual(answer.alone.map(({ lever }) => ({ lever, value: null, cost: null })));
  });

  it('counts what formulas pay, as they were evaluated for the letter', async () => {
    const tenth = { id: 'tenth', kind: 'custom', formula: '1000' } as const;
    const [ours, theirs] = document.offers;
    const paid = { ...document, offers: [{ ...ours!, components: [...ours!.components, tenth] }, theirs!] };
    const [without, withFormula] = [await countered(JSON.stringify(document)), await countered(JSON.stringify(paid))];
    if (!without.ok || !withFormula.ok) throw new Error('refused');
    expect(withFormula.answer.frontier[0]!.worth - without.answer.frontier[0]!.worth).toBeCloseTo(12_000, 6);
  });

  it('refuses a document that asks for none, and one whose lever moves nothing, with exit 2 and the path', async () => {
    const { counter: _, ...plain } = document;
    const none = await run(['counter', '-'], JSON.stringify(plain));
    expect(none).toEqual({ code: 2, out: '', err: 'counter: expected a counter-offer to look for, found none\n' });
    const wrong = structuredClone(document);
    wrong.counter!.levers[0]!.component = 'bose';
    expect(await run(['counter', '-'], JSON.stringify(wrong))).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^counter\.levers\[0\]\.component: /) as string
    });
    expect((await run(['counter'])).err).toMatch(/one file/);
  });
});
