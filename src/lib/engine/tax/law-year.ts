/** The parameters for a tax year: its own, else the nearest that is published (the newest for a later year). */
import type { LawUsed } from './regime.ts';

/** @param years rising, none missing between, at least one */
export function lawYear<Law extends { taxYear: number }>(years: readonly Law[], taxYear: number): Law {
  const first = years[0]!.taxYear;
  return years[Math.min(Math.max(taxYear - first, 0), years.length - 1)]!;
}

/** What the page says of it. @param yearText how the authority writes a tax year */
export function lawUsed(
  jurisdiction: string,
  law: { taxYear: number; provisional: string | null },
  taxYear: number,
  yearText: (taxYear: number) => string = String
): LawUsed {
  const { provisional } = law;
  return { jurisdiction, published: yearText(law.taxYear), otherYear: law.taxYear !== taxYear, provisional };
}
