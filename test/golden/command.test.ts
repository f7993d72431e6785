import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome, VectorFile } from './runner.ts';

/** Runs the command as npm does for somebody who stands in `folder`. */
function run(
  args: string[],
  { input = '', folder = process.cwd() } = {}
): Promise<{ code: number; lines: Outcome[]; err: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'test/golden/main.ts', ...args],
      { env: { ...process.env, INIT_CWD: folder } },
      (error, out, err) => {
        const lines = out.split('\n').filter(Boolean);
        done({ code: error ? Number(error.code) : 0, lines: lines.map((line) => JSON.parse(line) as Outcome), err });
      }
    );
    child.stdin?.end(input);
  });
}

const vectors = 'test/golden/vectors';
let folder: string;
let wrong: VectorFile;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golden-'));
  wrong = JSON.parse(await readFile(`${vectors}/uk-benefits.json`, 'utf8')) as VectorFile;
  wrong.vectors[1]!.expected = { taxable: 751, class_1a: 112.5 };
  await writeFile(join(folder, 'wrong.json'), JSON.stringify(wrong));
});

describe('npm run golden', () => {
  it('prints a line for every vector of several files, a scenario document among them, and exits 0 when all are right', async () => {
    const { code, lines, err } = await run([
      `${vectors}/uk-benefits.json`,
      `${vectors}/us-fringe.json`,
      'test/golden/scenarios/00.json'
    ]);
    expect({ code, err, lines: lines.length }).toEqual({ code: 0, err: '', lines: 7 + 5 + 1 });
    for (const line of lines) expect(Object.keys(line)).toEqual(['id', 'ok', 'expected', 'got']);
    expect(lines.map(({ id }) => id)).toContain('worked-00');
  });

  it('exits 1 where one result is wrong, and says which; the file is found from where the caller stands', async () => {
    const { code, lines } = await run(['wrong.json'], { folder });
    expect(code).toBe(1);
    expect(lines.filter(({ ok }) => !ok)).toEqual([
      { id: wrong.vectors[1]!.id, ok: false, expected: { taxable: 751, class_1a: 112.5 }, got: { taxable: 750, class_1a: 112.5 } }
    ]);
  });

  it('reads standard input', async () => {
    expect(await run(['-'], { input: JSON.stringify(wrong) })).toMatchObject({ code: 1, err: '' });
  });

  it('reads what a Windows editor saved: a byte order mark is no part of the vectors, as in every other command', async () => {
    expect(await run(['-'], { input: `\uFEFF${JSON.stringify(wrong)}` })).toMatchObject({ code: 1, err: '' });
  });

  it('exits 2 before it prints anything where the nesting would outgrow the stack', async () => {
    const nested = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const { code, lines, err } = await run(['-'], {
      input: `{"family": "uk", "vectors": [{"inputs": {}, "expected": ${nested}}]}`
    });
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(err).toMatch(/^-: .*at most 100 levels/);
  });

  it.each([
    [['no-such-file.json'], '', /no-such-file\.json: cannot be read/],
    [['-'], '{"family": "astrology", "vectors": []}', /"astrology"; it does us-federal, us-state, uk, uk-benefits, us-fringe, /],
    [['-'], '{"family": "uk"', /^-: .*JSON/],
    [['-'], '[1]', /^-: expected \{"family", "vectors"\}/],
    [[], '', /takes files/]
  ])('exits 2 with a sentence for %j %s', async (args, input, message) => {
    const { code, lines, err } = await run(args, { input });
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(err).toMatch(message);
  });
});
