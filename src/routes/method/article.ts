/** METHOD.md as a page: Markdown to HTML with anchors, a table of contents and formulas as MathML, while the site is built. */
import { Marked, type RendererObject, type TokenizerAndRendererExtension, type Tokens } from 'marked';
import { mathml } from './mathml.ts';

/** A section, with the sections in it. */
export interface Section {
  anchor: string;
  /** May hold markup. */
  title: string;
  within: Section[];
}

export interface Article {
  title: string;
  /** HTML of what stands before the first section. */
  lead: string;
  /** HTML of the sections. */
  body: string;
  contents: Section[];
}

/**
 * @param markdown with one heading of level 1, then a lead, then sections of level 2 and 3
 * @throws RangeError where two sections would share an anchor, or there is no title
 */
export function article(markdown: string): Article {
  const contents: Section[] = [];
  const anchors = new Set<string>();
  const marked = new Marked({ renderer: renderer(contents, anchors), extensions: [displayFormula, inlineFormula] });
  const [head = '', ...sections] = markdown.split(/^(?=## )/m);
  const title = /^# (.+)\n/.exec(head)?.[1];
  if (title === undefined) throw new RangeError('An article begins with its title');
  const html = (text: string) => marked.parse(text, { async: false });
  return { title, lead: html(head.replace(/^# .+\n/, '')), body: html(sections.join('')), contents };
}

/** `Staying, and cuts` becomes `staying-and-cuts`, as on GitHub. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

function renderer(contents: Section[], anchors: Set<string>): RendererObject {
  return {
    heading({ depth, text, tokens }: Tokens.Heading) {
      const anchor = anchorOf(text);
      if (anchors.has(anchor)) throw new RangeError(`Two sections are called ${text}`);
      anchors.add(anchor);
      const title = this.parser.parseInline(tokens);
      const among = depth === 2 ? contents : contents.at(-1)?.within;
      among?.push({ anchor, title, within: [] });
      return `<h${depth} id="${anchor}"><a href="#${anchor}">${title}</a></h${depth}>\n`;
    },
    table(token: Tokens.Table) {
      const row = (cells: Tokens.TableCell[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => cellOf(cell, tag, this.parser.parseInline(cell.tokens))).join('')}</tr>`;
      const body = token.rows.map((cells) => row(cells, 'td')).join('\n');
      return scrolled(`<table><thead>${row(token.header, 'th')}</thead><tbody>${body}</tbody></table>`, 'Table');
    }
  };
}

function cellOf({ align }: Tokens.TableCell, tag: 'th' | 'td', content: string): string {
  const scope = tag === 'th' ? ' scope="col"' : '';
  return `<${tag}${scope}${align === 'right' ? ' class="figure"' : ''}>${content}</${tag}>`;
}

/** What may be wider than a telephone slides in a box of its own; the page makes that box reachable by key when it must. */
function scrolled(html: string, label: string): string {
  return `<div class="slides" data-label="${label}">${html}</div>\n`;
}

const displayFormula: TokenizerAndRendererExtension = {
  name: 'displayFormula',
  level: 'block',
  start: (source) => source.indexOf('$$'),
  tokenizer(source) {
    const match = /^\$\$([\s\S]+?)\$\$(?:\n|$)/.exec(source);
    return match ? { type: 'displayFormula', raw: match[0], latex: match[1] } : undefined;
  },
  renderer: ({ latex }) => scrolled(mathml(String(latex), { display: true }), 'Formula')
};

const inlineFormula: TokenizerAndRendererExtension = {
  name: 'inlineFormula',
  level: 'inline',
  start: (source) => source.indexOf('$'),
  tokenizer(source) {
    const match = /^\$([^$\n]+)\$/.exec(source);
    return match ? { type: 'inlineFormula', raw: match[0], latex: match[1] } : undefined;
  },
  renderer: ({ latex }) => mathml(String(latex), { display: false })
};
