import { describe, expect, it } from 'vitest';
import { textWidth, wrappedLines } from '#lib/charts/text-width.ts';

describe('wrappedLines', () => {
  it('keeps a label on one line when it fits', () => {
    expect(wrappedLines('to you', 60)).toEqual(['to you']);
  });
  it('breaks between words and after a hyphen, and loses no character', () => {
    expect(wrappedLines('sign-on bonus', 50)).toEqual(['sign-on', 'bonus']);
    expect(wrappedLines('gross-up', 40)).toEqual(['gross-', 'up']);
    expect(wrappedLines('salary - bonus', 200)).toEqual(['salary - bonus']);
  });
  it('makes no line wider than asked unless a single word is', () => {
    const lines = wrappedLines('Prices fall before you use it', 80);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(80);
    expect(wrappedLines('diminishing', 20)).toEqual(['diminishing']);
  });
});
