/** METHOD.md as a document: what it says of the code must be there, and what it leaves out must come first. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { usStateDocuments } from '#lib/catalogue/us-states.ts';
import { RUNGS, STEPS } from '#lib/engine/index.ts';
import { article } from '../../src/routes/method/article.ts';

const method = readFileSync('METHOD.md', 'utf8');
const page = article(method);

describe('METHOD.md', () => {
  it('says what is not modelled before anything else', () => {
    expect(page.contents[0]?.title).toBe('What is not modelled');
  });

  it('sends nobody to a file that is not there', () => {
    const files = [...method.matchAll(/`((?:src|test|models|scripts)\/[\w./-]+)`/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('names a file under every section that holds a formula', () => {
    const parts = method.split(/^###? /m).filter((part) => part.includes('$$'));
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.filter((part) => !part.includes('> **Code** `')).map((part) => part.split('\n')[0])).toEqual([]);
  });

  it('explains every rung and every step that the app shows', () => {
    const ladder = method.split(/^## /m).find((part) => part.startsWith('The ladder\n')) ?? '';
    expect([...RUNGS, ...STEPS].filter((name) => !ladder.includes(`\`${name}\``))).toEqual([]);
  });

  it('names every state whose law is known, with the years that may still change', () => {
    const rows = method.match(/^\| .+ \| 20\d\d.*$/gm)!.map((row) => row.split('|').map((cell) => cell.trim()));
    const known = Object.values(usStateDocuments);
    for (const years of known) {
      const row = rows.find(([, states]) => states!.split(', ').includes(years[0]!.name));
      expect(row?.[2], years[0]!.name).toContain(String(years[0]!.taxYear));
      expect(row![2], years[0]!.name).toContain(String(years.at(-1)!.taxYear));
      const tentative = years.some(({ provisional }) => provisional !== null);
      expect(row![2]!.includes('provisional'), years[0]!.name).toBe(tentative);
    }
    const count = /(\d+)\s+states,\s+the\s+District\s+of\s+Columbia/.exec(method)?.[1];
    expect(Number(count)).toBe(known.length - 1);
  });

  it('is never advice, and a position rather than a ruling', () => {
    expect(method).toContain('Nothing here is advice');
    expect(method).toMatch(/\*\*position,\s+not a\s+ruling\*\*/);
    expect(method).not.toMatch(/\byou should\b|\bwe recommend\b/i);
  });
});

describe('the method page', () => {
  const html = page.lead + page.body;

  it('carries no style attribute, which its policy would block, and asks for nothing elsewhere', () => {
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/\s(?:href|src)="(?!#)/);
  });

  it('turns every formula into MathML: none is left as LaTeX', () => {
    const text = html.replaceAll(/<math[\s\S]*?<\/math>/g, '').replaceAll(/<[^>]+>/g, '');
    expect(text).not.toMatch(/\$|\\[a-z]/i);
    expect(html.match(/<math display="block"/g)!.length).toBe(method.match(/^\$\$/gm)!.length);
  });

  it('has an anchor for every line of its contents', () => {
    const anchors = page.contents.flatMap(({ anchor, within }) => [anchor, ...within.map((section) => section.anchor)]);
    expect(anchors.length).toBe(method.match(/^###? /gm)!.length);
    for (const anchor of anchors) expect(html).toContain(`id="${anchor}"`);
  });
});
