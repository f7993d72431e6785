/** Documents of tax law without their sources. */
import { describe, expect, it } from 'vitest';
import { plainFigures } from '#lib/catalogue/plain-figures.ts';

const source = { title: 'A law', locator: 'section 1', retrievedOn: '2026-11-22' };

describe('the plain numbers of sourced figures', () => {
  it('stand where the figures stood, also within lists and objects, nulls as they were', () => {
    const figures = {
      rate: { value: 0.062, source },
      cap: { value: { single: 1, mfj: 2 }, source },
      bands: { value: [{ above: 0, rate: 0.1 }], source },
      payroll: [{ id: 'leave', rate: { value: 0.01, source }, wageBase: null }]
    };
    expect(plainFigures(figures)).toEqual({
      rate: 0.062,
      cap: { single: 1, mfj: 2 },
      bands: [{ above: 0, rate: 0.1 }],
      payroll: [{ id: 'leave', rate: 0.01, wageBase: null }]
    });
  });

  it('are what the engine gets: no source is left anywhere', () =>
    expect(JSON.stringify(plainFigures({ deep: { deeper: [{ figure: { value: 1, source } }] } }))).not.toContain('A law'));
});
