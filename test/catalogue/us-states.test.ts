/** The shipped law of American states: years to look up, what is provisional, and what one filing status says of another. */
import { describe, expect, it } from 'vitest';
import { usStateDocuments, usStates } from '#lib/catalogue/us-states.ts';
import { usRegions } from '#lib/engine/us-regions.ts';
import type { Band } from '#lib/engine/tax/bands.ts';

const documents = Object.values(usStateDocuments).flat();
const laws = Object.values(usStates).flat();

describe('the law of the states that ships', () => {
  it('has every state that a document may name, under its own code', () => {
    expect(Object.keys(usStates).toSorted()).toEqual([...usRegions].toSorted());
    expect(Object.entries(usStates).every(([code, years]) => years.every(({ region }) => region === code))).toBe(true);
  });

  it.each(usRegions)(
    '%s: 2025 and 2026 at least, rising, none missing between: a later year is looked up by its place',
    (region) => {
      const years = usStates[region]!.map(({ taxYear }) => taxYear);
      expect(years.length).toBeGreaterThanOrEqual(2);
      expect(years).toEqual(years.map((_, index) => 2025 + index));
    }
  );

  it('says that it is provisional where, and only where, a figure stands in for one that was not found', () => {
    const standsIn = ({ figures }: (typeof documents)[number]) => /not found|not published/.test(JSON.stringify(figures));
    const label = ({ region, taxYear }: (typeof documents)[number]) => `${region} ${taxYear}`;
    expect(documents.filter((one) => one.provisional !== null).map(label)).toEqual(documents.filter(standsIn).map(label));
    expect(documents.filter(({ taxYear, provisional }) => taxYear === 2025 && provisional)).toEqual([]);
    expect(documents.find(({ region, taxYear }) => region === 'CA' && taxYear === 2026)?.provisional).toMatch(/2025/);
  });

  it('leaves no source among the numbers of the engine', () => expect(JSON.stringify(usStates)).not.toContain('retrievedOn'));

  it.each(laws.map((law) => [`${law.region} ${law.taxYear}`, law] as const))(
    '%s: separate returns are half of a joint one, or single',
    (_, law) => {
      const edges = (bands: readonly Band[]) => bands.map(({ above }) => above);
      const { single, mfs, mfj } = law.bands;
      const halves = edges(mfj).map((edge) => edge / 2);
      expect([edges(single), halves]).toContainEqual(edges(mfs));
      const amounts = law.standardDeduction ?? law.exemption;
      if (amounts) expect([amounts.single, amounts.mfj / 2]).toContain(amounts.mfs);
    }
  );
});
