/** Which law a tax is worked out with over the months of a comparison, in words: a published year also serves those without a law of their own. */
import type { TaxRegime } from '#lib/engine/index.ts';

export interface LawWords {
  /** "United States and California: law of 2026; later years use it". */
  law: string;
  /** Why figures of them are provisional, in sentences. */
  provisional: string | undefined;
}

interface JurisdictionLaw {
  published: string[];
  earlier: boolean;
  later: boolean;
  provisional: string[];
}

/**
 * One line for each group of jurisdictions whose years agree; none for a flat rate, which is no country's law.
 * @param first calendar month of the comparison (since year 0), `months` how many there are
 */
export function lawWords(regime: Pick<TaxRegime, 'taxYear' | 'lawUsed'>, first: number, months: number): LawWords[] {
  const laws = lawsOf(regime, regime.taxYear(first), regime.taxYear(first + Math.max(1, months) - 1));
  const groups = new Map<string, { jurisdictions: string[]; provisional: string[] }>();
  for (const [jurisdiction, law] of laws) {
    const group = groups.get(yearsText(law)) ?? { jurisdictions: [], provisional: [] };
    group.jurisdictions.push(jurisdiction);
    group.provisional.push(...law.provisional);
    groups.set(yearsText(law), group);
  }
  return [...groups].map(([years, { jurisdictions, provisional }]) => ({
    law: `${inWords(jurisdictions)}: ${years}`,
    provisional: provisional.length === 0 ? undefined : provisional.join(' ')
  }));
}

function lawsOf(regime: Pick<TaxRegime, 'lawUsed'>, from: number, to: number): Map<string, JurisdictionLaw> {
  const laws = new Map<string, JurisdictionLaw>();
  for (let year = from; year <= to; year++) {
    for (const { jurisdiction, published, otherYear, provisional } of regime.lawUsed(year)) {
      const law = laws.get(jurisdiction) ?? { published: [], earlier: false, later: false, provisional: [] };
      if (!law.published.includes(published)) law.published.push(published);
      // As an authority writes it, a tax year begins with the calendar year: "2026-27".
      if (otherYear && Number(published.slice(0, 4)) > year) law.earlier = true;
      else if (otherYear) law.later = true;
      if (provisional !== null && !law.provisional.includes(provisional)) law.provisional.push(provisional);
      laws.set(jurisdiction, law);
    }
  }
  return laws;
}

function yearsText({ published, earlier, later }: JurisdictionLaw): string {
  const several = published.length > 1;
  const before = earlier ? [`earlier years use ${several ? `that of ${published[0]}` : 'it'}`] : [];
  const after = later ? [`later years use ${several ? `that of ${published.at(-1)}` : 'it'}`] : [];
  return [`law of ${inWords(published)}`, ...before, ...after].join('; ');
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
