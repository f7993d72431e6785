/** The shipped law of the United States: years to look up, and what statutes say of one filing status against another. */
import { describe, expect, it } from 'vitest';
import { usFederalDocuments, usLaw } from '#lib/catalogue/us-law.ts';
import { usRegions } from '#lib/engine/us-regions.ts';

describe('the federal law that ships', () => {
  it('has its years in rising order, none missing between: a later one is looked up by its place', () =>
    expect(usLaw.federal.map(({ taxYear }) => taxYear - usLaw.federal[0]!.taxYear)).toEqual(
      usLaw.federal.map((_, index) => index)
    ));

  it('comes with a state for every region that a document may name', () =>
    expect(usRegions.filter((region) => !usLaw.states[region]?.length)).toEqual([]));

  it('leaves no source among the numbers of the engine, and keeps it in the documents', () => {
    expect(JSON.stringify(usLaw.federal)).not.toContain('retrievedOn');
    expect(usFederalDocuments[0]?.figures.saltCap.source.title).toMatch(/119-21/);
  });

  it.each(usLaw.federal)('of $taxYear has a slip of a digit nowhere that a sibling figure would show it', (law) => {
    const { ordinaryBands: bands, amtBands } = law;
    const edges = (status: keyof typeof bands) => bands[status].map(({ above }) => above);
    // Joint edges are double, but for the 37 % band, which starts at double that of separate returns (IRC §1(j)).
    expect(edges('mfj').slice(0, -1)).toEqual(
      edges('single')
        .slice(0, -1)
        .map((edge) => 2 * edge)
    );
    expect(edges('mfj')).toEqual(edges('mfs').map((edge) => 2 * edge));
    for (const figures of [law.standardDeduction, law.amtExemption, law.saltCap, law.saltPhaseOutStart, law.saltFloor])
      expect(figures.mfs).toBe(figures.mfj / 2);
    expect(law.additionalMedicareThreshold).toEqual(law.investmentIncomeThreshold);
    expect(law.standardDeduction.hoh).toBe(1.5 * law.standardDeduction.single);
    expect(amtBands.mfs[1]!.above).toBe(amtBands.single[1]!.above / 2);
  });
});
