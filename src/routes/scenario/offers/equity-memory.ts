/** What was said of equity before a switch, for as long as the comparison is open: it comes back with the switch, and is no part of the document. */
import type { EquityComponent } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import type { SaidOfStock } from '../equity-edits.ts';

interface EquityMemory {
  /** A grant as it last was of a kind of instrument, by `offer.component kin`. */
  grants: Record<string, EquityComponent>;
  /** By employer. */
  stocks: Record<string, SaidOfStock>;
  /** Share of the company that units were typed as, by `offer.component`. */
  shares: Map<string, number>;
}

const memories = new WeakMap<ScenarioSession, EquityMemory>();

export function equityMemory(session: ScenarioSession): EquityMemory {
  const memory = memories.get(session) ?? { grants: {}, stocks: {}, shares: new Map() };
  memories.set(session, memory);
  return memory;
}
