/** Markdown to a page: anchors, contents, formulas, and the mistakes that must stop a build. */
import { describe, expect, it } from 'vitest';
import { article } from '../../src/routes/method/article.ts';
import { mathml } from '../../src/routes/method/mathml.ts';

const text = (body: string) => `# Title\n\nLead.\n\n${body}`;

describe('an article', () => {
  it('splits into title, lead and sections, with the third level within the second', () => {
    const page = article(text('## Staying, and `cuts`\n\nA.\n\n### Why\n\nB.\n\n## End\n'));
    expect(page.title).toBe('Title');
    expect(page.lead).toBe('<p>Lead.</p>\n');
    expect(page.contents).toEqual([
      {
        anchor: 'staying-and-cuts',
        title: 'Staying, and <code>cuts</code>',
        within: [{ anchor: 'why', title: 'Why', within: [] }]
      },
      { anchor: 'end', title: 'End', within: [] }
    ]);
  });

  it('keeps a price in code out of the formulas', () => {
    const { body } = article(text('## A\n\nIt says `$5` and $x^2$.\n'));
    expect(body).toContain('<code>$5</code>');
    expect(body).toMatch(/<math><msup><mi>x<.mi>/);
  });

  it('puts tables and long formulas into boxes that slide, figures to the right', () => {
    const { body } = article(text('## A\n\n| a | b |\n|---|---:|\n| 1 | $x$ |\n\n$$ x = 1 $$\n'));
    expect(body).toContain('<div class="slides" data-label="Table"><table><thead><tr><th scope="col">a</th>');
    expect(body).toContain('<td class="figure"><math>');
    expect(body).toContain('<div class="slides" data-label="Formula"><math display="block"');
  });

  it('refuses two sections of one name, a missing title and LaTeX that cannot be read', () => {
    expect(() => article(text('## A\n\n## A\n'))).toThrow('Two sections are called A');
    expect(() => article('No title')).toThrow('begins with its title');
    expect(() => article(text('## A\n\n$$ \\frac{1 $$\n'))).toThrow();
  });
});

describe('a formula', () => {
  it('has no style attribute even where the renderer would set one', () => {
    const cases = mathml('\\begin{cases} 1 & x \\\\ 2 & y \\end{cases}', { display: true });
    expect(cases).toContain('<mtable>');
    expect(cases).not.toContain('style=');
  });
});
