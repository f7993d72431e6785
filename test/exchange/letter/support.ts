/** Letters on disk, the services that their grants may be of, and an account of every figure that knows nothing of the reader's rules. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Service } from '#lib/engine/document.ts';
import type { LetterContext, LetterLine, ReadLetter } from '#lib/exchange/letter/letter.ts';
import { readLetter } from '#lib/exchange/letter/read-letter.ts';

const services: Record<string, Service> = {
  'h100-hour': { name: 'H100 GPU-hour', family: 'gpu', unit: 'GPU-hour', list: 6.88 },
  'a100-hour': { name: 'A100 80 GB GPU-hour', family: 'gpu', unit: 'GPU-hour', list: 3.43 },
  'frontier-token': { name: 'Frontier tokens', family: 'tokens', unit: 'million tokens', list: 11.25 },
  'claude-sonnet-4.5': { name: 'Claude Sonnet 4.5', family: 'tokens', unit: 'million tokens', list: 6 },
  'api-credit': { name: 'API credit', family: 'tokens', unit: 'USD', list: 1 }
};
const context: LetterContext = { today: '2026-11-22', currency: 'USD', services };

export function letterText(name: string): string {
  return readFileSync(new URL(`./letters/${name}`, import.meta.url), 'utf8');
}

export function read(text: string, own: Partial<LetterContext> = {}): ReadLetter {
  return readLetter(text, { ...context, ...own });
}

/** The one component of an id. */
export function component(letter: ReadLetter, id: string): object {
  const found = letter.offer.components.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No ${id} among ${letter.offer.components.map((one) => one.id).join(', ')}`);
  return found;
}

/** What a letter's figure has become: a field of a component with its value, a field of the offer, a question, nothing, or it is a name. */
export type Fate =
  readonly [words: string, field: 'unread' | 'asked' | 'name'] | readonly [words: string, field: string, value: unknown];

interface Found {
  line: LetterLine;
  from: number;
  to: number;
}

/** Checks the fate of every figure, in the order of the text, and that no digit of the text was left out of the list. */
export function expectFates(letter: ReadLetter, fates: readonly Fate[]): void {
  const covered = letter.lines.map((line) => new Array<boolean>(line.text.length).fill(false));
  let [index, at] = [0, 0];
  for (const fate of fates) {
    const words = fate[0];
    while (index < letter.lines.length && letter.lines[index]!.text.replaceAll(/[\n\t]/g, ' ').indexOf(words, at) < 0)
      [index, at] = [index + 1, 0];
    const line = letter.lines[index];
    if (line === undefined) throw new Error(`“${words}” stands nowhere behind the figure before it`);
    const from = line.text.replaceAll(/[\n\t]/g, ' ').indexOf(words, at);
    at = from + words.length;
    covered[index]!.fill(true, from, at);
    expectFate({ line, from, to: at }, fate);
  }
  letter.lines.forEach(({ text }, place) => {
    const missed = text
      .split('')
      .map((sign, from) => (covered[place]![from] ? ' ' : sign))
      .join('');
    expect(/\d/.test(missed), `a figure that the test does not name in “${missed.trim()}”`).toBe(false);
  });
}

function expectFate({ line, from, to }: Found, [words, field, ...value]: Fate): void {
  const over = (span: { from: number; to: number }) => span.from < to && from < span.to;
  const findings = line.findings.filter(over);
  const left = line.left.filter(over);
  const about = `“${words}” in “${line.text}”`;
  const asked = line.asked.filter(over);
  if (field === 'unread') {
    expect([left.length, findings, asked], about).toEqual([1, [], []]);
    expect(line.unread, about).toBe('figure');
  } else if (field === 'asked') expect([asked.length > 0, findings, left], about).toEqual([true, [], []]);
  else if (field === 'name')
    expect([findings.filter(({ field: of }) => !names.has(of) && !of.startsWith('terms.')), left], about).toEqual([[], []]);
  else {
    const fields = findings.map((finding) => [[finding.component, finding.field].filter(Boolean).join('.'), finding.value]);
    expect(left, about).toEqual([]);
    expect(fields, about).toContainEqual([field, value[0]]);
  }
}

/** Fields that are names themselves. */
const names = new Set(['title', 'location', 'employer.name']);

/** Digits of the text that nothing came of, were not asked about and are not shown as unread: they may only be names. */
export function unaccounted({ lines }: ReadLetter): string[] {
  return lines.flatMap(({ text, findings, left, asked }) =>
    [...text.matchAll(/\d[\d.,]{0,400}/g)]
      .filter(
        ({ 0: digits, index }) =>
          ![...findings, ...left, ...asked].some(({ from, to }) => from < index + digits.length && index < to)
      )
      .map(([digits]) => digits.replace(/[.,]{1,400}$/, ''))
  );
}
