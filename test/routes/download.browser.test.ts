/** Files for people: a name that every system takes, and the text as it is. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { downloadText } from '../../src/routes/download.ts';

let links: { name: string; href: string }[] = [];

beforeEach(() => {
  links = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    links.push({ name: this.download, href: this.href });
  });
});
afterEach(() => void vi.restoreAllMocks());

function nameOf(wish: string): string {
  downloadText('{}', wish);
  return links.at(-1)!.name;
}

describe('the name of a file', () => {
  it.each([
    ['Halcyon against Borealis.json', 'Halcyon against Borealis.json'],
    ['$100k grant, 4 years (copy 2).json', '$100k grant, 4 years (copy 2).json'],
    ['Zürich 東京 👩‍💻.json', 'Zürich 東京 👩‍💻.json'],
    ['../../etc/passwd.json', '-..-etc-passwd.json'],
    ['C:\\temp\\a.json', 'C-temp-a.json'],
    ['a/b:c*d?e"f<g>h|i.json', 'a-b-c-d-e-f-g-h-i.json'],
    ['line\r\nbreak\u0000\u0085.json', 'line-break-.json'],
    ['  .hidden.json', 'hidden.json'],
    ['ends with dots.json. . ', 'ends with dots.json']
  ])('%j becomes %j', (wish, name) => {
    expect(nameOf(wish)).toBe(name);
  });

  it.each(['.json', ' .json', '...', '', '   .json'])('%j, which is no name, becomes one', (wish) => {
    expect(nameOf(wish)).toBe('scenario.json');
  });
});

it('the file holds the text, as JSON, and is handed over without leaving the page', async () => {
  downloadText('{"name":"Zürich"}\n', 'x.json');
  const { href } = links[0]!;
  expect(href).toMatch(new RegExp(`^blob:${location.origin}`));
  const response = await fetch(href);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.text()).toBe('{"name":"Zürich"}\n');
});
