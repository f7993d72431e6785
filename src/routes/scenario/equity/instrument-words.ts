/** What units of an instrument are called in sentences. */
import type { Instrument } from '#lib/engine/index.ts';
import type { EquityPart } from './equity-parts.ts';

const UNITS: Record<Instrument, [one: string, many: string]> = {
  rsu: ['RSU', 'RSUs'],
  nso: ['option', 'options'],
  iso: ['option', 'options'],
  emi: ['option', 'options'],
  restrictedStock: ['share', 'shares'],
  profitUnits: ['profit unit', 'profit units']
};

/** "option", "options". */
export function unitWord(instrument: Instrument, count = 2): string {
  return UNITS[instrument][count === 1 ? 0 : 1];
}

/** One word for several grants where they share it: "options", else "equity". */
export function equityWord(parts: readonly EquityPart[]): string {
  const words = new Set(parts.map(({ component }) => unitWord(component.instrument)));
  const [word] = words;
  return words.size === 1 && word !== undefined ? word : 'equity';
}
