/** What units of an instrument are called in sentences. */
import type { EquityComponent, Instrument } from '#lib/engine/index.ts';
import { componentName } from '../component-names.ts';
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

/** In brackets, where two grants are called the same. */
const SHORT: Record<Instrument, string> = {
  rsu: 'RSU',
  nso: 'NSO',
  iso: 'ISO',
  emi: 'EMI',
  restrictedStock: 'restricted',
  profitUnits: 'profit units'
};

/** Names of grants by id: the letter's, those of one name told apart by their instrument, then by their order. */
export function grantNames(components: readonly EquityComponent[]): Map<string, string> {
  const byInstrument = toldApart(components.map(componentName), (place) => ` (${SHORT[components[place]!.instrument]})`);
  const names = toldApart(byInstrument, (_, order) => ` ${order}`);
  return new Map(components.map(({ id }, place) => [id, names[place]!]));
}

/** @param mark of a name that is not the only one: by its place among all and, from 1, among those like it */
function toldApart(names: readonly string[], mark: (place: number, order: number) => string): string[] {
  const like = (name: string, before: number) => names.slice(0, before).filter((one) => one === name).length;
  return names.map((name, place) => (like(name, names.length) === 1 ? name : name + mark(place, like(name, place) + 1)));
}

/** One word for several grants where they share it: "options", else "equity". */
export function equityWord(parts: readonly EquityPart[]): string {
  const words = new Set(parts.map(({ component }) => unitWord(component.instrument)));
  const [word] = words;
  return words.size === 1 && word !== undefined ? word : 'equity';
}
