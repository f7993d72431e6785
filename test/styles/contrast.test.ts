import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/lib/styles/app.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, [light, dark]])
);

/** Relative luminance of an sRGB colour (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratios(front: string, back: string): number[] {
  return [0, 1].map((theme) => {
    const [dark = 0, light = 0] = [front, back].map((name) => luminance(tokens.get(name)?.[theme] ?? '')).sort((a, b) => a - b);
    return Math.round(((light + 0.05) / (dark + 0.05)) * 10) / 10;
  });
}

const BACKS = ['paper', 'raised', 'sunken'];

describe('contrast of the palette, light and dark', () => {
  // Stated on paper, for the reader of this test; checked on every background.
  it.each([
    ['ink', [16.2, 14.7]],
    ['muted', [5.6, 7.4]],
    ['accent', [6.1, 8.8]],
    ['positive', [6.1, 8.8]],
    ['negative', [6.3, 7.8]],
    ['guess', [5.5, 8.4]]
  ])('%s is text: at least 4.5', (name, stated) => {
    expect(ratios(name, 'paper')).toEqual(stated);
    for (const back of BACKS) expect(Math.min(...ratios(name, back))).toBeGreaterThanOrEqual(4.5);
  });

  it('offers name their columns in their colour: at least 4.5 on paper', () => {
    expect(['offer-1', 'offer-2', 'offer-3', 'offer-4'].map((name) => ratios(name, 'paper'))).toEqual([
      [6.4, 7.9],
      [4.6, 8.1],
      [6.1, 7.9],
      [5.2, 9.8]
    ]);
  });

  it.each(['salary', 'bonus', 'sign-on', 'equity', 'compute', 'benefit', 'custom', 'control-edge', 'focus', 'rule'])(
    '%s is a mark: at least 3 on paper',
    (name) => {
      expect(Math.min(...ratios(name, 'paper'))).toBeGreaterThanOrEqual(3);
    }
  );

  it('text on ink, on washes and on the hatch can be read', () => {
    expect(
      Math.min(...ratios('on-ink', 'ink'), ...ratios('accent', 'accent-wash'), ...ratios('negative', 'negative-wash'))
    ).toBeGreaterThanOrEqual(4.5);
    expect(Math.min(...ratios('compute', 'compute-gap'))).toBeGreaterThanOrEqual(3);
  });
});
