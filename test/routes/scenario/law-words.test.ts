/** Which year's law a page says it used: a reader who checks a figure must look into the right year's tables. */
import { describe, expect, it } from 'vitest';
import { monthNumber, type LawUsed } from '#lib/engine/index.ts';
import { lawWords } from '../../../src/routes/scenario/law-words.ts';

/** Published for some years; another year takes the nearest. */
function place(jurisdiction: string, years: number[], provisional: Record<number, string> = {}) {
  return (year: number): LawUsed => {
    const published = years.reduce((near, one) => (Math.abs(one - year) < Math.abs(near - year) ? one : near));
    return {
      jurisdiction,
      published: String(published),
      otherYear: published !== year,
      provisional: provisional[published] ?? null
    };
  };
}
const regime = (...places: ((year: number) => LawUsed)[]) => ({
  taxYear: (month: number) => Math.floor(month / 12),
  lawUsed: (year: number) => places.map((one) => one(year))
});

describe('the law of a tax', () => {
  it('names the newest published year and that later ones use it', () => {
    const words = lawWords(
      regime(place('United States', [2025, 2026]), place('Texas', [2025, 2026])),
      monthNumber('2026-12'),
      48
    );
    expect(words).toEqual([{ law: 'United States and Texas: law of 2026; later years use it', provisional: undefined }]);
  });

  it('names both years where the months reach into both, and neither more than once', () => {
    const us = regime(place('United States', [2025, 2026]));
    expect(lawWords(us, monthNumber('2025-11'), 36)[0]!.law).toBe(
      'United States: law of 2025 and 2026; later years use that of 2026'
    );
    expect(lawWords(us, monthNumber('2026-01'), 12)[0]!.law).toBe('United States: law of 2026');
    expect(lawWords(us, monthNumber('2024-06'), 12)[0]!.law).toBe('United States: law of 2025; earlier years use it');
  });

  it('tells jurisdictions with different years apart, and says of which a figure is provisional', () => {
    const words = lawWords(
      regime(place('United States', [2025, 2026]), place('California', [2025, 2026], { 2026: 'Brackets not published.' })),
      monthNumber('2026-01'),
      12
    );
    expect(words).toEqual([{ law: 'United States and California: law of 2026', provisional: 'Brackets not published.' }]);
    const old = lawWords(regime(place('United States', [2025, 2026]), place('Illinois', [2025])), monthNumber('2026-01'), 12);
    expect(old.map(({ law }) => law)).toEqual(['United States: law of 2026', 'Illinois: law of 2025; later years use it']);
  });

  it('is not spoken of at a flat rate', () => {
    expect(lawWords(regime(), monthNumber('2026-01'), 48)).toEqual([]);
  });
});
