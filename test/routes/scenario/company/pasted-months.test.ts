/** A column pasted from a founder's table is read whole, or refused with the line that cannot be. */
import { describe, expect, it } from 'vitest';
import { pastedMonths } from '../../../../src/routes/scenario/company/pasted-months.ts';

const read = (text: string) => pastedMonths(text, { currency: 'USD', first: '2026-12' });

describe('a pasted series', () => {
  it.each([
    ['one figure a line, as people write them', '185k\n$1.2M\n185,000\n0', [185_000, 1_200_000, 185_000, 0]],
    ['a row of a table', '185k\t190k\t195k', [185_000, 190_000, 195_000]],
    ['lines of another system, with blank ones around', '\n\r\n185k\r\n190k\r\n\n', [185_000, 190_000]],
    ['its months before it', 'Dec 2026\t185k\nJan 2027\t190k\n2027-02\t195k', [185_000, 190_000, 195_000]],
    ['a single month', '12', [12]]
  ])('is read: %s', (_, text, figures) => {
    expect(read(text)).toEqual({ ok: true, figures });
  });

  it.each([
    ['the line that is no figure', '185k\nabc\n190k', /^Line 2, “abc”: /],
    ['an empty line between two', '185k\n\n190k', /^Line 2 is empty: write 0/],
    ['the figure of a row', '185k\tx\t190k', /^Line 1, figure 2, “x”: /],
    ['a figure below zero', '185k\n-5k', /^Line 2, “-5k”: Not below zero/],
    ['what accountants write below zero', '185k\n(5,000)', /^Line 2, “\(5,000\)”: in brackets/],
    ['a month alone, which would be a quotient', '1/2027', /^Line 1, “1\/2027”, is no plain figure/],
    ['a calculation', '2 * 90k', /is no plain figure/],
    ['a month that is not the next', 'Dec 2026\t185k\nFeb 2027\t190k', /^Line 2 is for February 2027: January 2027 was expected/],
    ['a figure beyond what a document holds', '1e20', /Line 1/],
    ['more months than a document holds', Array(121).fill('1').join('\n'), /^There are 121 figures: at most 120/]
  ])('is refused with %s', (_, text, message) => {
    const found = read(text);
    expect(found.ok).toBe(false);
    expect(found.ok === false && found.message).toMatch(message);
  });

  it.each(['', ' \n\t\n'])('of nothing is nothing: %j', (text) => {
    expect(read(text)).toEqual({ ok: 'empty' });
  });
});
