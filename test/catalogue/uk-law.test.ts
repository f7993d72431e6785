// The shipped law of the United Kingdom: accepted by its schema, the figures that are easily got wrong, years without a gap.
import { describe, expect, it } from 'vitest';
import { ukLaw, ukTaxDocuments } from '#lib/catalogue/uk-law.ts';
import { ukTaxSchema } from '#lib/schema/uk-tax.ts';

describe('the law of the United Kingdom', () => {
  it('is what its schema takes, and the engine gets its figures without their sources', () => {
    for (const [index, document] of ukTaxDocuments.entries()) {
      expect(ukTaxSchema.parse(document)).toEqual(document);
      const { taxYear, provisional, ...plain } = ukLaw.years[index]!;
      expect({ taxYear, provisional }).toEqual({ taxYear: document.taxYear, provisional: document.provisional });
      expect(Object.keys(plain)).toEqual(Object.keys(document.figures));
      expect(plain).toEqual(Object.fromEntries(Object.entries(document.figures).map(([name, { value }]) => [name, value])));
    }
  });

  it('has every year between its first and its last: the nearest one is found by counting', () => {
    const first = ukLaw.years[0]!.taxYear;
    expect(ukLaw.years.map(({ taxYear }) => taxYear)).toEqual(ukLaw.years.map((_, index) => first + index));
  });

  it('takes no figure into force after its tax year has started', () => {
    for (const { taxYear, figures } of ukTaxDocuments) {
      const late = Object.entries(figures).filter(([, { effectiveFrom }]) => effectiveFrom > `${taxYear}-04-06`);
      expect(late.map(([name]) => name)).toEqual([]);
    }
  });

  it('has an allowance that is gone where the top rates start, in Scotland too: other programs have 112 570 there', () => {
    for (const law of ukLaw.years) {
      const gone = law.allowanceTaperStart + law.personalAllowance / law.allowanceTaperRate;
      expect(gone).toBe(125_140);
      expect(law.bands.at(-1)).toEqual({ above: gone, rate: 0.45 });
      expect(law.scottishBands.at(-1)).toEqual({ above: gone, rate: 0.48 });
    }
  });
});

describe('a tax document of the United Kingdom', () => {
  const [document] = ukTaxDocuments;
  const accepts = (figures: object) =>
    ukTaxSchema.safeParse({ ...document, figures: { ...document!.figures, ...figures } }).success;
  const bands = (value: object[]) => ({ bands: { ...document!.figures.bands, value } });

  it('is refused where bands fall or a percentage stands for a rate: tax would be nonsense', () => {
    const band = (above: number, rate: number) => ({ above, rate });
    expect(accepts(bands([band(0, 0.2), band(37_700, 0.4)]))).toBe(true);
    expect(accepts(bands([band(37_700, 0.4), band(0, 0.2)]))).toBe(false);
    expect(accepts(bands([band(0, 0.2), band(0, 0.4)]))).toBe(false);
    expect(accepts(bands([band(0, 20), band(37_700, 40)]))).toBe(false);
    expect(accepts(bands([band(0, 0.2)]))).toBe(false);
  });

  it('is refused where a figure is missing or has no source', () => {
    expect(accepts({ class1ARate: undefined })).toBe(false);
    expect(accepts({ class1ARate: 0.15 })).toBe(false);
  });
});
