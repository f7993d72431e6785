/** METHOD.md as a document: what it says of the code must be there, and what it leaves out must come first. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
